"""A figure from what one unit put in to what a document prints: amounts, totals, indicators.

A Figure is the only way a number enters a document: a value, its key, and what stands behind it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.indicator import Element, Indicator, TargetVerdict
    from dvexcel.model.place import Cell

PROVINCE = "toàn tỉnh"


@dataclass(frozen=True, slots=True)
class Source:
    """One amount that went into a figure: whose, how much, and the cell it was typed in.

    Where things are counted it stands for one of them: ``element`` is then the task's code or "".
    """

    unit: str
    element: str
    amount: int
    file: str
    place: Cell | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Total:
    """One element summed over one scope; ``amount`` is None when no unit supplied a figure."""

    element: Element
    scope: str
    amount: int | None
    counted: int
    expected: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """What the same ``units`` units come to, now and then; 0 units where none is the same."""

    now: Fraction
    then: Fraction
    units: int

    @property
    def change(self) -> Fraction:
        """The difference between both."""
        return self.now - self.then


@dataclass(frozen=True, slots=True)
class Measure:
    """One indicator over one scope. ``value`` is exact; None when it cannot be computed.

    ``counted``/``expected``: units with every element it needs / units asked for them. What the
    past is known of stands beside it: how many units were counted then, 0 for a figure published
    for the whole province; and what those units come to that are known both times, None where they
    are all of them. ``asked``: the units asked; ``sources``, ``before`` and ``year_ago``: the
    amounts behind the value and behind what it is held against.
    """

    indicator: Indicator
    scope: str
    key: str
    numerator: Fraction | None
    denominator: Fraction | None
    value: Fraction | None
    counted: int
    expected: int
    verdict: TargetVerdict | None
    previous: Fraction | None = None
    last_year: Fraction | None = None
    previous_counted: int = 0
    last_year_counted: int = 0
    alike: Pair | None = None
    alike_on_year: Pair | None = None
    sources: tuple[Source, ...] = ()
    asked: tuple[str, ...] = ()
    before: tuple[Source, ...] = ()
    year_ago: tuple[Source, ...] = ()

    @property
    def change(self) -> Fraction | None:
        """The difference to the previous period, when both are known."""
        return _difference(self.value, self.previous)

    @property
    def change_on_year(self) -> Fraction | None:
        """The difference to the same period of last year, when both are known."""
        return _difference(self.value, self.last_year)


def of_province(measures: Iterable[Measure], code: str) -> Measure | None:
    """The indicator of that code over the whole province."""
    over_all = (one for one in measures if one.scope == PROVINCE)
    return next((one for one in over_all if one.indicator.code == code), None)


def _difference(now: Fraction | None, before: Fraction | None) -> Fraction | None:
    return None if now is None or before is None else now - before


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to print, with the key under which the sheet Nguồn tells where it came from.

    ``value`` is exact; ``decimals`` says how many are printed, rounded half up; ``digits`` how many
    a whole number above zero has at least: running text says "02 cuộc", a table 2. ``how`` it came
    about and the amounts behind it, ``sources``, are what Nguồn tells of it; ``behind`` is the same
    for what is counted or held against another: too long for Nguồn, told when asked for.
    """

    value: Fraction
    key: str
    decimals: int = 0
    digits: int = 1
    how: str = field(default="", compare=False)
    sources: tuple[Source, ...] = field(default=(), compare=False)
    behind: tuple[Source, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if not isinstance(self.value, Fraction):
            raise TypeError(f"{self.key}: a figure needs an exact value, not {self.value!r}")
        if not self.key:
            raise ValueError("a figure needs a key")

    @property
    def origins(self) -> tuple[Source, ...]:
        """All that it came from, each with the cell where it stands."""
        return self.sources or self.behind


def figure(value: int | Fraction, key: str, decimals: int = 0) -> Figure:
    """A figure from a whole number or an exact fraction."""
    return Figure(Fraction(value), key, decimals)

"""Elements are typed by units; indicators are computed from elements and never typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from dvexcel.model.period import PeriodKind

if TYPE_CHECKING:
    from fractions import Fraction

    from dvexcel.model.place import Cell
    from dvexcel.model.unit import Unit

EVERY_UNIT = "mỗi đơn vị"
COMPUTED = "dvexcel tính"
ALL_KINDS = "Tất cả"


class Nature(StrEnum):
    """A flow adds up over time; a stock is its last value, an opening its first."""

    FLOW = "phát sinh"
    STOCK = "thời điểm"
    OPENING = "đầu kỳ"


class Computation(StrEnum):
    """What dvexcel counts itself: of returns, of tasks, and of the tasks that measure an indicator.

    The last two belong to the indicators that the element is part of.
    """

    OWED = "đơn vị phải gửi"
    ON_TIME = "đơn vị gửi đúng hạn"
    DUE = "nhiệm vụ đến hạn"
    DONE_ON_TIME = "nhiệm vụ xong đúng hạn"
    GIVEN_TO = "đơn vị được giao nhiệm vụ"
    DONE_BY = "đơn vị xong nhiệm vụ"


@dataclass(frozen=True, slots=True)
class Listed:
    """What dvexcel counts of a register: the rows in one of ``stages``, "" for one left open.

    ``words`` tell it within a sentence.
    """

    register: str
    stages: frozenset[str]
    words: str


@dataclass(frozen=True, slots=True)
class Element:
    """One figure a unit types (số liệu gốc).

    Values are integers at the scale of ``decimals``: 12,5 with one decimal is 125. ``dvt`` is their
    unit of measure (đơn vị tính).
    ``supplier`` is EVERY_UNIT, COMPUTED, or the code of the one unit that supplies it.
    ``sum_of`` names the parts that must add up to it; ``not_over`` the element it may not exceed,
    ``seldom_over`` the one it exceeds only for a reason; ``balance`` two sums that must agree
    (opening + new = settled + closing). ``counts`` is what dvexcel counts: the figure itself where
    it is the supplier, else what a unit's figure is held against. ``supplied_at`` is the cell that
    names the supplier.
    """

    code: str
    name: str
    dvt: str
    decimals: int = 0
    nature: Nature = Nature.FLOW
    supplier: str = EVERY_UNIT
    applies_to: tuple[str, ...] = (ALL_KINDS,)
    periods: frozenset[PeriodKind] = frozenset()
    sum_of: tuple[str, ...] = ()
    not_over: str = ""
    balance: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    help: str = ""
    seldom_over: str = ""
    counts: Computation | Listed | None = None
    supplied_at: Cell | None = field(default=None, compare=False)

    @property
    def is_percent(self) -> bool:
        """Whether it is counted in percent: 80 stands for 80 %."""
        return self.dvt.strip().startswith("%")

    def is_asked_of(self, unit: Unit, kind: PeriodKind) -> bool:
        """Whether ``unit`` types this element on its form of a period of ``kind``."""
        return kind in self.periods and self.comes_from(unit)

    def belongs_to(self, kind: PeriodKind) -> bool:
        """Whether a period of ``kind`` holds this element, typed for it or told by its months."""
        return _belongs(self.periods, kind)

    @property
    def only_supplier(self) -> str:
        """The code of the one unit that supplies this element, empty when it is no such unit."""
        return "" if self.supplier in {EVERY_UNIT, COMPUTED} else self.supplier

    def comes_from(self, unit: Unit) -> bool:
        """Whether ``unit`` is one that supplies this element."""
        if self.supplier == COMPUTED:
            return False
        if self.supplier != EVERY_UNIT:
            return unit.code == self.supplier
        return ALL_KINDS in self.applies_to or unit.kind in self.applies_to


def _belongs(periods: frozenset[PeriodKind], kind: PeriodKind) -> bool:
    return kind in periods or (kind.is_told_by_months and PeriodKind.THANG in periods)


class Comparison(StrEnum):
    """How a value is held against its target."""

    AT_LEAST = ">="
    ABOVE = ">"
    EQUAL = "="
    AT_MOST = "<="
    BELOW = "<"
    RANGE = "khoảng"


class TargetVerdict(StrEnum):
    """What holding a value against its target says; it is never an error of the unit."""

    VUOT = "vượt"
    DAT = "đạt"
    CHUA_DAT = "chưa đạt"
    CHUA_CO_SO = "chưa có số liệu"


@dataclass(frozen=True, slots=True)
class Target:
    """A target; above a range ("25 đến 30 %") is "vượt", not a failure.

    ``years`` are the years it was set for ("2026", "2021-2025"), empty for every year: an old
    target stays in the sổ as history and judges nothing. ``place`` and ``upper_place`` are the
    cells of the sổ that say so.
    """

    comparison: Comparison
    value: Fraction
    upper: Fraction | None = None
    years: str = ""
    place: Cell | None = field(default=None, compare=False)
    upper_place: Cell | None = field(default=None, compare=False)

    def holds_in(self, year: int) -> bool:
        """Whether the target was set for ``year``."""
        if not self.years:
            return True
        spans = re.findall(r"(\d{4})(?:\s*[-–]\s*(\d{4}))?", self.years)
        return any(int(first) <= year <= int(last or first) for first, last in spans)

    def judge(self, value: Fraction | None) -> TargetVerdict:
        """The verdict on ``value`` (None when there is no figure to judge)."""
        if value is None:
            return TargetVerdict.CHUA_CO_SO
        if self.comparison is Comparison.RANGE:
            if self.upper is not None and value > self.upper:
                return TargetVerdict.VUOT
            return TargetVerdict.DAT if value >= self.value else TargetVerdict.CHUA_DAT
        holds = {
            Comparison.AT_LEAST: value >= self.value,
            Comparison.ABOVE: value > self.value,
            Comparison.EQUAL: value == self.value,
            Comparison.AT_MOST: value <= self.value,
            Comparison.BELOW: value < self.value,
        }[self.comparison]
        return TargetVerdict.DAT if holds else TargetVerdict.CHUA_DAT


class OverUnits(StrEnum):
    """How an indicator gathers units: add their values, or count units with a value above 0."""

    SUM = "cộng"
    COUNT = "đếm"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure of the report: sums of elements, or the ratio of two such sums in per cent.

    Over time it does what its elements do: a flow adds up, a stock is its last value.
    """

    code: str
    name: str
    dvt: str
    direction: str
    numerator: tuple[str, ...]
    denominator: tuple[str, ...] = ()
    over_units: OverUnits = OverUnits.SUM
    periods: frozenset[PeriodKind] = frozenset()
    decimals: int = 0
    target: Target | None = None
    source: str = ""

    @property
    def is_ratio(self) -> bool:
        """Whether the value is a share of its denominator, in per cent."""
        return bool(self.denominator)

    def belongs_to(self, kind: PeriodKind) -> bool:
        """Whether a period of ``kind`` shows this indicator."""
        return _belongs(self.periods, kind)

    @property
    def elements(self) -> tuple[str, ...]:
        """The codes of all elements it is computed from."""
        return self.numerator + self.denominator

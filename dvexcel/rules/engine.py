"""The rule engine: a rule is a notice, a source and a generator of hits; running it never fails.

One rule, one file, one code, one sentence, one source, examples inside its docstring.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.history import History
from dvexcel.model.thresholds import PROPOSED, Thresholds
from dvexcel.specs import bieu
from dvexcel.text.numbers import format_number

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
    from dvexcel.model.notice import Notice
    from dvexcel.model.period import Period
    from dvexcel.model.place import Place
    from dvexcel.model.record import Entry, Row
    from dvexcel.model.returns import Return
    from dvexcel.model.unit import Unit
    from dvexcel.specs.column import Column


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside the return: the sổ's lists, the period, the day of checking.

    ``asked`` are the elements on this unit's form; ``previous`` the unit's amounts of the period
    before, empty when it sent none; ``history`` what it sent earlier still, where that was looked
    up. ``unit`` is None when the list has no such unit. ``thresholds`` are the office's own.
    ``is_issued``: a form of this period went out to the unit.
    """

    period: Period
    as_of: date
    unit: Unit | None
    asked: Mapping[str, Element] = field(default_factory=dict)
    previous: Mapping[str, int] = field(default_factory=dict)
    history: History = field(default_factory=History)
    thresholds: Thresholds = PROPOSED
    is_issued: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule fails, with the values its sentences need."""

    place: Place | None
    values: Mapping[str, object]


Check = Callable[["Return", Context], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to run: its wording, where it comes from, how it looks."""

    notice: Notice
    source: str
    check: Check


def rule(notice: Notice, source: str) -> Callable[[Check], Rule]:
    """Make a check function into a rule."""

    def wrap(check: Check) -> Rule:
        return Rule(notice, source, check)

    return wrap


def hit(place: Place | None, **values: object) -> Hit:
    """A hit at ``place``."""
    return Hit(place, values)


def run(rules: Iterable[Rule], unit_return: Return, context: Context) -> tuple[Finding, ...]:
    """Every finding of every rule on one return, rule by rule."""
    return tuple(
        one.notice.at(item.place, unit_return.file, **item.values)
        for one in rules
        for item in one.check(unit_return, context)
    )


def typed_entries(unit_return: Return) -> Iterator[tuple[Column, Entry]]:
    """Every cell that the unit types, cover and list sheets included, with its column."""
    for column in bieu.BIA.columns:
        if column.typed and column.key in unit_return.cover:
            yield column, unit_return.cover[column.key]
    for table in bieu.form_of(unit_return.work).tables:
        for row in unit_return.tables.get(table.key, ()):
            yield from ((column, row[column.key]) for column in table.columns if column.typed)


def rows(unit_return: Return, key: str) -> tuple[Row, ...]:
    """The rows of one sheet of the return, none when the sheet is missing."""
    return unit_return.tables.get(key, ())


def help_for(column: Column, element: Element | None = None) -> str:
    """The sentence of the balloon at that cell: the element's own, else the column's."""
    return element.help if element is not None and element.help else column.help


def shown_amount(amount: int, element: Element) -> str:
    """An integer at the element's scale as a person reads it."""
    return format_number(Fraction(amount, 10**element.decimals), element.decimals)

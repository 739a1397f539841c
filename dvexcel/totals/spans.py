"""A longer period from its months: flows add up, stocks take the last month, gaps are named.

A unit's months count for an element only when every month that it owed in the window is known:
from a return that counts, or from Số liệu nền for the months before dvexcel. Else the element is
absent and the gap is said. Months before the first that was ever issued are no gaps: one cumulative
row of Số liệu nền stands for them, and without it a flow over them is unknown, not zero. A unit
that was merged away keeps its flows; its stock has passed to its successor, whose opening is no
second beginning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.indicator import Nature
from dvexcel.model.period import PeriodKind
from dvexcel.totals.amounts import earlier_amounts, earlier_source, typed_amounts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.consolidation import UnitStatus
    from dvexcel.model.corrected import Baseline
    from dvexcel.model.figure import Source
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode


# Which of a unit's months make the element's amount over the whole period.
_WANTED = {Nature.FLOW: slice(None), Nature.STOCK: slice(-1, None), Nature.OPENING: slice(1)}


def span_amounts(
    ledger: Ledger, period: Period, months: Mapping[PeriodCode, Sequence[UnitStatus]]
) -> tuple[list[Source], dict[PeriodCode, list[str]]]:
    """What the months say for ``period``, and the units whose return each month is missing.

    The sources of one element and unit add up to its amount: all months of a flow, the last one
    of a stock, the first one of an opening.
    """
    found = _by_month(ledger, period, months)
    present = {(unit, code) for unit, _, code in found}
    beginning = beginnings(ledger, period.code)
    begun = ledger.begun(period.code.year)
    sources: list[Source] = []
    gaps: dict[PeriodCode, list[str]] = {}
    for unit, one in ledger.units.items():
        all_owed = months_owed(ledger, period, unit)
        earlier = {code for name, code in present if name == unit}
        all_owed = [code for code in period.code.months if code in all_owed or code in earlier]
        owed = [code for code in all_owed if code in earlier or begun is None or code >= begun]
        for code in owed:
            if (unit, code) not in present:
                gaps.setdefault(code, []).append(unit)
        for element in ledger.elements_due(one, period):
            if PeriodKind.THANG not in element.periods:
                continue
            asked = [code for code in owed if code in earlier or ledger.asks_in(one, element, code)]
            before = beginning.get((unit, element.code))
            if before is not None:
                asked = [before.period, *(code for code in asked if code > before.period)]
            elif len(owed) < len(all_owed) and element.nature is not Nature.STOCK:
                continue  # what its first months came to nobody knows: no part of a year is a year
            parts = [
                [earlier_source(before)]
                if before is not None and code == before.period
                else found.get((unit, element.code, code))
                for code in asked[_WANTED[element.nature]]
            ]
            if parts and None not in parts:
                sources += [part for some in parts for part in some or ()]
    return sources, gaps


def beginnings(ledger: Ledger, code: PeriodCode) -> dict[tuple[str, str], Baseline]:
    """By unit and element: the cumulative figure of the months before dvexcel that ``code`` holds.

    Only a period that begins with the year can hold one; the latest counts.
    """
    if code.month_numbers[0] != 1:
        return {}
    rows = [row for row in ledger.baselines if row.cumulative and row.period in code.months]
    return {(row.unit, row.element): row for row in sorted(rows, key=lambda row: row.period)}


def months_owed(ledger: Ledger, period: Period, unit: str) -> list[PeriodCode]:
    """The months of ``period`` for which the unit owed a return; one not in the sổ was owed too."""
    one = ledger.units[unit]
    owed: list[PeriodCode] = []
    for code in period.code.months:
        month = ledger.periods.get(code)
        exists = PeriodKind.THANG in one.owes and one.exists_on(code.window[1])
        if exists if month is None else ledger.owes(one, month):
            owed.append(code)
    return owed


def _by_month(
    ledger: Ledger, period: Period, months: Mapping[PeriodCode, Sequence[UnitStatus]]
) -> dict[tuple[str, str, PeriodCode], list[Source]]:
    """The sources of each unit, element and month: a return, else the earlier figures."""
    found: dict[tuple[str, str, PeriodCode], list[Source]] = {}
    for code in period.code.months:
        sources = earlier_amounts(ledger, code)
        if code in months:
            typed = typed_amounts(ledger, months[code], ledger.periods[code])
            told = {(source.unit, source.element) for source in typed}
            sources = [s for s in sources if (s.unit, s.element) not in told] + typed
        for source in sources:
            found.setdefault((source.unit, source.element, code), []).append(source)
    return found

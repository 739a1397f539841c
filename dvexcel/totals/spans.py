"""A longer period from its months: flows add up, stocks take the last month, gaps are named.

A unit's months count for an element only when every month that it owed in the window has a return
that counts and holds the element; else the element is absent and the gap is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.indicator import Nature
from dvexcel.model.period import PeriodKind
from dvexcel.totals.amounts import typed_amounts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dvexcel.model.consolidation import Source, UnitStatus
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode


def months_owed(ledger: Ledger, period: Period, unit: str) -> list[PeriodCode]:
    """The months of ``period`` for which the unit owed a return, known to the sổ or not."""
    owed = []
    for code in period.code.months:
        month = ledger.periods.get(code)
        if month is None or ledger.units[unit].must_report(month):
            owed.append(code)
    return owed


def span_amounts(
    ledger: Ledger, period: Period, months: Mapping[PeriodCode, Sequence[UnitStatus]]
) -> tuple[list[Source], dict[PeriodCode, list[str]]]:
    """What the months say for ``period``, and the units whose return each month is missing.

    The sources of one element and unit add up to its amount: all months of a flow, the last one
    of a stock.
    """
    found: dict[tuple[str, str, PeriodCode], Source] = {}
    units: dict[str, None] = {}
    for code, statuses in months.items():
        month = ledger.periods[code]
        units |= dict.fromkeys(status.unit.code for status in statuses)
        for source in typed_amounts(ledger, statuses, month):
            found[source.unit, source.element, code] = source
    sources: list[Source] = []
    gaps: dict[PeriodCode, list[str]] = {}
    for unit in units:
        owed = months_owed(ledger, period, unit)
        present = {code for code in owed if _has_sent(months.get(code, ()), unit)}
        for code in owed:
            if code not in present:
                gaps.setdefault(code, []).append(unit)
        for element in ledger.elements_due(ledger.units[unit], period):
            if not element.is_asked_of(ledger.units[unit], PeriodKind.THANG):
                continue
            wanted = owed[-1:] if element.nature is Nature.STOCK else owed
            parts = [found.get((unit, element.code, code)) for code in wanted]
            if parts and all(part is not None for part in parts):
                sources += [part for part in parts if part is not None]
    return sources, gaps


def _has_sent(statuses: Iterable[UnitStatus], unit: str) -> bool:
    return any(status.unit.code == unit and status.counted is not None for status in statuses)

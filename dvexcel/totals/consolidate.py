"""Records become totals. A pure function: the order of files never matters, nothing is hidden."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import NOTHING_BEFORE, Consolidation, Status, UnitStatus
from dvexcel.model.figure import PROVINCE, Measure, Pair
from dvexcel.model.finding import in_reading_order
from dvexcel.model.period import PeriodKind
from dvexcel.totals.amounts import computed_amounts, typed_amounts
from dvexcel.totals.spans import months_owed, span_amounts
from dvexcel.totals.tasks import progress_of
from dvexcel.totals.unit_table import Amounts, UnitTable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from dvexcel.model.consolidation import Past, Received
    from dvexcel.model.figure import Source
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode

Known = dict[str, dict[str, Fraction]]  # by indicator, by unit


def consolidate(
    ledger: Ledger,
    period: Period,
    received: Received,
    as_of: date,
    past: Past = NOTHING_BEFORE,
    months: Mapping[PeriodCode, Received] | None = None,
) -> Consolidation:
    """Totals and indicators of ``period`` over units, groups and the province.

    ``months`` are the returns of the months that a longer period is made of; ``received`` holds
    those of a month on whose form the period was reported.
    """
    amounts = gather(ledger, period, received, as_of, months or {})
    table = UnitTable(ledger, period, amounts, period.closing)
    findings = (finding for item in received.files for finding in item.open_findings)
    return Consolidation(
        period,
        as_of,
        amounts.statuses,
        tuple(table.totals()),
        tuple(_compared(ledger, list(table.all_measures()), past)),
        tuple(in_reading_order(findings)),
        {"tep": len(received.files), "don_vi": len(amounts.statuses)},
        {code: tuple(units) for code, units in sorted(amounts.gaps.items())},
        amounts.progress,
        ledger.thresholds,
        amounts.month_returns,
        ledger.work,
    )


def gather(
    ledger: Ledger,
    period: Period,
    received: Received,
    as_of: date,
    months: Mapping[PeriodCode, Received],
) -> Amounts:
    """Who stands where with ``period``, and every amount that counts for it."""
    statuses = received.statuses
    progress = tuple(progress_of(ledger, period, statuses, as_of))
    if received.sources is not None:
        own_units = {status.unit.code for status in statuses}
        others = _told_elsewhere(ledger, received.sources, own_units)
        return Amounts((*statuses, *others), list(received.sources), {}, progress)
    sources = [
        *typed_amounts(ledger, statuses, period),
        *computed_amounts(ledger, statuses, period, progress),
    ]
    if period.code.kind is PeriodKind.THANG:
        return Amounts(statuses, sources, {}, progress)
    by_month = {code: month.statuses for code, month in months.items()}
    added, gaps = span_amounts(ledger, period, by_month)
    own = {(source.unit, source.element) for source in sources}
    sources += [part for part in added if (part.unit, part.element) not in own]
    others = _units_of_months_only(ledger, period, statuses)
    newest_first = (by_month[code] for code in sorted(by_month, reverse=True))
    told = tuple(one.counted for month in newest_first for one in month if one.counted is not None)
    return Amounts((*statuses, *others), sources, gaps, progress, told)


def _told_elsewhere(
    ledger: Ledger, sources: Iterable[Source], known: Collection[str]
) -> list[UnitStatus]:
    """Units of frozen figures that owed nothing themselves: they were told by their months."""
    codes = dict.fromkeys(one.unit for one in sources)
    return [
        UnitStatus(ledger.units[code], Status.TU_THANG)
        for code in codes
        if code not in known and code in ledger.units
    ]


def _units_of_months_only(
    ledger: Ledger, period: Period, statuses: Sequence[UnitStatus]
) -> list[UnitStatus]:
    """Units that owe nothing for the longer period itself but are told by their months.

    A unit merged away within the period is one: its months belong to the period all the same.
    """
    reporting = {status.unit.code for status in statuses}
    return [
        UnitStatus(unit, Status.TU_THANG)
        for unit in ledger.units.values()
        if unit.code not in reporting and months_owed(ledger, period, unit.code)
    ]


def _compared(ledger: Ledger, measures: Sequence[Measure], past: Past) -> Iterable[Measure]:
    """The period's indicators, each beside its own past over the same scope."""
    now = known_of(measures, ledger.units)
    then = known_of(past.previous.values(), ledger.units)
    then_last_year = known_of(past.last_year.values(), ledger.units)
    for measure in measures:
        place = measure.indicator.code, measure.scope
        before, year_ago = past.previous.get(place), past.last_year.get(place)
        here, before_here, year_ago_here = (
            within(ledger, measure, known) for known in (now, then, then_last_year)
        )
        yield replace(
            measure,
            previous=None if before is None else before.value,
            last_year=None if year_ago is None else year_ago.value,
            previous_counted=0 if before is None else before.counted,
            last_year_counted=0 if year_ago is None else year_ago.counted,
            alike=alike_of(measure, before, here, before_here),
            alike_on_year=alike_of(measure, year_ago, here, year_ago_here),
            before=() if before is None else before.sources,
            year_ago=() if year_ago is None else year_ago.sources,
        )


def alike_of(
    measure: Measure,
    past: Measure | None,
    now: Mapping[str, Fraction],
    then: Mapping[str, Fraction],
) -> Pair | None:
    """What the units known both times come to; None where both totals are those units' sums.

    A total of 47 units held against one of 53 falls although every unit rose; so a change is told
    over the units that stand behind both, and of no unit when no one is known both times. A total
    may also hold what is no whole unit's: the half of a merged one whose other half is silent.
    Nothing is known by units where the past is a figure published for the whole province.
    """
    if past is None or not now or not then:
        return None
    if now.keys() == then.keys() and (measure.value, past.value) == (_sum(now), _sum(then)):
        return None
    both = now.keys() & then.keys()
    return Pair(_sum({u: now[u] for u in both}), _sum({u: then[u] for u in both}), len(both))


def _sum(known: Mapping[str, Fraction]) -> Fraction:
    return sum(known.values(), Fraction(0))


def within(ledger: Ledger, measure: Measure, known: Known) -> dict[str, Fraction]:
    """What the units of the measure's scope came to; nothing for a unit, which is only itself."""
    if measure.scope in ledger.units:
        return {}
    return {
        unit: value
        for unit, value in known.get(measure.indicator.code, {}).items()
        if measure.scope in {PROVINCE, ledger.units[unit].group}
    }


def known_of(measures: Iterable[Measure], units: Collection[str]) -> Known:
    """What each unit came to, by indicator, where nothing of it is missing.

    Shares are left out: one is held against another, whoever stands behind it.
    """
    known: Known = {}
    for one in measures:
        whole = one.scope in units and one.counted == one.expected and not one.indicator.is_ratio
        if whole and one.value is not None:
            known.setdefault(one.indicator.code, {})[one.scope] = one.value
    return known

"""What a period is held against, told for the units of its own day: mergers stand together."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Status, UnitStatus
from dvexcel.model.figure import PROVINCE, Measure
from dvexcel.model.indicator import OverUnits
from dvexcel.specs.keys import key
from dvexcel.totals.amounts import earlier_amounts, earlier_source
from dvexcel.totals.consolidate import gather
from dvexcel.totals.spans import span_amounts
from dvexcel.totals.unit_table import Amounts, UnitTable, value_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from dvexcel.model.consolidation import IndicatorScope, Received
    from dvexcel.model.figure import Source
    from dvexcel.model.indicator import Indicator
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode


def told_for(
    ledger: Ledger,
    period: Period,
    then: Period,
    received: Received,
    as_of: date,
    months: Mapping[PeriodCode, Received] | None = None,
) -> dict[IndicatorScope, Measure]:
    """What ``then`` came to, told for the units of ``period``: predecessors stand together.

    A unit's own figure is left out when one of its predecessors lacks it.
    """
    amounts = gather(ledger, then, received, as_of, months or {})
    return _by_place(ledger, UnitTable(ledger, then, amounts, period.closing))


def earlier_measures(
    ledger: Ledger, period: Period, code: PeriodCode
) -> dict[IndicatorScope, Measure]:
    """What the sheet Số liệu nền says of ``code``, told for the units of ``period``.

    Rows without a unit are figures published for the whole province: they tell its indicators
    where no unit's do.
    """
    then = replace(period, code=code)
    owing = [unit.code for unit in ledger.units_owing(period)]
    sources = [s for s in _past_amounts(ledger, period, code) if s.element in ledger.elements]
    known = [s for s in sources if ledger.successor_of(s.unit, period.closing) in owing]
    given = dict.fromkeys(source.unit for source in known)
    statuses = tuple(UnitStatus(ledger.units[unit], Status.DUNG_HAN) for unit in given)
    table = UnitTable(ledger, then, Amounts(statuses, known), period.closing)
    published = _province_amounts(ledger, code)
    of_province = (
        _published(ledger, then, indicator, published)
        for indicator in ledger.indicators
        if indicator.belongs_to(code.kind)
        and indicator.over_units is OverUnits.SUM  # a total does not tell how many units had some
        and published.keys() >= set(indicator.elements)
    )
    return {(m.indicator.code, m.scope): m for m in of_province} | _by_place(ledger, table)


def _past_amounts(ledger: Ledger, period: Period, code: PeriodCode) -> list[Source]:
    """The earlier figures of ``code`` by unit: those typed for it, else those its months add up to.

    ``period`` is the one they are held against; it lends everything but the window.
    """
    then = replace(period, code=code, start=code.window[0], end=code.window[1])
    typed = earlier_amounts(ledger, code)
    told = {(source.unit, source.element) for source in typed}
    added, _ = span_amounts(ledger, replace(then, closing=code.window[1]), {})
    return [*typed, *(part for part in added if (part.unit, part.element) not in told)]


def _province_amounts(ledger: Ledger, code: PeriodCode) -> dict[str, Source]:
    """The earlier figures of the whole province, by element: rows of Số liệu nền without a unit."""
    return {
        row.element: earlier_source(row)
        for row in ledger.baselines
        if row.period == code and not row.unit and not row.cumulative
    }


def _by_place(ledger: Ledger, table: UnitTable) -> dict[IndicatorScope, Measure]:
    """The measures of a past that are known; a unit's own only where nothing of it is missing."""
    return {
        (one.indicator.code, one.scope): one
        for one in table.all_measures()
        if one.value is not None and (one.scope not in ledger.units or one.counted == one.expected)
    }


def _published(
    ledger: Ledger, period: Period, indicator: Indicator, published: Mapping[str, Source]
) -> Measure:
    """An indicator of the province from figures that were published without their units."""

    def added(codes: Sequence[str]) -> Fraction:
        return sum(
            (Fraction(published[c].amount, 10 ** ledger.elements[c].decimals) for c in codes),
            Fraction(0),
        )

    numerator = added(indicator.numerator)
    denominator = added(indicator.denominator) if indicator.is_ratio else None
    sources = tuple(published[code] for code in indicator.elements)
    return Measure(
        indicator, PROVINCE, key(indicator.code, period.code, PROVINCE), numerator, denominator,
        value_of(indicator, numerator, denominator), 0, 0, None, sources=sources,
    )  # fmt: skip

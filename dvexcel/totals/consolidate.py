"""Records become totals. A pure function: the order of files never matters, nothing is hidden.

Amounts are whole numbers at their element's scale, so no sum depends on order; an absent amount
is NA and never 0; a ratio is the sum of numerators over the sum of denominators of the units
that supplied all they were asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pandas as pd

from dvexcel.model.consolidation import (
    PROVINCE,
    Checked,
    Consolidation,
    Measure,
    Source,
    Status,
    Total,
    UnitStatus,
)
from dvexcel.model.finding import in_reading_order
from dvexcel.model.indicator import COMPUTED, OverUnits
from dvexcel.model.period import PeriodKind
from dvexcel.specs.keys import key
from dvexcel.totals.amounts import computed_amounts, typed_amounts
from dvexcel.totals.baselines import baseline_amounts
from dvexcel.totals.spans import span_amounts
from dvexcel.totals.statuses import unit_statuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from dvexcel.model.indicator import Indicator, Target, TargetVerdict
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode


@dataclass(frozen=True, slots=True)
class Past:
    """What a period is held against: the period before, and the same period of last year."""

    previous: Consolidation | None = None
    last_year: Consolidation | None = None


NOTHING_BEFORE = Past()


def consolidate(
    ledger: Ledger,
    period: Period,
    checked: Sequence[Checked],
    as_of: date,
    past: Past = NOTHING_BEFORE,
    months: Mapping[PeriodCode, Sequence[Checked]] | None = None,
) -> Consolidation:
    """Statuses, totals and indicators of ``period`` over units, groups and the province.

    ``months`` are the returns of the months that a longer period is made of.
    """
    statuses = unit_statuses(ledger, period, checked)
    sources = [
        *typed_amounts(ledger, statuses, period),
        *computed_amounts(ledger, statuses, period),
    ]
    gaps: dict[PeriodCode, list[str]] = {}
    if period.code.kind is not PeriodKind.THANG:
        by_month = {
            code: unit_statuses(ledger, ledger.periods[code], files)
            for code, files in (months or {}).items()
        }
        added, gaps = span_amounts(ledger, period, by_month)
        own = {(source.unit, source.element) for source in sources}
        sources += [part for part in added if (part.unit, part.element) not in own]
        reporting = {status.unit.code for status in statuses}
        statuses = (
            *statuses,
            *_units_of_months_only(by_month.values(), reporting, Status.TU_THANG),
        )
    table = _Table(ledger, period, statuses, sources)
    measures = _compared(ledger, period, table, past)
    findings = (finding for item in checked for finding in item.findings)
    return Consolidation(
        period,
        as_of,
        statuses,
        tuple(table.totals()),
        tuple(measures),
        tuple(in_reading_order(findings)),
        {"tep": len(checked), "don_vi": len(statuses)},
        {code: tuple(units) for code, units in sorted(gaps.items())},
    )


def consolidate_baseline(ledger: Ledger, period: Period, code: PeriodCode) -> Consolidation | None:
    """The figures of Số liệu nền for ``code``, told for the units of ``period``; None without."""
    sources = baseline_amounts(ledger, code, period.closing)
    known = {unit.code for unit in ledger.units_owing(period)}
    sources = [s for s in sources if s.unit in known and s.element in ledger.elements]
    if not sources:
        return None
    given = dict.fromkeys(source.unit for source in sources)
    statuses = tuple(UnitStatus(ledger.units[unit], Status.DUNG_HAN) for unit in given)
    table = _Table(ledger, period, statuses, sources)
    return Consolidation(
        period, period.closing, statuses, tuple(table.totals()),
        tuple(_compared(ledger, period, table, NOTHING_BEFORE)),
    )  # fmt: skip


def _units_of_months_only(
    months: Iterable[Sequence[UnitStatus]], reporting: set[str], status: Status
) -> list[UnitStatus]:
    """Units that owe nothing for the longer period itself but are told by their months."""
    units = {one.unit.code: one.unit for statuses in months for one in statuses}
    return [UnitStatus(unit, status) for code, unit in units.items() if code not in reporting]


def _compared(ledger: Ledger, period: Period, table: _Table, past: Past) -> Iterable[Measure]:
    """The period's indicators, each beside its own past over the same scope."""
    before, year_ago = _by_place(past.previous), _by_place(past.last_year)
    for indicator in ledger.indicators:
        if indicator.belongs_to(period.code.kind):
            for measure in table.measures(indicator):
                place = indicator.code, measure.scope
                yield replace(
                    measure,
                    previous=_value_of(before.get(place)),
                    last_year=_value_of(year_ago.get(place)),
                    previous_counted=0 if place not in before else before[place].counted,
                )


def _by_place(consolidation: Consolidation | None) -> dict[tuple[str, str], Measure]:
    measures = () if consolidation is None else consolidation.measures
    return {(measure.indicator.code, measure.scope): measure for measure in measures}


def _value_of(measure: Measure | None) -> Fraction | None:
    return None if measure is None else measure.value


class _Table:
    """Unit by element: amounts as nullable integers, and which unit was asked for what."""

    def __init__(
        self,
        ledger: Ledger,
        period: Period,
        statuses: Sequence[UnitStatus],
        sources: Sequence[Source],
    ) -> None:
        self.period, self.elements = period, ledger.elements
        self.sources: dict[tuple[str, str], list[Source]] = {}
        for source in sources:
            self.sources.setdefault((source.unit, source.element), []).append(source)
        # An exempt unit is asked for nothing, so it is in no n/N.
        units = [status.unit for status in statuses if status.status is not Status.MIEN]
        codes = list(ledger.elements)
        asked = {(u.code, e.code) for u in units for e in ledger.elements_due(u, period)}
        asked |= {pair for pair in self.sources if self.elements[pair[1]].supplier == COMPUTED}
        names = [unit.code for unit in units]
        self.asked = pd.DataFrame(
            {code: [(unit, code) in asked for unit in names] for code in codes}, index=names
        )
        self.amounts = pd.DataFrame(
            {code: pd.array(self._column(names, code), dtype="Int64") for code in codes},
            index=names,
        )
        # The province, each group, each unit: one row a membership, scopes in reading order.
        pairs = [(PROVINCE, unit.code) for unit in units]
        pairs += [(unit.group, unit.code) for unit in units]
        pairs += [(unit.code, unit.code) for unit in units]
        self.members = pd.DataFrame(pairs, columns=["scope", "unit"])
        self.units_in: dict[str, list[str]] = {}
        for scope, code in pairs:
            self.units_in.setdefault(scope, []).append(code)

    def _column(self, units: Iterable[str], code: str) -> list[int | None]:
        found = (self.sources.get((unit, code)) for unit in units)
        return [None if not parts else sum(part.amount for part in parts) for parts in found]

    def totals(self) -> Iterable[Total]:
        """Every element over every scope where a unit is asked for it."""
        for element in self.elements.values():
            asked = self.asked[element.code]
            if not asked.any():
                continue
            amounts = self.amounts[element.code].where(asked)
            frame = pd.DataFrame(
                {"asked": asked, "counted": amounts.notna(), "amount": amounts.fillna(0)}
            )
            supplied = set(frame.index[frame["counted"]])
            for scope, sums in self._by_scope(frame):
                counted = int(sums["counted"])
                yield Total(
                    element,
                    scope,
                    int(sums["amount"]) if counted else None,
                    counted,
                    int(sums["asked"]),
                    self._sources_of(scope, (element.code,), supplied),
                )

    def measures(self, indicator: Indicator) -> Iterable[Measure]:
        """The indicator over every scope where a unit is asked for one of its elements."""
        known = [code for code in indicator.elements if code in self.elements]
        asked = self.asked[known]
        missing = (asked & self.amounts[known].isna()).any(axis=1)
        complete = asked.any(axis=1) & ~missing
        frame = pd.DataFrame({"asked": asked.any(axis=1), "complete": complete})
        decimals = max((self.elements[code].decimals for code in known), default=0)
        frame["numerator"] = self._per_unit(indicator, indicator.numerator, decimals, complete)
        frame["denominator"] = self._per_unit(indicator, indicator.denominator, decimals, complete)
        supplied = set(complete.index[complete])
        scale = 1 if indicator.over_units is OverUnits.COUNT else 10**decimals
        for scope, sums in self._by_scope(frame):
            counted = int(sums["complete"])
            numerator = Fraction(int(sums["numerator"]), scale) if counted else None
            denominator = Fraction(int(sums["denominator"]), scale) if counted else None
            value = _value(indicator, numerator, denominator)
            target = indicator.target
            yield Measure(
                indicator,
                scope,
                key(indicator.code, self.period.code, scope),
                numerator,
                denominator if indicator.is_ratio else None,
                value,
                counted,
                int(sums["asked"]),
                _verdict(target, self.period.code.year, value),
                sources=self._sources_of(scope, known, supplied),
            )

    def _per_unit(
        self, indicator: Indicator, codes: Sequence[str], decimals: int, complete: pd.Series[bool]
    ) -> pd.Series[int]:
        """One whole number a unit: the sum of the elements, or 1 where that sum is above zero."""
        summed = pd.Series(0, index=self.amounts.index, dtype="Int64")
        for code in codes:
            if code in self.elements:
                factor = 10 ** (decimals - self.elements[code].decimals)
                summed += self.amounts[code].fillna(0) * factor
        if indicator.over_units is OverUnits.COUNT:
            summed = (summed > 0).astype("Int64")
        return summed.where(complete, 0)

    def _by_scope(self, frame: pd.DataFrame) -> Iterable[tuple[str, pd.Series[int]]]:
        """The columns added over every scope in reading order, scopes nobody is asked in apart."""
        joined = self.members.join(frame.astype("Int64"), on="unit").drop(columns="unit")
        sums = joined.groupby("scope", sort=False).sum()
        for scope, row in sums[sums["asked"] > 0].iterrows():
            yield str(scope), row

    def _sources_of(
        self, scope: str, codes: Iterable[str], complete: set[str]
    ) -> tuple[Source, ...]:
        """What the complete units of a scope put in, unit by unit."""
        codes = tuple(codes)
        pairs = (
            (unit, code) for unit in self.units_in[scope] if unit in complete for code in codes
        )
        return tuple(source for pair in pairs for source in self.sources.get(pair, ()))


def _value(
    indicator: Indicator, numerator: Fraction | None, denominator: Fraction | None
) -> Fraction | None:
    """The indicator's value: a share in per cent, or the numerator; None without a base."""
    if numerator is None or not indicator.is_ratio:
        return numerator
    return 100 * numerator / denominator if denominator else None


def _verdict(target: Target | None, year: int, value: Fraction | None) -> TargetVerdict | None:
    """The verdict on a value; None without a target for that year."""
    if target is None or not target.holds_in(year):
        return None
    return target.judge(value)

"""Records become totals. A pure function: the order of files never matters, nothing is hidden.

Amounts are whole numbers at their element's scale, so no sum depends on order; an absent amount
is NA and never 0; a ratio is the sum of numerators over the sum of denominators of the units
that supplied all they were asked for.
"""

from __future__ import annotations

from dataclasses import replace
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
from dvexcel.specs.keys import key
from dvexcel.totals.amounts import computed_amounts, typed_amounts
from dvexcel.totals.statuses import unit_statuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dvexcel.model.indicator import Indicator
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period


def consolidate(
    ledger: Ledger,
    period: Period,
    checked: Sequence[Checked],
    as_of: date,
    previous: Consolidation | None = None,
) -> Consolidation:
    """Statuses, totals and indicators of ``period`` over units, groups and the province."""
    statuses = unit_statuses(ledger, period, checked)
    sources = [
        *typed_amounts(ledger, statuses, period),
        *computed_amounts(ledger, statuses, period),
    ]
    table = _Table(ledger, period, statuses, sources)
    earlier = () if previous is None else previous.measures
    before = {(measure.indicator.code, measure.scope): measure.value for measure in earlier}
    measures = [
        replace(measure, previous=before.get((measure.indicator.code, measure.scope)))
        for indicator in ledger.indicators
        if period.code.kind in indicator.periods
        for measure in table.measures(indicator)
    ]
    findings = (finding for item in checked for finding in item.findings)
    return Consolidation(
        period,
        as_of,
        statuses,
        tuple(table.totals()),
        tuple(measures),
        tuple(in_reading_order(findings)),
        {"tep": len(checked), "don_vi": len(statuses)},
    )


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
        self.sources = {(source.unit, source.element): source for source in sources}
        # An exempt unit is asked for nothing, so it is in no n/N.
        units = [status.unit for status in statuses if status.status is not Status.MIEN]
        codes = list(ledger.elements)
        asked = {(u.code, e.code) for u in units for e in ledger.elements_asked(u, period)}
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
        return [None if source is None else source.amount for source in found]

    def totals(self) -> Iterable[Total]:
        """Every element over every scope where a unit is asked for it."""
        for element in self.elements.values():
            asked = self.asked[element.code]
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
                None if target is None else target.judge(value),
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
        return tuple(self.sources[pair] for pair in pairs if pair in self.sources)


def _value(
    indicator: Indicator, numerator: Fraction | None, denominator: Fraction | None
) -> Fraction | None:
    """The indicator's value: a share in per cent, or the numerator; None without a base."""
    if numerator is None or not indicator.is_ratio:
        return numerator
    return 100 * numerator / denominator if denominator else None

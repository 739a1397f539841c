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
    Total,
    UnitStatus,
)
from dvexcel.model.finding import in_reading_order
from dvexcel.model.indicator import COMPUTED, OverUnits
from dvexcel.totals.amounts import computed_amounts, typed_amounts
from dvexcel.totals.keys import key
from dvexcel.totals.statuses import unit_statuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from dvexcel.model.indicator import Element, Indicator
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
    before = (
        {}
        if previous is None
        else {
            (measure.indicator.code, measure.scope): measure.value for measure in previous.measures
        }
    )
    measures = [
        replace(measure, previous=before.get((measure.indicator.code, measure.scope)))
        for indicator in ledger.indicators
        if period.code.kind in indicator.periods
        for measure in table.measures(indicator)
    ]
    return Consolidation(
        period,
        as_of,
        statuses,
        tuple(table.totals()),
        tuple(measures),
        tuple(in_reading_order(finding for item in checked for finding in item.findings)),
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
        units = [status.unit for status in statuses]
        self.groups = {unit.code: unit.group for unit in units}
        codes = list(ledger.elements)
        self.asked = pd.DataFrame(False, index=list(self.groups), columns=codes)
        for unit in units:
            for element in ledger.elements_asked(unit, period):
                self.asked.loc[unit.code, element.code] = True
        self.amounts = pd.DataFrame(pd.NA, index=list(self.groups), columns=codes, dtype="Int64")
        self.sources: dict[tuple[str, str], Source] = {}
        for source in sources:
            self.amounts.loc[source.unit, source.element] = source.amount
            self.sources[source.unit, source.element] = source
            if self.elements[source.element].supplier == COMPUTED:
                self.asked.loc[source.unit, source.element] = True

    def scopes(self) -> dict[str, list[str]]:
        """The province, each group in order of appearance, each unit: name -> unit codes."""
        scopes: dict[str, list[str]] = {PROVINCE: list(self.groups)}
        for unit, group in self.groups.items():
            scopes.setdefault(group, []).append(unit)
        return scopes | {unit: [unit] for unit in self.groups}

    def totals(self) -> Iterable[Total]:
        """Every element over every scope where a unit is asked for it."""
        for element in self.elements.values():
            for scope, units in self.scopes().items():
                asked = self._asked(units, (element.code,))
                if asked:
                    yield self._total(element, scope, asked)

    def _asked(self, units: list[str], codes: Sequence[str]) -> list[str]:
        known = [code for code in codes if code in self.asked.columns]
        mask = self.asked.loc[units, known].any(axis=1)
        return list(mask.index[mask])

    def _total(self, element: Element, scope: str, asked: list[str]) -> Total:
        column = self.amounts.loc[asked, element.code]
        summed = column.sum(min_count=1)
        return Total(
            element,
            scope,
            None if pd.isna(summed) else int(summed),
            int(column.notna().sum()),
            len(asked),
            self._sources_of(list(column.index[column.notna()]), (element.code,)),
        )

    def _sources_of(self, units: Iterable[str], codes: Iterable[str]) -> tuple[Source, ...]:
        codes = tuple(codes)
        pairs = ((unit, code) for unit in units for code in codes)
        return tuple(self.sources[pair] for pair in pairs if pair in self.sources)

    def measures(self, indicator: Indicator) -> Iterable[Measure]:
        """The indicator over every scope where a unit is asked for one of its elements."""
        for scope, units in self.scopes().items():
            asked = self._asked(units, indicator.elements)
            if asked:
                yield self._measure(indicator, scope, asked)

    def _measure(self, indicator: Indicator, scope: str, asked: list[str]) -> Measure:
        known = [code for code in indicator.elements if code in self.asked.columns]
        missing = self.asked.loc[asked, known] & self.amounts.loc[asked, known].isna()
        complete = list(missing.index[~missing.any(axis=1)])
        numerator = self._gather(indicator, indicator.numerator, complete)
        denominator = self._gather(indicator, indicator.denominator, complete)
        value = numerator
        if indicator.is_ratio:
            computable = numerator is not None and denominator
            value = Fraction(100) * numerator / denominator if computable else None
        target = indicator.target
        return Measure(
            indicator,
            scope,
            key(indicator.code, self.period.code, scope),
            numerator,
            denominator,
            value,
            len(complete),
            len(asked),
            None if target is None else target.judge(value),
            sources=self._sources_of(complete, known),
        )

    def _gather(
        self, indicator: Indicator, codes: Sequence[str], units: list[str]
    ) -> Fraction | None:
        """Add the elements over units, or count the units where their sum is above zero."""
        codes = [code for code in codes if code in self.amounts.columns]
        if not codes or not units:
            return None
        exact = {code: Fraction(1, 10 ** self.elements[code].decimals) for code in codes}
        if indicator.over_units is OverUnits.COUNT:
            per_unit = self.amounts.loc[units, codes].sum(axis=1, min_count=1)
            return Fraction(int((per_unit > 0).sum()))
        sums: Mapping[str, int] = {code: int(self.amounts.loc[units, code].sum()) for code in codes}
        return sum((sums[code] * exact[code] for code in codes), Fraction(0))

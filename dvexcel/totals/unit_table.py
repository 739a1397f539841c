"""Units by elements, added up over scopes; the only home of pandas.

Amounts are whole numbers at their element's scale, so no sum depends on order; an absent amount
is NA and never 0; a ratio is the sum of numerators over the sum of denominators of the units
that supplied all they were asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

import pandas as pd

from dvexcel.model.figure import PROVINCE, Measure, Source, Total
from dvexcel.model.indicator import COMPUTED, OverUnits
from dvexcel.specs.keys import key
from dvexcel.totals.amounts import awaited_of_tasks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from dvexcel.model.consolidation import UnitStatus
    from dvexcel.model.indicator import Indicator, Target, TargetVerdict
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.model.returns import Return
    from dvexcel.model.task_progress import TaskProgress


@dataclass(frozen=True, slots=True)
class Amounts:
    """Who stands where, and every amount that counts."""

    statuses: tuple[UnitStatus, ...]
    sources: list[Source]
    gaps: Mapping[PeriodCode, list[str]] = field(default_factory=dict)
    progress: tuple[TaskProgress, ...] = ()
    month_returns: tuple[Return, ...] = ()


class UnitTable:
    """Unit by element: amounts as nullable integers, and which unit was asked for what.

    ``told_on``: the day whose units the scopes are; a unit merged away by then stands in the
    scope of its successor, which is counted when all that stand in it are complete.
    """

    def __init__(self, ledger: Ledger, period: Period, amounts: Amounts, told_on: date) -> None:
        self.ledger, self.period, self.elements = ledger, period, ledger.elements
        self.sources: dict[tuple[str, str], list[Source]] = {}
        for source in amounts.sources:
            self.sources.setdefault((source.unit, source.element), []).append(source)
        # An exempt unit is asked for nothing, so it is in no n/N unless it sent all the same.
        units = [one.unit for one in amounts.statuses if not one.is_excused]
        codes = list(ledger.elements)
        asked = {(u.code, e.code) for u in units for e in ledger.elements_due(u, period)}
        asked |= {pair for pair in self.sources if self.elements[pair[1]].supplier == COMPUTED}
        asked |= awaited_of_tasks(ledger, amounts.progress, period)
        names = [unit.code for unit in units]
        self.asked = pd.DataFrame(
            {code: [(unit, code) in asked for unit in names] for code in codes}, index=names
        )
        self.amounts = pd.DataFrame(
            {code: pd.array(self._column(names, code), dtype="Int64") for code in codes},
            index=names,
        )
        # The province, each group, each unit: one row a membership, scopes in reading order.
        tellers = [ledger.units[ledger.successor_of(unit.code, told_on)] for unit in units]
        told = list(zip(names, tellers, strict=True))
        rows = [(PROVINCE, unit, teller.code) for unit, teller in told]
        rows += [(teller.group, unit, teller.code) for unit, teller in told]
        rows += [(teller.code, unit, teller.code) for unit, teller in told]
        self.members = pd.DataFrame(rows, columns=["scope", "unit", "teller"])
        self.units_in: dict[str, list[str]] = {}
        for scope, unit, _ in rows:
            self.units_in.setdefault(scope, []).append(unit)

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

    def all_measures(self) -> Iterable[Measure]:
        """Every indicator of the period over every scope."""
        for indicator in self.ledger.indicators:
            if indicator.belongs_to(self.period.code.kind):
                yield from self.measures(indicator)

    def measures(self, indicator: Indicator) -> Iterable[Measure]:
        """The indicator over every scope where a unit is asked for one of its elements."""
        known = [code for code in indicator.elements if code in self.elements]
        asked = self.asked[known]
        missing = (asked & self.amounts[known].isna()).any(axis=1)
        complete = asked.any(axis=1) & ~missing
        frame = pd.DataFrame({"asked": asked.any(axis=1), "counted": complete})
        decimals = max((self.elements[code].decimals for code in known), default=0)
        frame["numerator"] = self._per_unit(indicator, indicator.numerator, decimals, complete)
        frame["denominator"] = self._per_unit(indicator, indicator.denominator, decimals, complete)
        supplied = set(complete.index[complete])
        scale = 1 if indicator.over_units is OverUnits.COUNT else 10**decimals
        once = indicator.over_units is OverUnits.COUNT
        for scope, sums in self._by_scope(frame, once=once):
            counted = int(sums["counted"])
            numerator = Fraction(int(sums["numerator"]), scale) if counted else None
            denominator = Fraction(int(sums["denominator"]), scale) if counted else None
            value = value_of(indicator, numerator, denominator)
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

    def _by_scope(
        self, frame: pd.DataFrame, *, once: bool = False
    ) -> Iterable[tuple[str, pd.Series[int]]]:
        """The columns added over every scope in reading order, scopes nobody is asked in apart.

        ``asked`` and ``counted`` become units of the day the scopes are told for; ``once``: and so
        do the others, so that a unit and its predecessor are one.
        """
        joined = self.members.join(frame.astype("Int64"), on="unit").drop(columns="unit")
        joined["lacking"] = joined["asked"] - joined["counted"]
        by_unit = joined.groupby(["scope", "teller"], sort=False)
        units = by_unit.sum()
        if once:
            units[["numerator", "denominator"]] = by_unit[["numerator", "denominator"]].max()
        units["asked"] = (units["asked"] > 0).astype("Int64")
        units["counted"] = units["asked"] * (units["lacking"] == 0).astype("Int64")
        sums = units.groupby("scope", sort=False).sum()
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


def value_of(
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

"""Units by elements, added up over scopes; the only home of pandas.

Amounts are whole numbers at their element's scale, so no sum depends on order; an absent amount
is NA and never 0; a ratio is the sum of numerators over the sum of denominators of the units
that supplied all they were asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dvexcel.model.figure import PROVINCE, Measure, Source, Total
from dvexcel.model.indicator import COMPUTED, OverUnits
from dvexcel.specs.keys import key
from dvexcel.totals.amounts import awaited_of_paper, awaited_of_tasks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from numpy.typing import NDArray

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
        asked |= awaited_of_paper(ledger, amounts.statuses)
        names = [unit.code for unit in units]
        self.asked = pd.DataFrame(
            {code: [(unit, code) in asked for unit in names] for code in codes}, index=names
        )
        self.amounts = pd.DataFrame(
            {code: pd.array(self._column(names, code), dtype="Int64") for code in codes},
            index=names,
        )
        self._place = {code: number for number, code in enumerate(codes)}
        self._asked, self._told = self.asked.to_numpy(bool), self.amounts.notna().to_numpy(bool)
        self._amount = self.amounts.fillna(0).astype("int64").to_numpy()
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
        asked = self.asked.loc[:, self.asked.any()]
        amounts = self.amounts[asked.columns].where(asked)
        sums = self._by_scope(
            {"asked": asked, "counted": amounts.notna(), "amount": amounts.fillna(0)}
        )
        for code in asked.columns:
            supplied = set(amounts.index[amounts[code].notna()])
            for scope, one in sums[code]:
                yield Total(
                    self.elements[code],
                    scope,
                    one["amount"] if one["counted"] else None,
                    one["counted"],
                    one["asked"],
                    self._sources_of(scope, (code,), supplied),
                )

    def all_measures(self) -> Iterable[Measure]:
        """Every indicator of the period over every scope where a unit is asked for its elements."""
        indicators = {
            one.code: one for one in self.ledger.indicators if one.belongs_to(self.period.code.kind)
        }
        parts = {code: self._per_unit(one) for code, one in indicators.items()}
        by_name: dict[str, pd.DataFrame] = {
            name: pd.DataFrame(
                {code: part[name] for code, part in parts.items()}, index=self.amounts.index
            )
            for name in ("asked", "counted", "numerator", "denominator")
        }
        once = [code for code, one in indicators.items() if one.over_units is OverUnits.COUNT]
        sums = self._by_scope(by_name, once)
        for code, indicator in indicators.items():
            supplied = {*compress(self.amounts.index, parts[code]["counted"])}
            asked = {*compress(self.amounts.index, parts[code]["asked"])}
            for scope, one in sums[code]:
                yield self._measure(indicator, scope, one, supplied, asked)

    def _measure(
        self,
        indicator: Indicator,
        scope: str,
        sums: Mapping[str, int],
        supplied: set[str],
        asked: set[str],
    ) -> Measure:
        counted = sums["counted"]
        scale = 10 ** self._decimals(indicator) if indicator.over_units is OverUnits.SUM else 1
        numerator = Fraction(sums["numerator"], scale) if counted else None
        denominator = Fraction(sums["denominator"], scale) if counted else None
        value = value_of(indicator, numerator, denominator)
        return Measure(
            indicator,
            scope,
            key(indicator.code, self.period.code, scope),
            numerator,
            denominator if indicator.is_ratio else None,
            value,
            counted,
            sums["asked"],
            _verdict(indicator.target, self.period.code.year, value),
            sources=self._sources_of(scope, self._known(indicator), supplied),
            asked=tuple(unit for unit in self.units_in[scope] if unit in asked),
        )

    def _known(self, indicator: Indicator) -> list[str]:
        return [code for code in indicator.elements if code in self.elements]

    def _decimals(self, indicator: Indicator) -> int:
        return max((self.elements[code].decimals for code in self._known(indicator)), default=0)

    def _per_unit(self, indicator: Indicator) -> dict[str, NDArray[np.int64]]:
        """A number a unit: whether it is asked and complete, and what it puts above and below.

        That is the sum of the elements, or 1 where only the units above zero are counted.
        """
        known = [self._place[code] for code in self._known(indicator)]
        asked = self._asked[:, known]
        told = self._told[:, known]
        is_asked = asked.any(axis=1)
        complete = is_asked & (told | ~asked).all(axis=1)
        parts = {"asked": is_asked.astype("int64"), "counted": complete.astype("int64")}
        decimals = self._decimals(indicator)
        for name, codes in (
            ("numerator", indicator.numerator),
            ("denominator", indicator.denominator),
        ):
            summed = np.zeros(len(complete), "int64")
            for code in codes:
                if code in self._place:
                    factor = 10 ** (decimals - self.elements[code].decimals)
                    summed += self._amount[:, self._place[code]] * factor
            if indicator.over_units is OverUnits.COUNT:
                summed = (summed > 0).astype("int64")
            parts[name] = np.where(complete, summed, 0)
        return parts

    def _by_scope(
        self, frames: Mapping[str, pd.DataFrame], once: Collection[str] = ()
    ) -> dict[str, list[tuple[str, dict[str, int]]]]:
        """Each column of the ``frames`` added over the scopes in reading order, all at once.

        ``frames`` have the same columns, a row a unit; one answer a column: the scopes in which
        somebody is asked, each with its sums by the frames' names. ``asked`` and ``counted`` become
        units of the day the scopes are told for; columns named in ``once``: and so do the others,
        so that a unit and its predecessor are one.
        """
        members = self.members["unit"].to_numpy()
        by = [self.members["scope"].to_numpy(), self.members["teller"].to_numpy()]
        told = {}
        for name, frame in frames.items():
            rows = frame.astype("int64").loc[members].reset_index(drop=True)
            grouped = rows.groupby(by, sort=False)
            told[name] = grouped.sum()
            if once and name not in {"asked", "counted"}:
                told[name][list(once)] = grouped[list(once)].max()
        lacking = told["asked"] - told["counted"]
        told["asked"] = (told["asked"] > 0).astype("int64")
        told["counted"] = told["asked"] * (lacking == 0)
        sums = {name: rows.groupby(level=0, sort=False).sum() for name, rows in told.items()}
        scopes = [str(scope) for scope in sums["asked"].index]
        answers = {}
        for column in sums["asked"].columns:
            lists = [sums[name][column].tolist() for name in sums]
            added = (dict(zip(sums, one, strict=True)) for one in zip(*lists, strict=True))
            rows_told = zip(scopes, added, strict=True)
            answers[str(column)] = [(scope, one) for scope, one in rows_told if one["asked"]]
        return answers

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

"""Every number that may be printed, with its key, how it was computed, and its sources.

A report asks for a figure by key; what it can ask for is what the sheet Nguồn lists.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.context.counts import counted
from dvexcel.context.keyed import Keyed, scoped
from dvexcel.context.measured import measured
from dvexcel.model.consolidation import PROVINCE, Consolidation, Measure
from dvexcel.model.figure import Figure
from dvexcel.model.indicator import OverUnits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.indicator import Indicator

_SHARED_LEAD = 2  # more units than this at the top lead nobody


class Figures:
    """The figures of one consolidation by key."""

    def __init__(self, consolidation: Consolidation) -> None:
        self.consolidation = consolidation
        self.keyed = {item.key: item for item in _all(consolidation)}
        self._suppliers = {
            total.element.code: total.element.only_supplier for total in consolidation.totals
        }

    def at(self, name: str) -> Figure:
        """The figure of a key; KeyError when the sheet Nguồn would not have it."""
        item = self.keyed[name]
        return Figure(item.value, item.key, item.decimals)

    def count(self, code: str, scope: str = PROVINCE) -> Figure:
        """The figure of a code over a scope."""
        return self.at(scoped(code, self.consolidation, scope))

    def has(self, code: str, scope: str = PROVINCE) -> bool:
        """Whether there is a figure for a code over a scope."""
        return scoped(code, self.consolidation, scope) in self.keyed

    def has_one_supplier(self, indicator: Indicator) -> bool:
        """Whether one named unit supplies the indicator's elements for the whole province."""
        suppliers = [
            self._suppliers[code] for code in indicator.elements if code in self._suppliers
        ]
        return bool(suppliers) and all(suppliers)

    def measure(self, measure: Measure, part: str = "") -> Figure:
        """An indicator's value, or one of its parts: tu, mau, truoc, chenh, n, N."""
        return self.at(f"{measure.key}:{part}" if part else measure.key)


def _all(consolidation: Consolidation) -> Iterator[Keyed]:
    """Figures of the province and its groups; a single unit's stand on the sheet Số liệu."""
    yield from counted(consolidation)
    units = {status.unit.code for status in consolidation.statuses}
    for total in consolidation.totals:
        if total.amount is not None and total.scope not in units:
            decimals = total.element.decimals
            yield Keyed(
                scoped(total.element.code, consolidation, total.scope),
                Fraction(total.amount, 10**decimals),
                decimals,
                f"cộng {total.element.code} của {total.counted}/{total.expected} đơn vị",
                total.sources,
            )
    leading = {one.key for measures in leaders(consolidation).values() for one in measures}
    for measure in consolidation.measures:
        if measure.scope not in units:
            yield from measured(measure)
        elif measure.key in leading and measure.value is not None:
            how = "giá trị cao nhất trong các đơn vị"
            decimals = measure.indicator.decimals
            yield Keyed(measure.key, measure.value, decimals, how, measure.sources)


def leaders(consolidation: Consolidation) -> dict[str, list[Measure]]:
    """By indicator, the units with the highest value; none where more than two share it.

    Only counts that are added over units have leaders: a high share may rest on one case.
    """
    best: dict[str, list[Measure]] = {}
    units = {status.unit.code for status in consolidation.statuses}
    for one in consolidation.measures:
        adds = not one.indicator.is_ratio and one.indicator.over_units is OverUnits.SUM
        if one.scope in units and adds and one.value:
            now = best.setdefault(one.indicator.code, [one])
            if now[0] is not one and now[0].value is not None and one.value >= now[0].value:
                best[one.indicator.code] = [*now, one] if one.value == now[0].value else [one]
    return {code: found for code, found in best.items() if len(found) <= _SHARED_LEAD}

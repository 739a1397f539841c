"""Every number that may be printed, with its key, how it was computed, and its sources.

A report asks for a figure by key; what it can ask for is what the sheet Nguồn lists.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from dvexcel.context.counts import counted
from dvexcel.model.figure import PROVINCE, Figure, Measure, Source
from dvexcel.model.indicator import OverUnits
from dvexcel.specs.keys import SINCE_BEFORE, SINCE_YEAR, key
from dvexcel.text.numbers import decimals_of, rounded
from dvexcel.workspace import LEDGER_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.figure import Total
    from dvexcel.model.indicator import Indicator, Target
    from dvexcel.specs.keys import Moved

_SHARED_LEAD = 2  # more units than this at the top lead nobody
_MORE_DECIMALS = 3


class Figures:
    """The figures of one consolidation by key."""

    def __init__(self, consolidation: Consolidation) -> None:
        self.consolidation = consolidation
        self.by_key = {item.key: item for item in _all(consolidation)}
        self._elements = {total.element.code: total.element for total in consolidation.totals}

    def at(self, name: str) -> Figure:
        """The figure of a key; KeyError when the sheet Nguồn would not have it."""
        return self.by_key[name]

    def find(self, name: str) -> Figure | None:
        """The figure of a key, one unit's own too; None where nothing bears it."""
        return self.by_key.get(name) or self._of_units.get(name)

    @cached_property
    def _of_units(self) -> dict[str, Figure]:
        """What stands on no sheet Nguồn: every total and indicator of a single unit."""
        consolidation = self.consolidation
        units = {status.unit.code for status in consolidation.statuses}
        totals = (one for one in consolidation.totals if one.scope in units)
        measures = (one for one in consolidation.measures if one.scope in units)
        own = [_summed(one, consolidation) for one in totals if one.amount is not None]
        own += [figure for one in measures for figure in _measured(one)]
        return {one.key: one for one in own}

    def count(self, code: str, scope: str = PROVINCE) -> Figure:
        """The figure of a code over a scope."""
        return self.at(key(code, self.consolidation.period.code, scope))

    def has(self, code: str, scope: str = PROVINCE) -> bool:
        """Whether there is a figure for a code over a scope."""
        return key(code, self.consolidation.period.code, scope) in self.by_key

    def has_one_supplier(self, indicator: Indicator) -> bool:
        """Whether one named unit supplies the indicator's elements for the whole province."""
        known = [self._elements[code] for code in indicator.elements if code in self._elements]
        return bool(known) and all(one.only_supplier for one in known)

    def is_computed(self, indicator: Indicator) -> bool:
        """Whether the office counts the indicator itself, and no unit types it."""
        known = [self._elements[code] for code in indicator.elements if code in self._elements]
        return bool(known) and all(one.counts is not None for one in known)

    def of(self, measure: Measure, part: str = "") -> Figure:
        """An indicator's value, or one of its parts: tu, mau, truoc, chenh, n, N."""
        return self.at(f"{measure.key}:{part}" if part else measure.key)


def _all(consolidation: Consolidation) -> Iterator[Figure]:
    """Figures of the province and its groups; a single unit's stand on the sheet Số liệu."""
    yield from counted(consolidation)
    units = {status.unit.code for status in consolidation.statuses}
    for total in consolidation.totals:
        if total.amount is not None and total.scope not in units:
            yield _summed(total, consolidation)
    leading = {one.key for measures in leaders(consolidation).values() for one in measures}
    for measure in consolidation.measures:
        if measure.scope not in units:
            yield from _measured(measure)
        elif measure.key in leading and measure.value is not None:
            how = "giá trị cao nhất trong các đơn vị"
            decimals = measure.indicator.decimals
            yield Figure(measure.value, measure.key, decimals, how=how, sources=measure.sources)


def _summed(total: Total, consolidation: Consolidation) -> Figure:
    code, decimals = total.element.code, total.element.decimals
    return Figure(
        Fraction(total.amount or 0, 10**decimals),
        key(code, consolidation.period.code, total.scope),
        decimals,
        how=f"cộng {code} của {total.counted}/{total.expected} đơn vị",
        sources=total.sources,
    )


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


def _measured(measure: Measure) -> Iterator[Figure]:
    """An indicator over one scope, each part under the key of the indicator and its own name."""
    indicator = measure.indicator
    terms = " + ".join(indicator.numerator)
    verb = indicator.over_units.value
    how = f"{verb} {terms} của {measure.counted}/{measure.expected} đơn vị"
    if indicator.is_ratio:
        how += f", chia {verb} {' + '.join(indicator.denominator)}, nhân 100"
    if measure.value is not None:
        decimals = printed_decimals(measure)
        yield Figure(measure.value, measure.key, decimals, how=how, sources=measure.sources)
    for part, value, codes, words in (
        ("tu", measure.numerator, indicator.numerator, "tử số"),
        ("mau", measure.denominator, indicator.denominator, "mẫu số"),
    ):
        if value is not None and indicator.is_ratio:
            how, name = f"{words}: {' + '.join(codes)}", f"{measure.key}:{part}"
            behind = tuple(one for one in measure.sources if one.element in codes)
            yield Figure(value, name, decimals_of(value), how=how, behind=behind)
    yield from _past(measure)
    for part, units, words, behind in (
        ("n", measure.counted, "số đơn vị có đủ số liệu", measure.sources),
        ("N", measure.expected, "số đơn vị phải ghi", _asked(measure)),
    ):
        yield Figure(Fraction(units), f"{measure.key}:{part}", how=words, behind=behind)
    if indicator.target is not None:
        yield from _target(measure, indicator.target)


def _asked(measure: Measure) -> tuple[Source, ...]:
    """The units asked, each with the file of its figures if it sent any."""
    sent = {one.unit: one for one in measure.sources}
    nothing = Source("", "", 1, "", None, "")
    return tuple(
        replace(sent.get(unit, nothing), unit=unit, element="", amount=1, place=None)
        for unit in measure.asked
    )


def _target(measure: Measure, target: Target) -> Iterator[Figure]:
    """The target as the sổ has it."""
    for part, value, place, column in (
        ("muctieu", target.value, target.place, "Mục tiêu"),
        ("muctieuden", target.upper, target.upper_place, "Mục tiêu đến"),
    ):
        if value is not None:
            amount = int(value * 10 ** decimals_of(value))
            typed = Source("", measure.indicator.code, amount, LEDGER_NAME, place, "")
            how, name = f"cột {column}, trang Chỉ tiêu", f"{measure.key}:{part}"
            yield Figure(value, name, decimals_of(value), how=how, behind=(typed,))


def printed_decimals(measure: Measure) -> int:
    """As many decimals as keep the printed value on its own side of the target.

    99,96 % held against 100 % is printed 99,96 and not 100,0, which would contradict "chưa đạt".
    """
    decimals, target = measure.indicator.decimals, measure.indicator.target
    if measure.value is None or measure.verdict is None or target is None:
        return decimals
    for more in range(decimals, decimals + _MORE_DECIMALS):
        if target.judge(rounded(measure.value, more)) is measure.verdict:
            return more
    return decimals + _MORE_DECIMALS


def _past(measure: Measure) -> Iterator[Figure]:
    """The period before and the same period of last year, each with the change since."""
    decimals = measure.indicator.decimals
    for names, value, pair, words, then in (
        (SINCE_BEFORE, measure.previous, measure.alike, "kỳ trước", measure.before),
        (SINCE_YEAR, measure.last_year, measure.alike_on_year, "cùng kỳ năm trước",
         measure.year_ago),
    ):  # fmt: skip
        both = (*measure.sources, *then)
        if value is not None:
            name = f"{measure.key}:{names.then}"
            yield Figure(value, name, decimals, how=f"kết quả {words}", behind=then)
        if value is not None and measure.value is not None:
            places = printed_decimals(measure)
            for one in _moved(measure, names, measure.value, value, places, words):
                yield replace(one, behind=both)
        if pair is not None:
            whose = f"{words} của {pair.units} đơn vị có số liệu cả hai kỳ"
            alike = names.alike
            name = f"{measure.key}:{alike.then}"
            yield Figure(pair.then, name, decimals, how=f"kết quả {whose}", behind=then)
            how, name = f"kết quả kỳ này của {pair.units} đơn vị đó", f"{measure.key}:{alike.now}"
            yield Figure(pair.now, name, decimals, how=how, behind=measure.sources)
            name = f"{measure.key}:{alike.units}"
            yield Figure(Fraction(pair.units), name, how="số đơn vị đó", behind=both)
            for one in _moved(measure, alike, pair.now, pair.then, decimals, whose):
                yield replace(one, behind=both)


def _moved(
    measure: Measure, names: Moved, now: Fraction, then: Fraction, places: int, words: str
) -> Iterator[Figure]:
    """The change as printed: that of the printed values, so that a reader can check it."""
    base = rounded(then, measure.indicator.decimals)
    printed = rounded(now, places) - base
    how = f"kết quả đã làm tròn của kỳ này trừ {words}, không kể dấu"
    yield Figure(abs(printed), f"{measure.key}:{names.by}", places, how=how)
    if base > 0 and not measure.indicator.is_ratio:
        how = f"mức tăng, giảm chia kết quả {words}, nhân 100"
        yield Figure(abs(100 * printed / base), f"{measure.key}:{names.share}", 1, how=how)

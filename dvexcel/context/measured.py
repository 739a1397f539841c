"""The figures of one indicator: its value, how it moved, who stands behind it, its target."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.context.keyed import SINCE_BEFORE, SINCE_YEAR, Keyed
from dvexcel.text.numbers import decimals_of, rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.context.keyed import Moved
    from dvexcel.model.consolidation import Measure

_MORE_DECIMALS = 3


def measured(measure: Measure) -> Iterator[Keyed]:
    """An indicator over one scope, each part under the key of the indicator and its own name."""
    indicator = measure.indicator
    terms = " + ".join(indicator.numerator)
    verb = indicator.over_units.value
    how = f"{verb} {terms} của {measure.counted}/{measure.expected} đơn vị"
    if indicator.is_ratio:
        how += f", chia {verb} {' + '.join(indicator.denominator)}, nhân 100"
    if measure.value is not None:
        yield Keyed(measure.key, measure.value, printed_decimals(measure), how, measure.sources)
    for part, value, part_how in (
        ("tu", measure.numerator, f"tử số: {terms}"),
        ("mau", measure.denominator, f"mẫu số: {' + '.join(indicator.denominator)}"),
    ):
        if value is not None and indicator.is_ratio:
            yield Keyed(f"{measure.key}:{part}", value, decimals_of(value), part_how)
    yield from _past(measure)
    yield Keyed(f"{measure.key}:n", Fraction(measure.counted), 0, "số đơn vị có đủ số liệu")
    yield Keyed(f"{measure.key}:N", Fraction(measure.expected), 0, "số đơn vị phải ghi")
    target = indicator.target
    if target is not None:
        places = decimals_of(target.value)
        yield Keyed(f"{measure.key}:muctieu", target.value, places, "cột Mục tiêu, trang Chỉ tiêu")
        if target.upper is not None:
            how = "cột Mục tiêu đến, trang Chỉ tiêu"
            places = decimals_of(target.upper)
            yield Keyed(f"{measure.key}:muctieuden", target.upper, places, how)


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


def _past(measure: Measure) -> Iterator[Keyed]:
    """The period before and the same period of last year, each with the change since."""
    decimals = measure.indicator.decimals
    for names, value, pair, words in (
        (SINCE_BEFORE, measure.previous, measure.alike, "kỳ trước"),
        (SINCE_YEAR, measure.last_year, measure.alike_on_year, "cùng kỳ năm trước"),
    ):
        if value is not None:
            yield Keyed(f"{measure.key}:{names.then}", value, decimals, f"kết quả {words}")
        if value is not None and measure.value is not None:
            places = printed_decimals(measure)
            yield from _moved(measure, names, measure.value, value, places, words)
        if pair is not None:
            whose = f"{words} của {pair.units} đơn vị có số liệu cả hai kỳ"
            alike = names.alike
            yield Keyed(f"{measure.key}:{alike.then}", pair.then, decimals, f"kết quả {whose}")
            yield Keyed(f"{measure.key}:{alike.units}", Fraction(pair.units), 0, "số đơn vị đó")
            yield from _moved(measure, alike, pair.now, pair.then, decimals, whose)


def _moved(
    measure: Measure, names: Moved, now: Fraction, then: Fraction, places: int, words: str
) -> Iterator[Keyed]:
    """The change as printed: that of the printed values, so that a reader can check it."""
    base = rounded(then, measure.indicator.decimals)
    printed = rounded(now, places) - base
    how = f"kết quả đã làm tròn của kỳ này trừ {words}, không kể dấu"
    yield Keyed(f"{measure.key}:{names.by}", abs(printed), places, how)
    if base > 0 and not measure.indicator.is_ratio:
        how = f"mức tăng, giảm chia kết quả {words}, nhân 100"
        yield Keyed(f"{measure.key}:{names.share}", abs(100 * printed / base), 1, how)

"""Every number that may be printed, with its key, how it was computed, and its sources.

A report asks for a figure by key; what it can ask for is what the sheet Nguồn lists.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.context.mo_hinh import counted_models
from dvexcel.model.consolidation import PROVINCE, Consolidation, Measure, Source, Status
from dvexcel.model.figure import Figure
from dvexcel.specs import bieu
from dvexcel.specs.keys import key
from dvexcel.specs.mo_hinh import model_code
from dvexcel.text.numbers import decimals_of, rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

# Codes of counts that belong to no element.
OWED, SENT, ON_TIME, LATE, MISSING, FAULTY, RETURNED, EXEMPT = (
    "TN.PG",
    "TN.DG",
    "TN.DH",
    "TN.TRE",
    "TN.CHUA",
    "TN.LOI",
    "TN.TRALAI",
    "TN.MIEN",
)
MODELS, PROPOSALS, MISSING_MONTH = model_code(), "KN.SO", "TN.THIEU"
_STATUS_CODES = {
    Status.DUNG_HAN: ON_TIME,
    Status.TRE: LATE,
    Status.CHUA_GUI: MISSING,
    Status.LOI: FAULTY,
    Status.TRA_LAI: RETURNED,
    Status.MIEN: EXEMPT,
}
_STATUS_WORDS = {code: f"đếm đơn vị {status.value}" for status, code in _STATUS_CODES.items()}


@dataclass(frozen=True, slots=True)
class Keyed:
    """One number with its key, how it came about, and the cells behind it."""

    key: str
    value: Fraction
    decimals: int
    how: str
    sources: tuple[Source, ...] = ()


def scoped(code: str, consolidation: Consolidation, scope: str = PROVINCE) -> str:
    """The key of a code over a scope of this consolidation."""
    return key(code, consolidation.period.code, scope)


class Figures:
    """The figures of one consolidation by key."""

    def __init__(self, consolidation: Consolidation) -> None:
        self.consolidation = consolidation
        self.keyed = {item.key: item for item in _all(consolidation)}

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

    def measure(self, measure: Measure, part: str = "") -> Figure:
        """An indicator's value, or one of its parts: tu, mau, truoc, chenh, n, N."""
        return self.at(f"{measure.key}:{part}" if part else measure.key)


def _all(consolidation: Consolidation) -> Iterator[Keyed]:
    """Figures of the province and its groups; a single unit's stand on the sheet Số liệu."""
    yield from _statuses(consolidation)
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
    for measure in consolidation.measures:
        if measure.scope not in units:
            yield from _measure(measure)
    for month, lacking in consolidation.gaps.items():
        name = scoped(MISSING_MONTH, consolidation, str(month))
        yield Keyed(name, Fraction(len(lacking)), 0, f"đếm đơn vị thiếu báo cáo {month.words}")
    for code, how, sources in counted_models(consolidation.returns):
        yield Keyed(scoped(code, consolidation), Fraction(len(sources)), 0, how, sources)
    table = bieu.KIEN_NGHI
    rows = sum(len(one.tables.get(table.key, ())) for one in consolidation.returns)
    how = f"đếm dòng trang {table.sheet} của các báo cáo được tính"
    yield Keyed(scoped(PROPOSALS, consolidation), Fraction(rows), 0, how)


def _statuses(consolidation: Consolidation) -> Iterator[Keyed]:
    counts: Counter[tuple[str, str]] = Counter()
    scopes = [PROVINCE]
    reporting = [s for s in consolidation.statuses if s.status in _STATUS_CODES]
    for status in reporting:
        if status.unit.group not in scopes:
            scopes.append(status.unit.group)
        for scope in (PROVINCE, status.unit.group):
            counts[_STATUS_CODES[status.status], scope] += 1
            counts[OWED, scope] += status.status is not Status.MIEN
            counts[SENT, scope] += status.has_sent
    words = {
        OWED: "đếm đơn vị phải gửi, trừ đơn vị được miễn",
        SENT: "đếm đơn vị có báo cáo được tính",
        **_STATUS_WORDS,
    }
    for scope in scopes:
        for code, how in words.items():
            value = Fraction(counts[code, scope])
            yield Keyed(scoped(code, consolidation, scope), value, 0, f"{how} (trang Tiếp nhận)")
    for status in consolidation.statuses:
        if status.status is Status.TRE:
            name = scoped(LATE, consolidation, status.unit.code)
            yield Keyed(name, Fraction(status.days_late), 0, "ngày nhận trừ hạn gửi")


def _measure(measure: Measure) -> Iterator[Keyed]:
    indicator = measure.indicator
    terms = " + ".join(indicator.numerator)
    verb = indicator.over_units.value
    how = f"{verb} {terms} của {measure.counted}/{measure.expected} đơn vị"
    if indicator.is_ratio:
        how += f", chia {verb} {' + '.join(indicator.denominator)}, nhân 100"
    if measure.value is not None:
        yield Keyed(measure.key, measure.value, indicator.decimals, how, measure.sources)
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


def _past(measure: Measure) -> Iterator[Keyed]:
    """The period before and the same period of last year, each with the change since."""
    decimals = measure.indicator.decimals
    for part, moved, value, words in (
        ("truoc", "chenh", measure.previous, "kỳ trước"),
        ("cungky", "chenhnam", measure.last_year, "cùng kỳ năm trước"),
    ):
        if value is not None:
            yield Keyed(f"{measure.key}:{part}", value, decimals, f"kết quả {words}")
        if value is not None and measure.value is not None:
            # The printed difference is that of the printed values, so that a reader can check it.
            printed = rounded(measure.value, decimals) - rounded(value, decimals)
            how = f"kết quả đã làm tròn của kỳ này trừ {words}, không kể dấu"
            yield Keyed(f"{measure.key}:{moved}", abs(printed), decimals, how)

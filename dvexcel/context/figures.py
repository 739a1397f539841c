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
from dvexcel.model.indicator import OverUnits, TargetVerdict
from dvexcel.model.progress import Standing
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
TASKS_DUE, TASKS_LATE, TASKS_OVERDUE = "NV.DEN", "NV.SAUHAN", "NV.QUAHAN"
GIVEN_TO, DONE_BY, OVERDUE_IN, SILENT_ON = "NV.GIAO", "NV.XONG", "NV.QH", "NV.CHUABC"
JUDGED, REACHED, MISSED = "CT.COMT", "CT.DAT", "CT.CHUADAT"
_STATUS_CODES = {
    Status.DUNG_HAN: ON_TIME,
    Status.TRE: LATE,
    Status.CHUA_GUI: MISSING,
    Status.LOI: FAULTY,
    Status.TRA_LAI: RETURNED,
    Status.MIEN: EXEMPT,
}
_DONE = (Standing.IN_TIME, Standing.DONE_LATE, Standing.DONE)
_OF_A_TASK = (
    (GIVEN_TO, tuple(Standing), "đếm đơn vị được giao"),
    (DONE_BY, _DONE, "đếm đơn vị đã xong"),
    (OVERDUE_IN, (Standing.OVERDUE,), "đếm đơn vị quá hạn"),
    (SILENT_ON, (Standing.NO_RETURN,), "đếm đơn vị chưa có báo cáo về"),
)
_SHARED_LEAD = 2  # more units than this at the top lead nobody
_MORE_DECIMALS = 3
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
    leading = {one.key for measures in leaders(consolidation).values() for one in measures}
    for measure in consolidation.measures:
        if measure.scope not in units:
            yield from _measure(measure)
        elif measure.key in leading and measure.value is not None:
            how = "giá trị cao nhất trong các đơn vị"
            decimals = measure.indicator.decimals
            yield Keyed(measure.key, measure.value, decimals, how, measure.sources)
    yield from _tasks(consolidation)
    yield from _verdicts(consolidation)
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


def _tasks(consolidation: Consolidation) -> Iterator[Keyed]:
    """How the tasks that fell due this year stand, and how many units are overdue with each."""
    due = [one for one in consolidation.progress if one.counts_as_due(consolidation.period)]
    late = sum(one.standing is Standing.DONE_LATE for one in due)
    overdue = [one for one in consolidation.progress if one.standing is Standing.OVERDUE]
    for code, count, how in (
        (TASKS_DUE, len(due), "đếm lượt nhiệm vụ đến hạn của các đơn vị đã báo cáo"),
        (TASKS_LATE, late, "đếm lượt nhiệm vụ hoàn thành sau hạn"),
        (TASKS_OVERDUE, len(overdue), "đếm lượt nhiệm vụ quá hạn chưa hoàn thành"),
    ):
        yield Keyed(scoped(code, consolidation), Fraction(count), 0, f"{how} (trang Tiến độ)")
    for task, standings in dated_tasks(consolidation).items():
        for code, counted, how in _OF_A_TASK:
            count = sum(standings[one] for one in counted)
            name = scoped(code, consolidation, task)
            yield Keyed(name, Fraction(count), 0, f"{how} nhiệm vụ {task} (trang Tiến độ)")


def dated_tasks(consolidation: Consolidation) -> dict[str, Counter[Standing]]:
    """How many units stand where with each task that has a deadline."""
    counts: dict[str, Counter[Standing]] = {}
    for one in consolidation.progress:
        if not one.task.deadline.kind.never_due:
            counts.setdefault(one.task.code, Counter())[one.standing] += 1
    return counts


def _verdicts(consolidation: Consolidation) -> Iterator[Keyed]:
    """How many indicators of the province could be judged, and how."""
    verdicts = [m.verdict for m in consolidation.measures if m.scope == PROVINCE]
    judged = [one for one in verdicts if one not in {None, TargetVerdict.CHUA_CO_SO}]
    missed = judged.count(TargetVerdict.CHUA_DAT)
    for code, count, how in (
        (JUDGED, len(judged), "đếm chỉ tiêu có mục tiêu và có số liệu"),
        (REACHED, len(judged) - missed, "đếm chỉ tiêu đạt hoặc vượt mục tiêu"),
        (MISSED, missed, "đếm chỉ tiêu chưa đạt mục tiêu"),
    ):
        yield Keyed(scoped(code, consolidation), Fraction(count), 0, f"{how} (trang Chỉ tiêu)")


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


def _measure(measure: Measure) -> Iterator[Keyed]:
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


def _past(measure: Measure) -> Iterator[Keyed]:
    """The period before and the same period of last year, each with the change since."""
    decimals = measure.indicator.decimals
    for part, moved, share, value, words in (
        ("truoc", "chenh", "tyle", measure.previous, "kỳ trước"),
        ("cungky", "chenhnam", "tylenam", measure.last_year, "cùng kỳ năm trước"),
    ):
        if value is not None:
            yield Keyed(f"{measure.key}:{part}", value, decimals, f"kết quả {words}")
        if value is not None and measure.value is not None:
            # The printed difference is that of the printed values, so that a reader can check it.
            places = printed_decimals(measure)
            printed = rounded(measure.value, places) - rounded(value, decimals)
            how = f"kết quả đã làm tròn của kỳ này trừ {words}, không kể dấu"
            yield Keyed(f"{measure.key}:{moved}", abs(printed), places, how)
            if rounded(value, decimals) > 0 and not measure.indicator.is_ratio:
                percent = abs(100 * printed / rounded(value, decimals))
                how = f"mức tăng, giảm chia kết quả {words}, nhân 100"
                yield Keyed(f"{measure.key}:{share}", percent, 1, how)

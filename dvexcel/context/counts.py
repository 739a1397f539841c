"""What is counted beside the indicators: units by status, tasks by standing, verdicts."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.context.listed import counted_rows
from dvexcel.model.consolidation import Consolidation, Status
from dvexcel.model.figure import PROVINCE, Figure
from dvexcel.model.indicator import TargetVerdict
from dvexcel.model.task_progress import Standing
from dvexcel.specs import bieu, keys
from dvexcel.specs.keys import key

if TYPE_CHECKING:
    from collections.abc import Iterator

_STATUS_CODES = {
    Status.DUNG_HAN: keys.ON_TIME,
    Status.TRE: keys.LATE,
    Status.CHUA_GUI: keys.MISSING,
    Status.LOI: keys.FAULTY,
    Status.TRA_LAI: keys.RETURNED,
    Status.MIEN: keys.EXEMPT,
    Status.TAM_TINH: keys.PROVISIONAL,
    Status.CHAM_BO_SUNG: keys.LATE_MENDED,
}
_DONE = (Standing.IN_TIME, Standing.DONE_LATE, Standing.DONE)
_UNDER_WAY = (Standing.NOT_DUE, Standing.ONGOING, Standing.UNSAID)
_OF_A_TASK = (
    (
        keys.GIVEN_TO,
        tuple(one for one in Standing if one is not Standing.NOT_CONCERNED),
        "đếm đơn vị được giao, trừ đơn vị không áp dụng,",
    ),
    (keys.DONE_BY, _DONE, "đếm đơn vị đã xong"),
    (keys.DONE_LATE_BY, (Standing.DONE_LATE,), "đếm đơn vị xong sau hạn"),
    (keys.UNDER_WAY, _UNDER_WAY, "đếm đơn vị chưa xong, chưa quá hạn"),
    (keys.OVERDUE_IN, (Standing.OVERDUE,), "đếm đơn vị quá hạn"),
    (keys.SILENT_ON, (Standing.NO_RETURN,), "đếm đơn vị chưa có báo cáo về"),
)
_SELDOM = {keys.PROVISIONAL, keys.LATE_MENDED}  # listed where some unit stands so
_STATUS_WORDS = {code: f"đếm đơn vị {status.value}" for status, code in _STATUS_CODES.items()}


def counted(consolidation: Consolidation) -> Iterator[Figure]:
    """Every count of the period as a whole."""
    period = consolidation.period.code
    yield from _statuses(consolidation)
    yield from _whose_figures(consolidation)
    yield from _tasks(consolidation)
    yield from _verdicts(consolidation)
    for month, lacking in consolidation.gaps.items():
        name = key(keys.MISSING_MONTH, period, str(month))
        yield Figure(Fraction(len(lacking)), name, how=f"đếm đơn vị thiếu báo cáo {month.words}")
    for register in consolidation.work.registers:
        for code, how, sources in counted_rows(register, consolidation.returns):
            yield Figure(Fraction(len(sources)), key(code, period), how=how, sources=sources)
    table = bieu.KIEN_NGHI
    rows = sum(len(one.tables.get(table.key, ())) for one in consolidation.returns)
    how = f"đếm dòng trang {table.sheet} của các báo cáo được tính"
    yield Figure(Fraction(rows), key(keys.PROPOSALS, period), how=how)


def _statuses(consolidation: Consolidation) -> Iterator[Figure]:
    period = consolidation.period.code
    counts: Counter[tuple[str, str]] = Counter()
    scopes = [PROVINCE]
    reporting = [s for s in consolidation.statuses if s.status in _STATUS_CODES]
    for status in reporting:
        if status.unit.group not in scopes:
            scopes.append(status.unit.group)
        for scope in (PROVINCE, status.unit.group):
            counts[_STATUS_CODES[status.status], scope] += 1
            counts[keys.OWED, scope] += status.status is not Status.MIEN
            counts[keys.SENT, scope] += status.has_sent
    words = {
        keys.OWED: "đếm đơn vị phải gửi, trừ đơn vị được miễn",
        keys.SENT: "đếm đơn vị có báo cáo được tính",
        **_STATUS_WORDS,
    }
    for scope in scopes:
        for code, how in words.items():
            if code in _SELDOM and not counts[code, PROVINCE]:
                continue
            value = Fraction(counts[code, scope])
            yield Figure(value, key(code, period, scope), how=f"{how} (trang Tiếp nhận)")
    for status in consolidation.statuses:
        if status.status is Status.TRE:
            name = key(keys.LATE, period, status.unit.code)
            yield Figure(Fraction(status.days_late), name, how="ngày nhận trừ hạn gửi")


def _whose_figures(consolidation: Consolidation) -> Iterator[Figure]:
    """How many of the units tell figures of their own; the others only some of the whole province.

    Of the indicators that units type, the one asked of most tells how many do.
    """
    elements = {total.element.code: total.element for total in consolidation.totals}
    typed = [
        one.expected
        for one in consolidation.measures
        if one.scope == PROVINCE
        and all(
            code in elements and elements[code].counts is None and not elements[code].only_supplier
            for code in one.indicator.elements
        )
    ]
    reporting = [one.status for one in consolidation.statuses if one.status in _STATUS_CODES]
    owed = sum(one is not Status.MIEN for one in reporting)
    own = max(typed, default=owed)
    if 0 < own < owed:
        for code, count, whose in (
            (keys.OWN_FIGURES, own, "của mình"),
            (keys.SHARED_FIGURES, owed - own, "chung của toàn tỉnh"),
        ):
            name = key(code, consolidation.period.code)
            yield Figure(Fraction(count), name, how=f"đếm đơn vị phải ghi số liệu {whose}")


def _tasks(consolidation: Consolidation) -> Iterator[Figure]:
    """How the tasks that fell due this year stand, and how many units are overdue with each."""
    period = consolidation.period.code
    due = [one for one in consolidation.progress if one.counts_as_due(consolidation.period)]
    late = sum(one.standing is Standing.DONE_LATE for one in due)
    overdue = [one for one in consolidation.progress if one.standing is Standing.OVERDUE]
    apart = sum(not one.counts_as_due(consolidation.period) for one in overdue)
    for code, count, how in (
        (keys.TASKS_DUE, len(due), "đếm lượt nhiệm vụ đến hạn của các đơn vị đã báo cáo"),
        (keys.TASKS_LATE, late, "đếm lượt nhiệm vụ hoàn thành sau hạn"),
        (keys.TASKS_OVERDUE, len(overdue), "đếm lượt nhiệm vụ quá hạn chưa hoàn thành"),
        (keys.TASKS_APART, apart, "đếm lượt quá hạn của nhiệm vụ định kỳ hoặc của năm trước"),
    ):
        yield Figure(Fraction(count), key(code, period), how=f"{how} (trang Tiến độ)")
    for task, standings in dated_tasks(consolidation).items():
        for code, counted, how in _OF_A_TASK:
            count = sum(standings[one] for one in counted)
            name = key(code, period, task)
            yield Figure(Fraction(count), name, how=f"{how} nhiệm vụ {task} (trang Tiến độ)")


def dated_tasks(consolidation: Consolidation) -> dict[str, Counter[Standing]]:
    """How many units stand where with each task that has a deadline."""
    counts: dict[str, Counter[Standing]] = {}
    for one in consolidation.progress:
        if not one.task.deadline.kind.never_due:
            counts.setdefault(one.task.code, Counter())[one.standing] += 1
    return counts


def _verdicts(consolidation: Consolidation) -> Iterator[Figure]:
    """How many indicators of the province could be judged, and how."""
    period = consolidation.period.code
    verdicts = [m.verdict for m in consolidation.measures if m.scope == PROVINCE]
    judged = [one for one in verdicts if one not in {None, TargetVerdict.CHUA_CO_SO}]
    missed = judged.count(TargetVerdict.CHUA_DAT)
    for code, count, how in (
        (keys.JUDGED, len(judged), "đếm chỉ tiêu có mục tiêu và có số liệu"),
        (keys.REACHED, len(judged) - missed, "đếm chỉ tiêu đạt hoặc vượt mục tiêu"),
        (keys.MISSED, missed, "đếm chỉ tiêu chưa đạt mục tiêu"),
    ):
        yield Figure(Fraction(count), key(code, period), how=f"{how} (trang Chỉ tiêu)")

"""What is counted beside the indicators: units by status, tasks by standing, verdicts."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

from dvexcel.context.listed import counted_rows
from dvexcel.model.consolidation import Consolidation, Status
from dvexcel.model.figure import PROVINCE, Figure, Source
from dvexcel.model.indicator import TargetVerdict
from dvexcel.model.task_progress import Standing
from dvexcel.specs import bieu, keys
from dvexcel.specs.keys import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dvexcel.model.consolidation import UnitStatus
    from dvexcel.model.figure import Measure
    from dvexcel.model.task_progress import TaskProgress

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
        how = f"đếm đơn vị thiếu báo cáo {month.words}"
        yield _count(name, how, [Source(unit, "", 1, "", None, "") for unit in lacking])
    for register in consolidation.work.registers:
        for code, how, sources in counted_rows(register, consolidation.returns):
            yield Figure(Fraction(len(sources)), key(code, period), how=how, sources=sources)
    table = bieu.KIEN_NGHI
    rows = [
        Source(one.unit, "", 1, one.file, row[table.columns[0].key].place, one.sha256)
        for one in consolidation.returns
        for row in one.tables.get(table.key, ())
    ]
    how = f"đếm dòng trang {table.sheet} của các báo cáo được tính"
    yield _count(key(keys.PROPOSALS, period), how, rows)


def _count(name: str, how: str, counted: Sequence[Source]) -> Figure:
    """How many there are; what was counted stands behind it."""
    return Figure(Fraction(len(counted)), name, how=how, behind=tuple(counted))


def standing_of(status: UnitStatus) -> Source:
    """A unit's return as one that is counted; without a file for one that is awaited."""
    digest = "" if status.counted is None else status.counted.sha256
    return Source(status.unit.code, "", 1, status.file, None, digest)


def _counted_as(status: UnitStatus) -> Iterator[str]:
    """The counts that a unit is part of; none for one that owes no return of its own."""
    if status.status not in _STATUS_CODES:
        return
    yield _STATUS_CODES[status.status]
    if status.status is not Status.MIEN:
        yield keys.OWED
    if status.has_sent:
        yield keys.SENT


def _statuses(consolidation: Consolidation) -> Iterator[Figure]:
    period = consolidation.period.code
    found: dict[tuple[str, str], list[Source]] = {}
    reporting = [one for one in consolidation.statuses if one.status in _STATUS_CODES]
    scopes = list(dict.fromkeys([PROVINCE, *(one.unit.group for one in reporting)]))
    for status in reporting:
        for scope in (PROVINCE, status.unit.group):
            for code in _counted_as(status):
                found.setdefault((code, scope), []).append(standing_of(status))
    words = {
        keys.OWED: "đếm đơn vị phải gửi, trừ đơn vị được miễn",
        keys.SENT: "đếm đơn vị có báo cáo được tính",
        **_STATUS_WORDS,
    }
    for scope in scopes:
        for code, how in words.items():
            if code in _SELDOM and (code, PROVINCE) not in found:
                continue
            name = key(code, period, scope)
            yield _count(name, f"{how} (trang Tiếp nhận)", found.get((code, scope), []))
    for status in consolidation.statuses:
        if status.status is Status.TRE:
            name = key(keys.LATE, period, status.unit.code)
            how, days = "ngày nhận trừ hạn gửi", Fraction(status.days_late)
            yield Figure(days, name, how=how, behind=(standing_of(status),))


def _whose_figures(consolidation: Consolidation) -> Iterator[Figure]:
    """How many of the units tell figures of their own; the others only some of the whole province.

    Of the indicators that units type, the one asked of most tells how many do.
    """
    elements = {total.element.code: total.element for total in consolidation.totals}
    asked = [
        one.asked
        for one in consolidation.measures
        if one.scope == PROVINCE
        and all(
            code in elements and elements[code].counts is None and not elements[code].only_supplier
            for code in one.indicator.elements
        )
    ]
    most = max(map(frozenset, asked), key=len, default=frozenset())
    owing = [one for one in consolidation.statuses if keys.OWED in _counted_as(one)]
    own = [standing_of(one) for one in owing if one.unit.code in most]
    shared = [standing_of(one) for one in owing if one.unit.code not in most]
    if own and shared:
        for code, units, whose in (
            (keys.OWN_FIGURES, own, "của mình"),
            (keys.SHARED_FIGURES, shared, "chung của toàn tỉnh"),
        ):
            name = key(code, consolidation.period.code)
            yield _count(name, f"đếm đơn vị phải ghi số liệu {whose}", units)


def _tasks(consolidation: Consolidation) -> Iterator[Figure]:
    """How the tasks that fell due this year stand, and how many units are overdue with each."""
    period = consolidation.period.code
    digests = {one.file: one.sha256 for one in consolidation.returns}
    told = [(one, _row_of(one, digests)) for one in consolidation.progress]
    due = [pair for pair in told if pair[0].counts_as_due(consolidation.period)]
    late = [row for one, row in due if one.standing is Standing.DONE_LATE]
    overdue = [(one, row) for one, row in told if one.standing is Standing.OVERDUE]
    apart = [row for one, row in overdue if not one.counts_as_due(consolidation.period)]
    for code, rows, how in (
        (
            keys.TASKS_DUE,
            [row for _, row in due],
            "đếm lượt nhiệm vụ đến hạn của các đơn vị đã báo cáo",
        ),
        (keys.TASKS_LATE, late, "đếm lượt nhiệm vụ hoàn thành sau hạn"),
        (
            keys.TASKS_OVERDUE,
            [row for _, row in overdue],
            "đếm lượt nhiệm vụ quá hạn chưa hoàn thành",
        ),
        (keys.TASKS_APART, apart, "đếm lượt quá hạn của nhiệm vụ định kỳ hoặc của năm trước"),
    ):
        yield _count(key(code, period), f"{how} (trang Tiến độ)", rows)
    by_task: dict[str, list[tuple[TaskProgress, Source]]] = {}
    for one, row in told:
        if not one.task.deadline.kind.never_due:
            by_task.setdefault(one.task.code, []).append((one, row))
    for task, some in by_task.items():
        for code, counted_as, how in _OF_A_TASK:
            rows = [row for one, row in some if one.standing in counted_as]
            said = f"{how} nhiệm vụ {task} (trang Tiến độ)"
            yield _count(key(code, period, task), said, rows)


def _row_of(one: TaskProgress, digests: Mapping[str, str]) -> Source:
    return Source(one.unit.code, one.task.code, 1, one.file, one.place, digests.get(one.file, ""))


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
    over_all = [one for one in consolidation.measures if one.scope == PROVINCE]
    judged = [one for one in over_all if one.verdict not in {None, TargetVerdict.CHUA_CO_SO}]
    missed = [one for one in judged if one.verdict is TargetVerdict.CHUA_DAT]
    reached = [one for one in judged if one.verdict is not TargetVerdict.CHUA_DAT]
    # Behind each stands whatever was judged: what is missed today may be reached tomorrow.
    behind = tuple(chain.from_iterable(one.sources for one in judged))
    counts: tuple[tuple[str, Sequence[Measure], str], ...] = (
        (keys.JUDGED, judged, "đếm chỉ tiêu có mục tiêu và có số liệu"),
        (keys.REACHED, reached, "đếm chỉ tiêu đạt hoặc vượt mục tiêu"),
        (keys.MISSED, missed, "đếm chỉ tiêu chưa đạt mục tiêu"),
    )
    for code, some, how in counts:
        told = f"{how} (trang Chỉ tiêu)"
        yield Figure(Fraction(len(some)), key(code, period), how=told, behind=behind)

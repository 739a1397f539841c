"""Tasks given to groups become a status per unit, judged by the deadline in its own form."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Status
from dvexcel.model.task_progress import Standing, TaskProgress
from dvexcel.specs import bieu, lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dvexcel.model.consolidation import UnitStatus
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.model.record import Row
    from dvexcel.model.task import Task

_A_YEAR = timedelta(days=366)
_TODO, _DOING, _DONE, _APART = lists.TRANG_THAI_NHIEM_VU


def progress_of(
    ledger: Ledger, period: Period, statuses: Iterable[UnitStatus], as_of: date
) -> Iterator[TaskProgress]:
    """Every task of every unit that owes a return, unit by unit in the order of the lists."""
    for status in statuses:
        if status.is_excused or status.status is Status.TU_THANG:
            continue
        rows: dict[str, Row] = {}
        if status.counted is not None:
            for row in status.counted.tables.get(bieu.NHIEM_VU.key, ()):
                rows.setdefault(row.text("ma"), row)
        for task in ledger.tasks_of(status.unit, period):
            yield _progress(task, status, rows.get(task.code), period, as_of)


def _progress(
    task: Task, status: UnitStatus, row: Row | None, period: Period, as_of: date
) -> TaskProgress:
    deadline = task.deadline
    passed = deadline.falls_due(period.start, period.end)
    due = passed or deadline.in_year(period.end.year)
    if status.counted is None:
        return TaskProgress(task, status.unit, Standing.NO_RETURN, due=due)
    state = "" if row is None else row.text("trang_thai")
    done_on = None if row is None else row.value("ngay_xong")
    if done_on is not None and due is not None and deadline.kind.recurs and due - done_on > _A_YEAR:
        state, done_on = _TODO, None  # what was done then was an earlier occurrence
    standing, days = _standing(task, state, done_on, due, passed, as_of)
    return TaskProgress(
        task,
        status.unit,
        standing,
        state,
        None if row is None else row.value("ty_le"),
        done_on,
        "" if row is None else row.text("ket_qua"),
        due,
        days,
        status.file,
        None if row is None else row["trang_thai"].place,
    )


def _standing(
    task: Task, state: str, done_on: date | None, due: date | None, passed: date | None, as_of: date
) -> tuple[Standing, int]:
    """The standing, and the days after the deadline where there are any."""
    if state == _APART:
        return Standing.NOT_CONCERNED, 0
    if state == _DONE:
        if due is None or done_on is None:
            return Standing.DONE, 0
        late = max(0, (done_on - due).days)
        return (Standing.DONE_LATE, late) if late else (Standing.IN_TIME, 0)
    if passed is not None and as_of > passed:
        return Standing.OVERDUE, (as_of - passed).days
    if not state:
        return Standing.UNSAID, 0
    return (Standing.ONGOING, 0) if task.deadline.kind.never_due else (Standing.NOT_DUE, 0)

"""Where a unit stands with a task it was given: a task of a group fans out to one status a unit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.period import Period
    from dvexcel.model.place import Cell
    from dvexcel.model.task import Task
    from dvexcel.model.unit import Unit


class Standing(StrEnum):
    """What a unit's report on a task comes to, held against the deadline."""

    IN_TIME = "xong đúng hạn"
    DONE_LATE = "xong sau hạn"
    DONE = "đã xong"
    OVERDUE = "quá hạn"
    NOT_DUE = "chưa đến hạn"
    ONGOING = "thực hiện thường xuyên"
    NOT_CONCERNED = "không áp dụng"
    UNSAID = "chưa ghi trạng thái"
    NO_RETURN = "chưa có báo cáo"


@dataclass(frozen=True, slots=True)
class TaskState:
    """What a unit told of a task, and the last day of the period it told it for."""

    as_of: date
    state: str
    share: int | None = None
    done_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class TaskProgress:
    """One unit's status of one task.

    ``due`` is the last valid day that had come by the end of the period, or the next one of the
    year; ``days`` counts calendar days after it, to the day it was done or the day of the run.
    """

    task: Task
    unit: Unit
    standing: Standing
    state: str = ""
    share: int | None = None
    done_on: date | None = None
    evidence: str = ""
    due: date | None = None
    days: int = 0
    file: str = ""
    place: Cell | None = None

    def counts_as_due(self, period: Period) -> bool:
        """Whether it fell due this year by the period's end, for a unit that reported on it."""
        reported = self.standing not in {Standing.NO_RETURN, Standing.NOT_CONCERNED}
        return reported and self.has_come(period)

    def has_come(self, period: Period) -> bool:
        """Whether the task's day of this year had come by the period's end."""
        day = self.task.deadline.in_year(period.code.year)
        return day is not None and day <= period.end

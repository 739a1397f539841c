"""The deadline of a task as a report tells it, in words that any reader understands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.deadline import DeadlineKind
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.task import Task

_LAST_OF_A_YEAR = (12, 31)
_EACH_YEAR = re.compile(r"h[ằà]ng năm", re.IGNORECASE)


def deadline_said(task: Task, year: int) -> str:
    """The deadline in the plan's words; of a task that comes every so many years, this year's."""
    if task.deadline.kind is not DeadlineKind.EVERY_YEARS:
        return task.deadline_words
    day = task.deadline.in_year(year)
    return task.deadline_words.replace("; ", ", ") if day is None else by_day(day)


def deadline_on(task: Task, day: date) -> str:
    """The deadline of the occurrence that falls due on ``day``: "hằng năm" is that year."""
    words = deadline_said(task, day.year)
    if task.deadline.kind not in {DeadlineKind.YEARLY, DeadlineKind.YEARLY_BEFORE}:
        return words or by_day(day)
    if _EACH_YEAR.fullmatch(words):
        return f"trong năm {day.year}"
    return _EACH_YEAR.sub(f"năm {day.year}", words) or by_day(day)


def by_day(day: date) -> str:
    """A day by which something is to be done; the last one of a year is the year."""
    is_years = (day.month, day.day) == _LAST_OF_A_YEAR
    return f"trong năm {day.year}" if is_years else f"chậm nhất ngày {short_date(day)}"

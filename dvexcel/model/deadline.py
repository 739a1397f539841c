"""Deadlines as the documents set them: a day, a month, every year, every third year, always.

A task that recurs is born again each time, so its deadline is asked for in a window: the last
valid day of the occurrence that falls due in it.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_QUARTER = 3
_DECEMBER = 12


class DeadlineKind(StrEnum):
    """The forms of a deadline; "trước ngày D" ends on D-1, "ngày D" on D."""

    DAY = "ngày"
    BEFORE_DAY = "trước ngày"
    IN_MONTH = "trong tháng"
    IN_QUARTER = "trong quý"
    MONTHLY = "hằng tháng"
    QUARTERLY = "hằng quý"
    YEARLY = "hằng năm"
    YEARLY_BEFORE = "trước ngày, hằng năm"
    EVERY_YEARS = "nhiều năm một lần"
    ALWAYS = "thường xuyên"
    UNSAID = "không nêu"

    @property
    def recurs(self) -> bool:
        """Whether the task is there again once its deadline has passed."""
        return self in _RECURRING

    @property
    def needs(self) -> tuple[str, ...]:
        """The columns of the sheet Nhiệm vụ without which the form tells no day."""
        return _NEEDS.get(self, ())

    @property
    def never_due(self) -> bool:
        """Whether no day can be told on which it is overdue."""
        return self in {DeadlineKind.ALWAYS, DeadlineKind.UNSAID}


_RECURRING = {
    DeadlineKind.MONTHLY,
    DeadlineKind.QUARTERLY,
    DeadlineKind.YEARLY,
    DeadlineKind.YEARLY_BEFORE,
    DeadlineKind.EVERY_YEARS,
    DeadlineKind.ALWAYS,
}


_NEEDS = {
    DeadlineKind.DAY: ("han_ngay",),
    DeadlineKind.BEFORE_DAY: ("han_ngay",),
    DeadlineKind.IN_MONTH: ("han_ngay",),
    DeadlineKind.IN_QUARTER: ("han_ngay",),
    DeadlineKind.YEARLY_BEFORE: ("han_ngay",),
    DeadlineKind.EVERY_YEARS: ("han_ngay", "chu_ky_nam"),
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline: its form, the day it names if any, and every how many years it comes back."""

    kind: DeadlineKind
    day: date | None = None
    every_years: int = 0

    def in_year(self, year: int) -> date | None:
        """The last valid day of the occurrence in ``year``; None when it has none there.

        A yearly task without a day may be done until the year's last day. A monthly or quarterly
        one has its own occurrences and none of the year.
        """
        kind, day = self.kind, self.day
        match kind:
            case DeadlineKind.YEARLY | DeadlineKind.YEARLY_BEFORE:
                named = date(year, _DECEMBER, 31) if day is None else same_day(day, year)
                before = kind is DeadlineKind.YEARLY_BEFORE and day is not None
                return named - timedelta(days=before)
            case DeadlineKind.EVERY_YEARS:
                if day is None or not self.every_years or year < day.year:
                    return None
                return same_day(day, year) if not (year - day.year) % self.every_years else None
            case _:
                once = self.once
                return once if once is not None and once.year == year else None

    @property
    def once(self) -> date | None:
        """The last valid day of a deadline that does not come back; None for any other."""
        if self.day is None:
            return None
        match self.kind:
            case DeadlineKind.DAY:
                return self.day
            case DeadlineKind.BEFORE_DAY:
                return self.day - timedelta(days=1)
            case DeadlineKind.IN_MONTH:
                return _month_end(self.day.year, self.day.month)
            case DeadlineKind.IN_QUARTER:
                return _month_end(self.day.year, _quarter(self.day) * _QUARTER)
            case _:
                return None

    def is_same_occurrence(self, earlier: date, later: date) -> bool:
        """Whether what was told of the task by ``earlier`` is still about the task of ``later``.

        A month's task is another one each time a period ends; every other recurring one lasts a
        year at most, and what is done once stays done.
        """
        match self.kind:
            case DeadlineKind.MONTHLY:
                return False
            case DeadlineKind.QUARTERLY:
                return (earlier.year, _quarter(earlier)) == (later.year, _quarter(later))
            case kind:
                return not kind.recurs or earlier.year == later.year

    def falls_due(self, start: date, end: date) -> date | None:
        """The last valid day that has come by ``end``: the latest one of the window's year.

        A deadline of an earlier year stays due until it is done; a recurring one counts from the
        year of ``end``. A monthly or quarterly task falls due with a window that closes its month
        or quarter.
        """
        match self.kind:
            case DeadlineKind.MONTHLY:
                return end
            case DeadlineKind.QUARTERLY:
                return end if end.month % _QUARTER == 0 or _is_long(start, end) else None
            case kind if kind.recurs:
                day = self.in_year(end.year)
            case _:
                day = self.once
        return day if day is not None and day <= end else None


def _quarter(day: date) -> int:
    return (day.month - 1) // _QUARTER + 1


def _is_long(start: date, end: date) -> bool:
    """Whether a window holds a whole quarter."""
    return (end - start).days > _QUARTER * 28


def same_day(day: date, year: int) -> date:
    """The day of the same name in ``year``; the end of February for 29 February."""
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])

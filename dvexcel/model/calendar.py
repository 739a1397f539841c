"""Working days: Monday to Friday but for the holidays that the office lists.

Source: the sheet Ngày nghỉ, which follows each year's announcement; Saturday and Sunday are the
weekly rest of State bodies (Quyết định 188/1999/QĐ-TTg).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_WORKING_WEEKDAYS = range(5)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days offices work."""

    holidays: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """Whether offices work on ``day``."""
        return day.weekday() in _WORKING_WEEKDAYS and day not in self.holidays

    def working_from(self, day: date) -> date:
        """``day`` itself, or the first working day after it."""
        while not self.is_working(day):
            day += _DAY
        return day

    def working_days(self, after: date, until: date) -> int:
        """The working days after ``after`` up to and with ``until``; 0 when there are none."""
        days = (after + _DAY * step for step in range(1, (until - after).days + 1))
        return sum(map(self.is_working, days))

    def after_working_days(self, day: date, count: int) -> date:
        """The last of ``count`` working days after ``day``."""
        while count:
            day += _DAY
            count -= self.is_working(day)
        return day

"""Dates as Vietnamese offices write them.

A day below 10 and the months 1 and 2 take a leading zero; the months 3 to 9 do not
(Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from dvexcel.model.period import month_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.period import Period

_NUMERIC = re.compile(
    r"^(?:ngày\s+)?(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})$", re.IGNORECASE
)
_ISO = re.compile(r"^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$")
_WORDS = re.compile(r"^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$", re.IGNORECASE)
# What programs write around a day: the day of the week before it, the time of day after it.
_WEEKDAY = re.compile(
    r"^(?:(?:thứ|t) ?(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)(?:\s*,\s*|\s+)", re.IGNORECASE
)
_CLOCK = re.compile(r"(?<=\d{2})(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$")


def parse_date(text: str) -> date:
    """The date in ``text``, day first ("05/3/2026", "ngày 5 tháng 3 năm 2026") or year first.

    A day of the week before it and a time after it are passed over. Raise ValueError for anything
    else: a two-digit year or a month name is not guessed at.
    """
    bare = _CLOCK.sub("", _WEEKDAY.sub("", " ".join(text.split())))
    if match := _ISO.match(bare):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    elif match := _NUMERIC.match(bare) or _WORDS.match(bare):
        day, month, year = map(int, match.groups())
    else:
        raise ValueError(f"not a date: {text!r}")
    return date(year, month, day)


def long_date(day: date) -> str:
    """The day in a heading or signature line: "ngày 05 tháng 3 năm 2026"."""
    return f"ngày {day.day:02d} tháng {month_digits(day.month)} năm {day.year}"


def periods_words(periods: Sequence[Period]) -> str:
    """Periods that go together, in running text: "tháng 12 năm 2026 và năm 2026"."""
    return " và ".join(period.code.words for period in periods)


def windows_words(periods: Sequence[Period]) -> str:
    """The days whose figures are asked for; with several periods, each by its name."""
    windows = [
        f"từ ngày {short_date(period.start)} đến ngày {short_date(period.end)}"
        for period in periods
    ]
    if len(windows) == 1:
        return windows[0]
    named = zip(periods, windows, strict=True)
    return "; ".join(f"{period.code.words}: {window}" for period, window in named)


def due_words(period: Period) -> str:
    """A period's deadline in running text: "trước ngày D" leaves D out, "ngày D" keeps it.

    A deadline that moves past a rest day says up to when returns are still in time.
    """
    words = f"{'trước ngày' if period.due_excluded else 'ngày'} {short_date(period.due)}"
    if period.moved_to is None:
        return words
    return f"{words} (ngày nghỉ, nhận đến hết {short_date(period.moved_to)})"


def by_words(period: Period) -> str:
    """A period's deadline after a verb: "trước ngày D", "chậm nhất ngày D"."""
    return due_words(period) if period.due_excluded else f"chậm nhất {due_words(period)}"


def short_date(day: date) -> str:
    """The day in running text: "05/3/2026"."""
    return f"{day.day:02d}/{month_digits(day.month)}/{day.year}"

"""The day that counts for what holds when."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvexcel.model.recognised import Recognised

_DECEMBER = 12


def latest_day(paper: Recognised, today: date) -> date:
    """The document's own day; of a draft the last one that its year and month leave open.

    Today where it names no year, or none that has begun.
    """
    if paper.issued is not None:
        return paper.issued
    written = paper.written
    if written is None or not written.year.isdigit():
        return today
    year, month = int(written.year), int(written.month or _DECEMBER)
    if not (date.min.year <= year <= today.year and 1 <= month <= _DECEMBER):
        return today
    return min(today, date(year, month, monthrange(year, month)[1]))

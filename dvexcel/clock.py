"""The one place that reads the clock: a face fills in the day when the clerk gives none."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """Today by this computer."""
    return date.today()  # noqa: DTZ011 - the clerk's own calendar day


def this_moment() -> datetime:
    """The moment by this computer's own wall clock, for the log."""
    return datetime.now()  # noqa: DTZ005 - as above

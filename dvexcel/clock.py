"""The one place that reads the clock or a file's date: a face fills in today."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def today() -> date:
    """Today by this computer."""
    return date.today()  # noqa: DTZ011 - the clerk's own calendar day


def this_moment() -> datetime:
    """The moment by this computer's own wall clock, for the log."""
    return datetime.now()  # noqa: DTZ005 - as above


def saved_by_the_disk(path: Path) -> date:
    """The day on which the disk says a file was last written; OSError when it says nothing."""
    return datetime.fromtimestamp(path.stat().st_mtime).date()  # noqa: DTZ006 - as above

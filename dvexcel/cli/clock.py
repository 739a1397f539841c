"""The one place that reads the clock: a face fills in the day when the clerk gives none."""

from __future__ import annotations

from datetime import date


def today() -> date:
    """Today by this computer."""
    return date.today()  # noqa: DTZ011 - the clerk's own calendar day

"""Which periods wait for something to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.period import Period
    from dvexcel.workspace import Workspace

_A_MONTH = 31


def to_issue(workspace: Workspace, today: date, period: Period) -> bool:
    """A period is to be issued in the month before its deadline, while its forms are not there."""
    left = (period.last_valid_day - today).days
    return 0 <= left <= _A_MONTH and not workspace.issued(period.code).is_dir()


def to_gather(workspace: Workspace, today: date, period: Period) -> bool:
    """A period is gathered from the issue of its forms until its report is drafted."""
    begun = period.start <= today and workspace.issued(period.code).is_dir()
    return begun and not workspace.report(period.code).is_file()

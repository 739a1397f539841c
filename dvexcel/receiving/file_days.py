"""The day on which a file itself says it was last saved: written down once, counted never."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from dvexcel.clock import saved_by_the_disk
from dvexcel.office_file.package_guard import Refusal, open_zip, read_entry

if TYPE_CHECKING:
    from pathlib import Path

_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>\s*([0-9T:.-]+)Z?\s*<")
_FIXED_YEAR = 2000  # of workbooks that a program wrote with no clock, as ours


def day_saved(path: Path) -> date | None:
    """By the workbook's own properties (UTC there), else by the disk; None when neither tells."""
    try:
        told = _by_properties(path.read_bytes())
        return told or saved_by_the_disk(path)
    except OSError:
        return None


def _by_properties(data: bytes) -> date | None:
    try:
        with open_zip(data) as package:
            core = read_entry(package, "docProps/core.xml")
    except (Refusal, KeyError):
        return None
    found = _MODIFIED.search(core)
    if found is None:
        return None
    try:
        moment = datetime.fromisoformat(found[1].decode())
    except ValueError:
        return None
    local = moment.replace(tzinfo=UTC).astimezone().date()
    return None if local.year <= _FIXED_YEAR else local

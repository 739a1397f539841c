"""Sheet protection as Excel enforces it.

LibreOffice refuses some changes to a protected sheet and silently drops others; Excel refuses
them all, so every write of this engine asks here first. xlwings has no seam of its own for
protection: commands reach it through `sheet.api`, which here is the UNO sheet (`isProtected()`).
"""

from __future__ import annotations

from typing import Any, Literal

from .errors import ExcelError


def refuse_if_protected(rng: Any, changes: Literal["contents", "looks"]) -> None:
    """Raises ExcelError when Excel would: contents of locked cells, looks of any cell."""
    if not rng.sheet.api.isProtected():
        return
    if changes == "contents" and not _has_locked_cells(rng.api):
        return
    raise ExcelError(f"the sheet {rng.sheet.name!r} is protected: {rng.address} cannot be changed")


def _has_locked_cells(uno_range: Any) -> bool:
    mixed = uno_range.getPropertyState("CellProtection").value == "AMBIGUOUS_VALUE"
    return mixed or uno_range.CellProtection.IsLocked

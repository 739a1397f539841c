"""The few things xlwings has no word for, asked of Excel itself: the only door to ``.api``.

Everything here was written from Excel's object model and is confirmed by a person with Excel
(macros/KIEM_TRA_TREN_EXCEL.md); the tests' spreadsheet answers to the same names.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_LANDSCAPE = 2
# What a protected sheet may still allow; Protect() takes each by the same name.
_ALLOWED = (
    "AllowFormattingCells",
    "AllowFormattingColumns",
    "AllowFormattingRows",
    "AllowInsertingColumns",
    "AllowInsertingRows",
    "AllowInsertingHyperlinks",
    "AllowDeletingColumns",
    "AllowDeletingRows",
    "AllowSorting",
    "AllowFiltering",
    "AllowUsingPivotTables",
)


def is_read_only(book: Any) -> bool:  # noqa: ANN401 - an xlwings Book; xlwings has no types
    """Whether what is changed in the open book cannot be saved under its own name."""
    return bool(book.api.ReadOnly)


@contextmanager
def without_protection(sheet: Any) -> Iterator[None]:  # noqa: ANN401 - an xlwings Sheet
    """Lift a protection that has no password, and put it back as it was, also after an error.

    The forms we issue are protected against slips only. With a password Excel refuses, and what
    it raises goes on to the caller.
    """
    api = sheet.api
    if not api.ProtectContents:
        yield
        return
    flags = {name: bool(getattr(api.Protection, name)) for name in _ALLOWED}
    drawings, scenarios = bool(api.ProtectDrawingObjects), bool(api.ProtectScenarios)
    selectable = api.EnableSelection
    api.Unprotect("")
    try:
        yield
    finally:
        api.Protect(
            Password="", DrawingObjects=drawings, Contents=True, Scenarios=scenarios, **flags
        )
        api.EnableSelection = selectable


def fit_to_page_width(sheet: Any) -> None:  # noqa: ANN401 - as above
    """Print the sheet on landscape pages, all its columns side by side on one."""
    page = sheet.api.PageSetup
    page.Orientation = _LANDSCAPE
    page.Zoom = False
    page.FitToPagesWide = 1
    page.FitToPagesTall = False

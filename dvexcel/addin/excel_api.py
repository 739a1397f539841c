"""The few things xlwings has no word for, asked of Excel itself: the only door to ``.api``.

Everything here was written from Excel's object model and is confirmed by a person with Excel
(macros/KIEM_TRA_TREN_EXCEL.md); the tests' spreadsheet answers to the same names.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import xlwings as xw

from dvexcel.addin.launch import EXCEL_PROCESS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LANDSCAPE = 2
_EXPRESSION = 2  # a conditional format by a formula
_LONGEST_ADDRESS = 255  # of Range("D6,D8,…")
_ATTEMPTS = 20_000  # some seconds of asking an Excel that is busy
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


def full_name(book: Any) -> str:  # noqa: ANN401 - an xlwings Book; xlwings has no types
    """Folder and name as Excel tells them, or an address of the web; only the name when unsaved.

    xlwings' own ``fullname`` searches the whole OneDrive for a book of that name, and raises.
    """
    return str(book.api.FullName)


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


def book_in_front() -> Any:  # noqa: ANN401 - an xlwings Book
    """The active book of the Excel in which the button was pressed; others may run beside it.

    The launcher names that Excel by its process. xlwings' own way takes the book's name from the
    command line and splits it at "=".
    """
    return xw.apps[int(os.environ[EXCEL_PROCESS])].books.active


def bound_xlwings() -> None:
    """Let xlwings tell that Excel is busy, and take no settings from a workbook.

    By itself it asks for ever while a cell is typed in; and wherever it still asks for a book's
    full name it would read from the book's own sheet xlwings.conf where to look for it.
    """
    windows: Any = sys.modules.get("xlwings._xlwindows")  # loaded on Windows only
    if windows is not None:
        windows.N_COM_ATTEMPTS = _ATTEMPTS
        windows.read_config_sheet = _no_settings


def _no_settings(_book: object) -> dict[str, str]:
    return {}


def colour_above(sheet: Any, addresses: Iterable[str], colour: str, condition: str) -> None:  # noqa: ANN401 - as above
    """Show a fill (#rrggbb) above whatever look the cells have, which stays as it is below.

    The fill is a conditional format whose ``condition`` tells it from the clerk's own; a few
    calls for many cells.
    """
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    for address in _joined(addresses):
        rule = sheet.api.Range(address).FormatConditions.Add(
            Type=_EXPRESSION, Formula1=f"={condition}"
        )
        rule.SetFirstPriority()
        rule.StopIfTrue = True
        rule.Interior.Color = blue << 16 | green << 8 | red


def colours_above(sheet: Any, condition: str) -> list[Any]:  # noqa: ANN401 - as above
    """The conditional formats of that condition on the sheet, the last first."""
    rules = sheet.api.Cells.FormatConditions
    found = []
    for number in range(rules.Count, 0, -1):
        rule = rules.Item(number)
        if rule.Type == _EXPRESSION and rule.Formula1 == f"={condition}":
            found.append(rule)
    return found


def has_thread(cell: Any) -> bool:  # noqa: ANN401 - an xlwings Range
    """Whether a threaded comment stands at the cell: Excel allows no note beside one."""
    with suppress(Exception):  # an Excel older than 2019 knows no threads
        return cell.api.CommentThreaded is not None
    return False


def write_into_note(note: Any, text: str) -> None:  # noqa: ANN401 - an xlwings Note
    """Put ``text`` at the end of the note; what is there keeps its letters' look."""
    note.api.Text(text, _units(note.text) + 1, False)  # noqa: FBT003 - Excel's own Overwrite


def cut_from_note(note: Any, before: str, text: str) -> None:  # noqa: ANN401 - as above
    """Take ``text``, which follows ``before``, out of the note; the rest keeps its look."""
    note.api.Shape.TextFrame.Characters(_units(before) + 1, _units(text)).Delete()


def size_note(note: Any, width: float, height: float) -> None:  # noqa: ANN401 - as above
    """Make the note's frame so large, in points."""
    shape = note.api.Shape
    shape.Width, shape.Height = width, height


def _units(text: str) -> int:
    """The length as Excel counts it: a letter beyond the first plane is two."""
    return len(text.encode("utf-16-le")) // 2


def _joined(addresses: Iterable[str]) -> Iterator[str]:
    """The addresses with commas between them, as many as one call takes."""
    joined = ""
    for address in addresses:
        longer = f"{joined},{address}" if joined else address
        if len(longer) > _LONGEST_ADDRESS:
            yield joined
            longer = address
        joined = longer
    if joined:
        yield joined

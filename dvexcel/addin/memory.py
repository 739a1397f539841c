"""What we wrote into the notes of marked cells, kept on a hidden sheet of the same book.

A cell is remembered by a formula that points at it, so Excel itself follows it when rows are
inserted, cells are moved or the sheet is renamed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dvexcel.model.place import Cell, column_letters, column_number
from dvexcel.specs.bieu import MEMORY_SHEET

if TYPE_CHECKING:
    from collections.abc import Sequence

_POINTS_AT = re.compile(r"^=(?:'(?P<quoted>(?:[^']|'')+)'|(?P<bare>[^'!]+))!\$?([A-Z]+)\$?(\d+)$")
_WIDTH = 2


@dataclass(frozen=True, slots=True)
class MarkedCell:
    """One marked cell, and what we wrote into its note ("" for nothing)."""

    cell: Cell
    note: str


def remember(book: Any, marks: Sequence[MarkedCell]) -> None:  # noqa: ANN401 - an xlwings Book
    """Write the marks down on the hidden sheet: one call for the cells, one for the words."""
    sheet = book.sheets.add(MEMORY_SHEET, after=book.sheets[-1])
    sheet.range((1, 1), (len(marks), 1)).formula = [[_pointer(mark.cell)] for mark in marks]
    words = sheet.range((1, 2), (len(marks), _WIDTH))
    words.number_format = "@"  # a note may begin with "="
    words.value = [[mark.note] for mark in marks]
    sheet.visible = False


def recall(book: Any) -> list[MarkedCell]:  # noqa: ANN401 - as above
    """The marks, each where its cell is now; cells that were deleted since are left out."""
    if MEMORY_SHEET not in [sheet.name for sheet in book.sheets]:
        return []
    used = book.sheets[MEMORY_SHEET].used_range
    rows = used.shape[0]
    table = book.sheets[MEMORY_SHEET].range((1, 1), (rows, _WIDTH))
    marks = []
    for formulas, values in zip(table.formula, table.options(ndim=2).value, strict=True):
        cell = _pointed(str(formulas[0]))
        if cell is not None:
            marks.append(MarkedCell(cell, str(values[1] or "")))
    return marks


def forget(book: Any) -> None:  # noqa: ANN401 - as above
    """Take the hidden sheet away."""
    if MEMORY_SHEET in [sheet.name for sheet in book.sheets]:
        book.sheets[MEMORY_SHEET].delete()


def reference(cell: Cell) -> str:
    """The cell as a formula names it: 'Số liệu'!$D$6."""
    name = cell.sheet.replace("'", "''")
    return f"'{name}'!${column_letters(cell.column)}${cell.row}"


def _pointer(cell: Cell) -> str:
    return f"={reference(cell)}"


def _pointed(formula: str) -> Cell | None:
    found = _POINTS_AT.match(formula)
    if found is None:  # ='Số liệu'!#REF!
        return None
    sheet = found["quoted"].replace("''", "'") if found["quoted"] else found["bare"]
    return Cell(sheet, int(found[4]), column_number(found[3]))

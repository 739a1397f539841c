"""Biên tập as a workbook of one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.bien_tap import BIEN_TAP, BOOK
from dvexcel.writing.book import new_book
from dvexcel.writing.formats import LOCKED_FILL, TO_FILL
from dvexcel.writing.sheet import write_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.sheets import CellValue
    from dvexcel.specs.column import Column
    from dvexcel.writing.formats import Properties


def write_bien_tap(rows: Sequence[Mapping[str, CellValue]], period: str) -> bytes:
    """The workbook of ``rows`` with room for lines of the clerk's own."""
    with new_book(f"{BOOK.title} {period}") as (book, buffer):
        sheet = book.sheet(BIEN_TAP.sheet)
        spare = BIEN_TAP.spare_rows
        write_table(sheet, BIEN_TAP, rows, book.look, {}, spare_rows=spare, dress=_dress)
    return buffer.getvalue()


def _dress(column: Column) -> Properties:
    """Yellow where the clerk decides, grey where the unit's words stand."""
    return {"bg_color": TO_FILL if column.typed else LOCKED_FILL}

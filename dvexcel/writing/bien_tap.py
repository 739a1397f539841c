"""Biên tập as a workbook of one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.bien_tap import TITLE, bien_tap_of
from dvexcel.writing.book import new_book
from dvexcel.writing.formats import LOCKED_FILL, TO_FILL
from dvexcel.writing.sheet import write_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.sheets import CellValue
    from dvexcel.specs.column import Column
    from dvexcel.writing.formats import Properties


def write_bien_tap(
    work: FieldOfWork, rows: Sequence[Mapping[str, CellValue]], period: str
) -> bytes:
    """The workbook of ``rows`` with room for lines of the clerk's own."""
    table = bien_tap_of(work)
    with new_book(f"{TITLE} {period}") as (book, buffer):
        sheet = book.sheet(table.sheet)
        spare = table.spare_rows
        write_table(sheet, table, rows, book.look, {}, spare_rows=spare, dress=_dress)
    return buffer.getvalue()


def _dress(column: Column) -> Properties:
    """Yellow where the clerk decides, grey where the unit's words stand."""
    return {"bg_color": TO_FILL if column.typed else LOCKED_FILL}

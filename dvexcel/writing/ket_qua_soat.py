"""The findings of a whole folder as a workbook: by file, by code, and every one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.ket_qua_soat import BOOK
from dvexcel.writing.book import new_book
from dvexcel.writing.sheet import write_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.sheets import CellValue


def write_ket_qua_soat(rows: Mapping[str, Sequence[Mapping[str, CellValue]]], folder: str) -> bytes:
    """The workbook of the rows by table; the same rows give the same bytes."""
    with new_book(f"{BOOK.title} {folder}") as (book, buffer):
        for table in BOOK.tables:
            sheet = book.sheet(table.sheet)
            write_table(sheet, table, rows[table.key], book.look, {}, spare_rows=0)
    return buffer.getvalue()

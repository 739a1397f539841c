"""The list of whom to send which form, as a workbook of one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.danh_sach_gui import BOOK, DANH_SACH_GUI
from dvexcel.writing.book import new_book
from dvexcel.writing.sheet import write_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.sheets import CellValue


def write_danh_sach_gui(rows: Sequence[Mapping[str, CellValue]], period: str) -> bytes:
    """The workbook of ``rows``; the same rows give the same bytes."""
    with new_book(f"{BOOK.title} {period}") as (book, buffer):
        sheet = book.sheet(DANH_SACH_GUI.sheet)
        write_table(sheet, DANH_SACH_GUI, rows, book.look, {}, spare_rows=0)
    return buffer.getvalue()

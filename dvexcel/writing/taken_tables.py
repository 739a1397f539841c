"""Tables taken from a paper as a workbook: a sheet a table, every cell the text it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.writing.book import new_book
from dvexcel.writing.cells import put_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    Rows = Sequence[Sequence[str]]

_WIDTH = 24


def write_taken_tables(tables: Sequence[tuple[str, Rows]], title: str) -> bytes:
    """The workbook of the tables by the names of their sheets; the same tables, the same bytes."""
    with new_book(title) as (book, buffer):
        look = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        for name, rows in tables:
            sheet = book.sheet(name)
            sheet.set_column(0, max(map(len, rows), default=1) - 1, _WIDTH)
            for number, row in enumerate(rows):
                for position, text in enumerate(row):
                    put_text(sheet, number, position, text, look)
    return buffer.getvalue()

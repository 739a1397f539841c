"""Rows of Nội dung at the level Bảng get their table: a sheet of the sổ or of another book."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.model.paper import Insert
from dvexcel.reading.files import parse_file
from dvexcel.reading.free_table import free_table
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.tables import find_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.outgoing import Outgoing, OutgoingText
    from dvexcel.model.paper import Grid
    from dvexcel.model.raw import RawBook
    from dvexcel.workspace import Workspace

NO_TABLE = error(
    "HT775",
    "Chưa lấy được bảng",
    "Ghi “{typed}”.",
    "{why}",
    "Mời ghi tên một trang của sổ, hoặc tên tệp trong thư mục van_ban và tên trang, ví dụ"
    " bang_2026.xlsx!Trang 1.",
)


def with_tables(workspace: Workspace, item: Outgoing) -> Outgoing:
    """``item`` with the table of each row that names one; CannotRun (HT775) with its cell."""
    books: dict[Path, RawBook] = {}
    texts = tuple(
        replace(one, grid=_grid(workspace, one, books)) if one.level is Insert.TABLE else one
        for one in item.texts
    )
    return replace(item, texts=texts)


def _grid(workspace: Workspace, text: OutgoingText, books: dict[Path, RawBook]) -> Grid:
    typed, _, caption = text.text.partition("\n")
    file, mark, sheet_name = typed.strip().rpartition("!")
    path = workspace.papers / file if mark else workspace.ledger
    if mark and (path.parent != workspace.papers or not path.is_file()):
        raise CannotRun(
            NO_TABLE.at(text.place, typed=typed, why=f"Thư mục van_ban không có tệp “{file}”.")
        )
    if path not in books:
        books[path] = parse_file(read_bytes(path), path.name)
    book = books[path]
    sheet = find_sheet(book, sheet_name.strip())
    if sheet is None:
        known = ", ".join(name for name, one in book.sheets.items() if one.visible)
        raise CannotRun(
            NO_TABLE.at(text.place, typed=typed, why=f"{path.name} có các trang: {known}.")
        )
    grid = free_table(sheet, caption.strip())
    if grid is None:
        raise CannotRun(
            NO_TABLE.at(text.place, typed=typed, why=f"Trang “{sheet.name}” còn trống.")
        )
    return grid

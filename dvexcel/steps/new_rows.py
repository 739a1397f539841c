"""New rows go below the last ones of the sổ: nothing that stands there changes, and a copy stays.

The file is changed in its XML, cell by cell, and read again before it takes the place of the old
one: every cell that was there must still be there as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Cell, Sheet
from dvexcel.model.raw import RawSheet
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.tables import find_headings, find_sheet
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.specs import so_cong_tac as so
from dvexcel.whole_files import HeldOpenError, replace, told
from dvexcel.writing.fill import fill_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from dvexcel.model.raw import RawBook
    from dvexcel.model.sheets import CellValue, SheetRow
    from dvexcel.specs.table import Table
    from dvexcel.steps.made import Made

LEDGER_OPEN = error(
    "HT731",
    "Sổ công tác đang mở",
    "Tệp {name} đang được mở ở một chương trình khác.",
    "Ghi thêm dòng lúc sổ đang mở thì lần lưu sau có thể làm mất dòng đã ghi hoặc chữ đang gõ.",
    "Mời lưu và đóng sổ rồi chạy lại; nếu sổ không mở ở máy nào, xóa tệp {owner}.",
)
LEDGER_CHANGED = error(
    "HT732",
    "Sổ công tác vừa có người lưu",
    "Tệp {name} đã đổi trong lúc lệnh này chạy.",
    "Ghi tiếp sẽ đè lên những gì vừa lưu nên chưa ghi gì.",
    "Mời chạy lại lệnh này.",
)
NO_COLUMN = error(
    "HT733",
    "Sổ thiếu cột để ghi dòng mới",
    "Trang “{sheet}” không có cột “{column}”.",
    "Dòng mới cần cột này.",
    "Mời chạy “dvexcel nang-cap” để lập sổ đủ cột, rồi chạy lại.",
)
NOT_SAFE = error(
    "HT734",
    "Không ghi thêm được mà giữ nguyên các ô cũ",
    "Sau khi ghi thử, ô {cell} không còn như trước.",
    "dvexcel không thay sổ khi chưa chắc mọi ô cũ còn nguyên; sổ chưa bị động đến.",
    "Mời mở sổ bằng Excel, bấm Lưu, đóng lại, rồi chạy lại.",
)
_OWNERS = ("~${name}", ".~lock.{name}#")  # Excel's and LibreOffice's notes of who has it open


def add_rows(made: Made, rows: Mapping[str, Sequence[SheetRow]]) -> dict[str, tuple[int, int]]:
    """Write ``rows`` (by table key) below what the sổ holds; answer first and last row of each.

    The sổ as it was stays beside it under another name. CannotRun when it is open (HT731), was
    saved meanwhile (HT732), lacks a column (HT733), or would lose a cell (HT734).
    """
    placed: dict[str, tuple[int, int]] = {}

    def cells_of(book: RawBook) -> dict[Cell, object]:
        values: dict[Cell, object] = {}
        for key, lines in rows.items():
            if lines:
                cells, placed[key] = _below(book, so.SO_CONG_TAC.table(key), lines)
                values |= cells
        return values

    _write(made, cells_of)
    return placed


def complete_rows(made: Made, key: str, rows: Mapping[int, SheetRow]) -> int:
    """Fill the empty cells of rows that are there, by row number; answer how many were filled.

    What a person typed stays. CannotRun as for ``add_rows``.
    """
    table = so.SO_CONG_TAC.table(key)
    filled = 0

    def cells_of(book: RawBook) -> dict[Cell, object]:
        nonlocal filled
        sheet, columns, _ = _place(book, table, rows.values())
        values: dict[Cell, object] = {
            Cell(sheet.name, number, columns[column]): value
            for number, line in rows.items()
            for column, value in _filled(line)
            if (number, columns[column]) not in sheet.cells
        }
        filled = len(values)
        return values

    _write(made, cells_of)
    return filled


def _write(made: Made, cells_of: Callable[[RawBook], dict[Cell, object]]) -> None:
    """Put the cells into the sổ, whole or not at all."""
    path = made.workspace.require_ledger()
    _require_closed(path)
    before = read_bytes(path)
    book = parse_workbook(before, path.name)
    values = cells_of(book)
    if not values:
        return
    after = fill_cells(before, values, path.name, keep_results=True)
    _require_all_there(book, parse_workbook(after, path.name), path.name)
    with told(path):
        if path.read_bytes() != before:
            raise CannotRun(LEDGER_CHANGED.at(file=path.name, name=path.name))
        kept = _free_name(path, before)
        replace(kept, before)
        try:
            replace(path, after)
        except HeldOpenError as problem:
            raise _open(path, _OWNERS[0]) from problem
    made.files += [path, kept]


def next_code(taken: set[str], wanted: str) -> str:
    """``wanted``, or with the first number behind it that no row has: ``KH-2026-2``."""
    used = {code.casefold() for code in taken}
    number, code = 1, wanted
    while code.casefold() in used:
        number += 1
        code = f"{wanted}-{number}"
    return code


def _require_closed(path: Path) -> None:
    for owner in _OWNERS:
        if path.with_name(owner.format(name=path.name)).exists():
            raise _open(path, owner)


def _open(path: Path, owner: str) -> CannotRun:
    return CannotRun(
        LEDGER_OPEN.at(file=path.name, name=path.name, owner=owner.format(name=path.name))
    )


def _below(
    book: RawBook, table: Table, lines: Sequence[SheetRow]
) -> tuple[dict[Cell, object], tuple[int, int]]:
    """The cells of the new rows, and the rows they take."""
    sheet, columns, heading = _place(book, table, lines)
    first = max((heading, *(row for row, _ in sheet.cells))) + 1
    cells: dict[Cell, object] = {
        Cell(sheet.name, first + number, columns[key]): value
        for number, line in enumerate(lines)
        for key, value in _filled(line)
    }
    return cells, (first, first + len(lines) - 1)


def _place(
    book: RawBook, table: Table, lines: Iterable[SheetRow]
) -> tuple[RawSheet, dict[str, int], int]:
    """The sheet, where its columns stand, and its heading row; HT733 where one is missing."""
    sheet = find_sheet(book, table.sheet) or RawSheet(table.sheet, {})
    heading, columns = find_headings(sheet, table)
    wanted = {key for line in lines for key, _ in _filled(line)}
    for column in table.columns:
        if column.key in wanted and column.key not in columns:
            place = Sheet(sheet.name)
            raise CannotRun(NO_COLUMN.at(place, book.file, sheet=sheet.name, column=column.title))
    return sheet, columns, heading


def _filled(line: SheetRow) -> Iterator[tuple[str, CellValue]]:
    return ((key, value) for key, value in line.items() if value not in {None, ""})


def _require_all_there(before: RawBook, after: RawBook, file: str) -> None:
    for name, sheet in before.sheets.items():
        now = after.sheets[name].cells if name in after.sheets else {}
        for at, cell in sheet.cells.items():
            if now.get(at) != cell:
                raise CannotRun(NOT_SAFE.at(file=file, cell=cell.at(name)))


def _free_name(path: Path, data: bytes) -> Path:
    """A name for the sổ as it was: the first that is free, or that holds these very bytes."""
    number = 1
    while True:
        kept = path.with_stem(f"{path.stem}_truoc_khi_them_{number:02d}")
        if not kept.exists() or kept.read_bytes() == data:
            return kept
        number += 1

"""Fields of work as packs: a folder of tables, rows and words only, named as the sổ's sheets.

A pack is copied into the sổ when a folder is begun; every stage then reads the sổ only. A sổ from
before packs kept one field, which is read from its pack until the sổ is brought up to date.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Sheet
from dvexcel.reading.convert import show
from dvexcel.reading.from_rows import cell_of, sheet_of
from dvexcel.reading.tables import find_headings, find_sheet
from dvexcel.specs import lists
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.rows import typed_rows
from dvexcel.specs.so_theo_doi import in_ledger
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.model.finding import Finding
    from dvexcel.model.raw import RawBook, RawCell, RawSheet
    from dvexcel.model.sheets import CellValue, SheetRow
    from dvexcel.specs.table import Table

FIRST, OWN = "dan_van", "trong"  # what a folder has unless told otherwise; a field of one's own
NO_PACK = error(
    "HT041",
    "Không thấy lĩnh vực",
    "Ghi --linh-vuc “{name}”.",
    "Không có lĩnh vực dựng sẵn tên ấy, và không có thư mục nào ở đó. Đang có: {known}.",
    "Mời ghi một tên trên, hoặc đường dẫn của thư mục chứa các bảng của lĩnh vực.",
)
PACK_UNCLEAR = error(
    "HT042",
    "Bảng của lĩnh vực chưa đọc được",
    "{where}",
    "{why}",
    "Mời sửa tệp {name}, lưu dạng CSV UTF-8, rồi chạy lại; chưa tệp nào được tạo.",
)
BEFORE_PACKS = warning(
    "HT043",
    "Sổ của bản dvexcel trước",
    "Sổ chưa có các trang {sheets} và cột {columns}.",
    "dvexcel đang dùng các dòng có sẵn của lĩnh vực công tác dân vận thay cho phần còn thiếu.",
    "Mời chạy nang-cap để có sổ mới đủ các trang, mang theo mọi điều đã ghi; sổ cũ giữ nguyên.",
)
FROM_LATER = warning(
    "HT048",
    "Sổ của bản dvexcel sau",
    "Sổ ghi phiên bản {found}; bản dvexcel này lập sổ phiên bản {own}.",
    "Có thể sổ có điều mà bản này chưa biết đọc.",
    "Mời cài bản dvexcel mới nhất.",
)
#: What a pack must hold; what else it may bring are rows of other sheets of the sổ.
_NEEDED = (so.CO_QUAN, so.SO_LIEU_GOC, so.CHI_TIEU, so.DE_CUONG)
_NEW_SHEETS = (so.MUC_SO_LIEU, so.DE_CUONG, so.SO_THEO_DOI)
_NEW_COLUMNS = ((so.CO_QUAN, "linh_vuc", "la_don_vi_dung"), (so.SO_LIEU_GOC, "dem", "ma"))
_OLD_REPORT_OF = fold("Sở Nội vụ")  # what the office that keeps the sổ was called in Kỳ báo cáo


def packs() -> list[str]:
    """The names of the packs that ship."""
    return sorted(path.name for path in Path(__file__).parent.iterdir() if _is_pack(path))


def _is_pack(path: Path) -> bool:
    return (path / f"{so.DE_CUONG.key}.csv").is_file()


def pack_rows(name: str) -> dict[str, list[SheetRow]]:
    """The rows of the pack of that name, or of the folder at that path, by table key.

    CannotRun (HT041, HT042) when there is none, or a table of it cannot be read.
    """
    shipped = Path(__file__).parent / name
    folder = shipped if name in packs() else Path(name)
    if not folder.is_dir():
        raise CannotRun(NO_PACK.at(name=name, known=", ".join(packs())))
    rows: dict[str, list[SheetRow]] = {}
    for table in so.SO_CONG_TAC.tables:
        if table in _NEEDED or (folder / f"{table.key}.csv").is_file():
            rows[table.key] = _rows_of(folder, table)
    for register in so.registers_kept(rows.get(so.SO_THEO_DOI.key, ())):
        if (folder / f"{register.key}.csv").is_file():
            rows[register.key] = _rows_of(folder, in_ledger(register))
    return rows


def _rows_of(folder: Path, table: Table) -> list[SheetRow]:
    file = f"{table.key}.csv"
    try:
        text = (folder / file).read_text("utf-8-sig")
        return typed_rows(table, text)
    except OSError as problem:
        why = f"Lĩnh vực cần bảng này cho trang {table.sheet}."
        where = f"Không mở được tệp trong “{folder}”."
        raise CannotRun(PACK_UNCLEAR.at(file=file, name=file, where=where, why=why)) from problem
    except UnicodeDecodeError as problem:
        why = "Chữ trong tệp không theo bảng mã UTF-8."
        where = "Tệp không đọc được thành chữ."
        raise CannotRun(PACK_UNCLEAR.at(file=file, name=file, where=where, why=why)) from problem
    except ValueError as problem:
        said = str(problem)
        titles = ", ".join(column.key for column in table.columns)
        where = f"Dòng {said}." if said.isdigit() else "Dòng 1 có cột lạ."
        why = (
            "Có ô không đọc được thành số, ngày, hoặc dòng thừa ô."
            if said.isdigit()
            else f"Trang {table.sheet} chỉ có các cột: {titles}."
        )
        raise CannotRun(PACK_UNCLEAR.at(file=file, name=file, where=where, why=why)) from problem


def completed(book: RawBook) -> tuple[RawBook, list[Finding]]:
    """The cells of a sổ, with the first pack's rows where one from before packs has none.

    Cells that are there stay as they are, but for the office's old name in Kỳ báo cáo.
    """
    found = book.properties.get(so.VERSION_PROPERTY, "")
    if found.isdecimal() and int(found) > so.LEDGER_VERSION:
        return book, [FROM_LATER.at(None, book.file, found=found, own=so.LEDGER_VERSION)]
    if find_sheet(book, so.CO_QUAN.sheet) is None or not _is_before_packs(book):
        return book, []
    pack = _first_pack()
    sheets = dict(book.sheets)
    for table in _NEW_SHEETS:
        sheets[table.sheet] = sheet_of(table, pack[table.key])
    for table, key, by in _NEW_COLUMNS:
        sheet = find_sheet(book, table.sheet)
        if sheet is not None:
            known = {fold(str(row[by])): row[key] for row in pack[table.key] if row.get(key)}
            sheets[sheet.name] = _with_column(sheet, table, key, by, known)
    periods = find_sheet(book, so.KY_BAO_CAO.sheet)
    if periods is not None:
        sheets[periods.name] = _with_own_name(periods)
    said = BEFORE_PACKS.at(
        Sheet(so.CO_QUAN.sheet),
        book.file,
        sheets=", ".join(table.sheet for table in _NEW_SHEETS),
        columns=", ".join(f"{table.column(key).title}" for table, key, _ in _NEW_COLUMNS),
    )
    return replace(book, sheets=sheets), [said]


@cache
def _first_pack() -> dict[str, list[SheetRow]]:
    return pack_rows(FIRST)


def _is_before_packs(book: RawBook) -> bool:
    offices = find_sheet(book, so.CO_QUAN.sheet)
    named = offices is not None and "linh_vuc" in find_headings(offices, so.CO_QUAN)[1]
    return not named and all(find_sheet(book, table.sheet) is None for table in _NEW_SHEETS)


def _with_column(
    sheet: RawSheet, table: Table, key: str, by: str, known: Mapping[str, CellValue]
) -> RawSheet:
    """The sheet with a column more, its value by what stands in column ``by`` of the row."""
    heading, columns = find_headings(sheet, table)
    if by not in columns:
        return sheet
    last = max((column for _, column in sheet.cells), default=0) + 1
    added = [cell_of(heading, last, table.column(key).title)]
    for (row, column), cell in sheet.cells.items():
        if row > heading and column == columns[by] and (value := known.get(fold(show(cell)))):
            added.append(cell_of(row, last, value))
    return replace(sheet, cells={**sheet.cells, **{(one.row, one.column): one for one in added}})


def _with_own_name(sheet: RawSheet) -> RawSheet:
    """Kỳ báo cáo, where whose report it is names no office any more but the one that keeps it."""

    def renamed() -> Iterator[tuple[tuple[int, int], RawCell]]:
        heading, columns = find_headings(sheet, so.KY_BAO_CAO)
        for (row, column), cell in sheet.cells.items():
            asked = row > heading and column == columns.get("bao_cao_cua")
            if asked and fold(show(cell)) == _OLD_REPORT_OF:
                yield (row, column), cell_of(row, column, lists.BAO_CAO_CUA[0])
            else:
                yield (row, column), cell

    return replace(sheet, cells=dict(renamed()))

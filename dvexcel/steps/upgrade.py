"""A sổ as a person left it becomes the rows of an up-to-date one; what cannot go along is named.

Every row and every column of the clerk's own goes along, readable or not; formulas go as results.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.place import Sheet
from dvexcel.model.raw import RawKind
from dvexcel.reading.convert import show
from dvexcel.reading.copied import copied_row
from dvexcel.reading.tables import find_headings, find_sheet, read_table
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.column import Column
from dvexcel.specs.table import FIRST_ROW, Table
from dvexcel.steps.next_year import thresholds_kept
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.finding import Finding
    from dvexcel.model.raw import RawBook, RawCell, RawSheet
    from dvexcel.model.sheets import CellValue, SheetRow

NOT_CARRIED = warning(
    "HT045",
    "Có ô không mang sang sổ mới",
    "{count} ô nằm ngoài các cột của bảng: {cells}.",
    "Sổ mới chỉ có chỗ cho các dòng dưới tiêu đề cột.",
    "Mời chép các ô này sang sổ mới nếu còn dùng; sổ cũ giữ nguyên.",
)
OWN_SHEET = warning(
    "HT046",
    "Trang riêng không mang sang sổ mới",
    "Trang “{sheet}” do cơ quan tự thêm.",
    "dvexcel không biết trang này dùng để làm gì nên chưa chép.",
    "Mời dùng Move or Copy của Excel để đưa trang này sang sổ mới.",
)
AS_RESULTS = warning(
    "HT047",
    "Công thức mang sang thành kết quả",
    "{count} ô có công thức: {cells}.",
    "Sổ mới ghi kết quả đang hiện của các ô này.",
    "Mời viết lại công thức nếu cần.",
)
_NAMED = 8  # cells named in one sentence; the rest is counted
_OURS = (so.DANH_MUC, so.TRUONG_MAU)
_OWN_WIDTH = 20


@dataclass(slots=True)
class Carried:
    """What goes into the new sổ: rows by table, the clerk's own columns, and what was said."""

    rows: dict[str, list[SheetRow]] = field(default_factory=dict)
    own_columns: dict[str, tuple[Column, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def carried_over(book: RawBook) -> Carried:
    """All that a person typed into the sổ, for a sổ that is written anew."""
    carried = Carried()
    for table in (*so.SO_CONG_TAC.tables, *_registers(book)):
        sheet = find_sheet(book, table.sheet)
        if table not in _OURS and sheet is not None:
            _carry(carried, book, table, sheet)
    known = read_table(book, so.NGUONG)[0] if find_sheet(book, so.NGUONG.sheet) else ()
    carried.rows.setdefault(so.NGUONG.key, []).extend(thresholds_kept(known)[len(known) :])
    ours = {fold(table.sheet) for table in (*so.SO_CONG_TAC.sheets, *_registers(book))}
    for name in book.sheets:
        if fold(name) not in ours:
            carried.findings.append(OWN_SHEET.at(Sheet(name), book.file, sheet=name))
    return carried


def _registers(book: RawBook) -> list[Table]:
    if find_sheet(book, so.SO_THEO_DOI.sheet) is None:
        return []
    rows, _ = read_table(book, so.SO_THEO_DOI)
    described = {so.SO_THEO_DOI.key: [copied_row(so.SO_THEO_DOI, row) for row in rows]}
    fixed = {table.key for table in so.SO_CONG_TAC.tables}
    return [table for table in so.ledger_book(described).tables if table.key not in fixed]


def _carry(carried: Carried, book: RawBook, table: Table, sheet: RawSheet) -> None:
    """The rows of one sheet, with the values of columns that are the clerk's own."""
    heading, found = find_headings(sheet, table)
    own = _own_columns(sheet, heading, set(found.values()), table)
    rows = {row.number: copied_row(table, row) for row in read_table(book, table)[0]}
    outside: list[RawCell] = []
    formulas: list[RawCell] = []
    for (number, position), cell in sorted(sheet.cells.items()):
        if number > heading and position in own and cell.kind is not RawKind.EMPTY:
            rows.setdefault(number, {})[own[position].key] = _plain(cell)
        elif (number > heading and position not in found.values()) or (
            number < heading and (position > 1 or number >= FIRST_ROW)
        ):
            outside.append(cell)
        if number > heading and cell.formula is not None:
            formulas.append(cell)
    carried.rows[table.key] = [row for _, row in sorted(rows.items()) if row]
    if own:
        carried.own_columns[table.key] = tuple(own.values())
    for cells, notice in ((outside, NOT_CARRIED), (formulas, AS_RESULTS)):
        if cells:
            carried.findings.append(
                notice.at(
                    cells[0].at(sheet.name), book.file, count=len(cells), cells=_named(cells, sheet)
                )
            )


def _own_columns(sheet: RawSheet, heading: int, taken: set[int], table: Table) -> dict[int, Column]:
    """The columns that the clerk added, by position; no title twice, as Excel asks."""
    titles = {column.title.casefold() for column in table.columns}
    own: dict[int, Column] = {}
    for (row, position), cell in sorted(sheet.cells.items()):
        if row == heading and position not in taken and show(cell):
            title = show(cell)
            while title.casefold() in titles:
                title += " (riêng)"
            titles.add(title.casefold())
            own[position] = Column(f"rieng_{position}", title, width=_OWN_WIDTH)
    return own


def _plain(cell: RawCell) -> CellValue:
    if cell.kind is RawKind.NUMBER and isinstance(cell.value, (int, float)):
        return Fraction(str(cell.value))
    if cell.kind is RawKind.DATE and not isinstance(cell.value, (str, float, bool, type(None))):
        return cell.value.date()
    return show(cell)


def _named(cells: list[RawCell], sheet: RawSheet) -> str:
    def places() -> Iterator[str]:
        yield from (str(cell.at(sheet.name)) for cell in cells[:_NAMED])
        if len(cells) > _NAMED:
            yield "…"

    return ", ".join(places())

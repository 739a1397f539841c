"""A cell of the consolidated workbook: which figure stands there, or which row it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.context.bieu_tong_hop import summaries
from dvexcel.context.listed import NOT_SAID
from dvexcel.context.so_theo_doi import ALL_ROWS
from dvexcel.context.tong_quan import KEY_FIGURES
from dvexcel.model.figure import PROVINCE, Source
from dvexcel.model.place import Cell
from dvexcel.model.raw import RawKind
from dvexcel.reading.tables import find_headings, find_sheet, read_table
from dvexcel.specs.keys import DONE_BY, OVERDUE_IN, SINCE_BEFORE, SINCE_YEAR, key
from dvexcel.specs.so_theo_doi import OPEN, WHOLE, count_code, crossed, groups_of, parts_of
from dvexcel.specs.tong_hop import CHI_TIEU, NGUON, NHIEM_VU, OVERVIEW_SHEET, consolidated_book
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.field_of_work import Register
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.raw import RawBook, RawSheet
    from dvexcel.model.record import Row
    from dvexcel.model.sheets import Summary
    from dvexcel.specs.table import Table

_NAME, _FIRST = 2, 3  # columns of a biểu: the unit's name, the first figure
_PARTS = {
    "gia_tri": "",
    "tu_so": "tu",
    "mau_so": "mau",
    "ky_truoc": SINCE_BEFORE.then,
    "chenh_lech": SINCE_BEFORE.by,
    "cung_ky": SINCE_YEAR.then,
    "chenh_nam": SINCE_YEAR.by,
    "muc_tieu": "muctieu",
    "n_N": "n",
}
_OF_A_TASK = {"xong": DONE_BY, "qua_han": OVERDUE_IN}


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one consolidated workbook, beside what it was made from."""

    book: RawBook
    ledger: Ledger
    consolidation: Consolidation

    def at(self, cell: Cell) -> str | Source | None:
        """The key of the figure in a cell, or the source that its row names; None for neither."""
        sheet = find_sheet(self.book, cell.sheet)
        if sheet is None:
            return None
        for summary in summaries(self.ledger, self.consolidation):
            if summary.sheet == sheet.name:
                return self._in_summary(summary, sheet, cell)
        if sheet.name == OVERVIEW_SHEET:
            return self._in_overview(sheet, cell)
        for register in self.consolidation.work.registers:
            counts = crossed(register)
            if counts is not None and counts.sheet == sheet.name:
                return self._in_counts(register, counts, sheet, cell)
        return self._in_table(sheet, cell)

    def _in_counts(
        self, register: Register, counts: Table, sheet: RawSheet, cell: Cell
    ) -> str | None:
        """A register counted: its group names the row, a stage or a kind the column."""
        _, columns = find_headings(sheet, counts)
        part = _column_key(sheet, counts, cell).upper()
        if part not in {code for _, code in parts_of(register)}:
            return None
        named = fold(_text(sheet, cell.row, columns.get(counts.columns[0].key, 1)))
        rows = {fold(name): code for name, code in groups_of(register)}
        rows |= {fold(ALL_ROWS): WHOLE, fold(NOT_SAID): OPEN}
        if named not in rows:
            return None
        return key(count_code(register, rows[named], part), self.consolidation.period.code)

    def _in_overview(self, sheet: RawSheet, cell: Cell) -> str | None:
        row = {fold(text) for text in _texts(sheet, cell.row)}
        code = next((code for code, label in KEY_FIGURES if fold(label) in row), None)
        return None if code is None else key(code, self.consolidation.period.code)

    def _in_summary(self, summary: Summary, sheet: RawSheet, cell: Cell) -> str | None:
        """The row's scope is its unit, else the group above a sum, else the province."""
        number = cell.column - _FIRST
        if not 0 <= number < len(summary.columns):
            return None
        own = _text(sheet, cell.row, _NAME)
        units = {one.name: one.unit for group in summary.groups for one in group.rows}
        groups = [group.name for group in summary.groups]
        above = (_text(sheet, row, _NAME) for row in range(cell.row, 0, -1))
        scopes = {
            **units,
            "Cộng": next((name for name in above if name in groups), ""),
            "Tổng cộng": PROVINCE,
        }
        if not scopes.get(own):
            return None
        return key(summary.columns[number].code, self.consolidation.period.code, scopes[own])

    def _in_table(self, sheet: RawSheet, cell: Cell) -> str | Source | None:
        work = self.consolidation.work
        table = next((t for t in consolidated_book(work).tables if t.sheet == sheet.name), None)
        if table is None:
            return None
        row = next((r for r in read_table(self.book, table)[0] if r.number == cell.row), None)
        if row is None:
            return None
        if table is NGUON:
            return row.text("khoa")
        if table is CHI_TIEU:
            return self._of_indicator(row, _column_key(sheet, table, cell))
        if table is NHIEM_VU:
            code = _OF_A_TASK.get(_column_key(sheet, table, cell))
            return code and key(code, self.consolidation.period.code, row.text("ma"))
        columns = {column.key for column in table.columns}
        if "tep" not in columns or not row.text("tep"):
            return None
        unit = row.text("ma_don_vi") if "ma_don_vi" in columns else row.text("ma")
        place = row.text("o") if "o" in columns else ""
        element = row.text("so_lieu") if "so_lieu" in columns else ""
        return self._as_source(unit, element, row.text("tep"), place)

    def _of_indicator(self, row: Row, column: str) -> str | None:
        if column not in _PARTS:
            return None
        scope = row.text("pham_vi")
        units = {one.name: one.code for one in self.ledger.units.values()}
        scope = PROVINCE if fold(scope) == fold(PROVINCE) else units.get(scope, scope)
        part = f":{_PARTS[column]}" if _PARTS[column] else ""
        return key(row.text("ma"), self.consolidation.period.code, scope) + part

    def _as_source(self, unit: str, element: str, file: str, place: str) -> Source:
        """What the row says, with the digest of the return that counts of that unit."""
        returns = (one for one in self.consolidation.returns if one.file == file)
        known = next(returns, None)
        amount = None if known is None else known.amount(element)
        digest = "" if known is None else known.sha256
        cell = Cell.parse(place) if place else None
        return Source(unit, element if amount is not None else "", amount or 1, file, cell, digest)


def _texts(sheet: RawSheet, row: int) -> Iterator[str]:
    for (number, _), cell in sheet.cells.items():
        if number == row and cell.kind is RawKind.TEXT:
            yield str(cell.value)


def _text(sheet: RawSheet, row: int, column: int) -> str:
    cell = sheet.cells.get((row, column))
    return "" if cell is None or cell.kind is not RawKind.TEXT else str(cell.value)


def _column_key(sheet: RawSheet, table: Table, cell: Cell) -> str:
    _, columns = find_headings(sheet, table)
    return next((name for name, at in columns.items() if at == cell.column), "")

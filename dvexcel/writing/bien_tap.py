"""Biên tập as a workbook of one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from dvexcel.specs.bien_tap import CAN_CO, CHOSEN, NOT_CHOSEN, TITLE, bien_tap_of
from dvexcel.specs.lists import TICK
from dvexcel.specs.table import FIRST_ROW
from dvexcel.writing.book import new_book
from dvexcel.writing.formats import LOCKED_FILL, TO_FILL
from dvexcel.writing.sheet import write_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.sheets import CellValue
    from dvexcel.specs.column import Column
    from dvexcel.specs.table import Table
    from dvexcel.writing.book import FittedSheet
    from dvexcel.writing.formats import Formats, Properties


def write_bien_tap(
    work: FieldOfWork,
    rows: Sequence[Mapping[str, CellValue]],
    period: str,
    asked: Sequence[tuple[str, str]] = (),
) -> bytes:
    """The workbook of ``rows`` with room for lines of the clerk's own.

    ``asked``: by item what only a person can add; whether there is a line for it is a formula.
    """
    table = bien_tap_of(work)
    with new_book(f"{TITLE} {period}") as (book, buffer):
        sheet = book.sheet(table.sheet)
        spare = table.spare_rows
        write_table(sheet, table, rows, book.look, {}, spare_rows=spare, dress=_dress)
        if asked:
            questions = book.sheet(CAN_CO.sheet)
            lines = [{"muc": item, "cau_hoi": words} for item, words in asked]
            write_table(questions, CAN_CO, lines, book.look, {}, spare_rows=0, buttons=False)
            for number, (item, _) in enumerate(asked):
                _say_whether(questions, number, table, item, rows, book.look)
    return buffer.getvalue()


def _say_whether(
    sheet: FittedSheet,
    number: int,
    table: Table,
    item: str,
    rows: Sequence[Mapping[str, CellValue]],
    look: Formats,
) -> None:
    """The formula that says whether a line of ``item`` is chosen, with what it comes to now."""

    def column(key: str) -> str:
        letter = xl_col_to_name(table.columns.index(table.column(key)))
        return f"'{table.sheet}'!${letter}:${letter}"

    at = FIRST_ROW - 1 + number
    of_item = f"{column('muc')},{xl_rowcol_to_cell(at, 0)}"
    chosen = f'COUNTIFS({of_item},{column("dua_vao")},"{TICK}")'
    own = f'COUNTIFS({of_item},{column("khoa")},"",{column("viet_lai")},"?*")'
    there = any(
        row.get("muc") == item and (row.get("dua_vao") or not row.get("khoa")) for row in rows
    )
    last = len(CAN_CO.columns) - 1
    formula = f'=IF({chosen}+{own}>0,"{CHOSEN}","{NOT_CHOSEN}")'
    shown = look.cell(CAN_CO.columns[last], "")
    sheet.write_formula(at, last, formula, shown, CHOSEN if there else NOT_CHOSEN)


def _dress(column: Column) -> Properties:
    """Yellow where the clerk decides, grey where the unit's words stand."""
    return {"bg_color": TO_FILL if column.typed else LOCKED_FILL}

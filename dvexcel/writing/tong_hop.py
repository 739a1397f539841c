"""The consolidated workbook: the overview, then every table, each number with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.table import FIRST_ROW
from dvexcel.specs.tong_hop import SO_LIEU, consolidated_book
from dvexcel.writing.bieu_tong_hop import write_brief, write_summary
from dvexcel.writing.book import new_book
from dvexcel.writing.cells import put_text
from dvexcel.writing.formats import LINE
from dvexcel.writing.overview import write_overview
from dvexcel.writing.sheet import write_head, write_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.sheets import Brief, CellValue, Overview, SheetRows, Summary
    from dvexcel.specs.table import Table
    from dvexcel.writing.book import FittedSheet
    from dvexcel.writing.formats import Formats

_ROW_HEIGHT = 24.0
_NOTHING = "Kỳ này không có nội dung nào ở trang này."


def write_tong_hop(
    work: FieldOfWork,
    rows: SheetRows,
    overview: Overview,
    brief: Brief | None = None,
    summaries: Sequence[Summary] = (),
) -> bytes:
    """The workbook of a field with ``rows`` (table key -> rows), the leader's page and the biểu.

    A table without rows says so in a sentence. Rows for a table that is not there raise ValueError.
    """
    tables = consolidated_book(work).tables
    if unknown := rows.keys() - {table.key for table in tables}:
        raise ValueError(f"no such tables to fill: {sorted(unknown)}")
    with new_book(overview.title) as (book, buffer):
        write_overview(book, overview)
        if brief is not None:
            write_brief(book, brief)
        links = _own_figures(rows.get(SO_LIEU.key, ()))
        for summary in summaries:
            write_summary(book, summary, links)
        for table in tables:
            sheet = book.sheet(table.sheet)
            if table_rows := rows.get(table.key, ()):
                write_table(sheet, table, table_rows, book.look, {}, spare_rows=0)
            else:
                _write_nothing(sheet, table, book.look)
    return buffer.getvalue()


def _own_figures(rows: Sequence[Mapping[str, CellValue]]) -> dict[str, str]:
    """Where each unit's figures begin on the sheet that lists them all."""
    first: dict[str, str] = {}
    for row, line in enumerate(rows, FIRST_ROW):
        first.setdefault(str(line["ma_don_vi"]), f"'{SO_LIEU.sheet}'!A{row}")
    return first


def _write_nothing(sheet: FittedSheet, table: Table, look: Formats) -> None:
    """Write the headings and one sentence across the row below them."""
    write_head(sheet, table, look)
    said = look(italic=True, border=1, border_color=LINE, align="left", indent=1, valign="vcenter")
    last = len(table.columns) - 1
    sheet.merge_range(FIRST_ROW - 1, 0, FIRST_ROW - 1, last, "", said)
    put_text(sheet, FIRST_ROW - 1, 0, _NOTHING, said)
    sheet.set_row(FIRST_ROW - 1, _ROW_HEIGHT)

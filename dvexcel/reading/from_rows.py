"""Rows of a table as the sheet that the table describes would hold them."""

from __future__ import annotations

from datetime import date, datetime, time
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.raw import RawCell, RawKind, RawSheet
from dvexcel.specs.table import HEADING_ROW

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.sheets import CellValue
    from dvexcel.specs.table import Table


def sheet_of(table: Table, rows: Sequence[Mapping[str, CellValue]]) -> RawSheet:
    """The rows under the titles of ``table``."""
    titles = {column.key: column.title for column in table.columns}
    lines: Sequence[Mapping[str, CellValue]] = [titles, *rows]
    cells = (
        cell_of(number, position, value)
        for number, line in enumerate(lines, HEADING_ROW)
        for position, column in enumerate(table.columns, 1)
        if (value := line.get(column.key)) is not None
    )
    return RawSheet(table.sheet, {(cell.row, cell.column): cell for cell in cells})


def cell_of(row: int, column: int, value: CellValue) -> RawCell:
    """A plain value as a cell holds it."""
    if isinstance(value, (int, Fraction)):
        return RawCell(row, column, RawKind.NUMBER, float(value))
    if isinstance(value, date):
        return RawCell(row, column, RawKind.DATE, datetime.combine(value, time.min))
    return RawCell(row, column, RawKind.TEXT, str(value))

"""A row read from one workbook as plain values to write into another: nothing is lost."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.specs.column import Kind

if TYPE_CHECKING:
    from dvexcel.model.record import Row
    from dvexcel.model.sheets import CellValue
    from dvexcel.specs.table import Table


def copied_row(table: Table, row: Row) -> dict[str, CellValue]:
    """The cells of ``row`` as they would be typed: numbers and days as such, all else as shown.

    What could not be read as its column asks stays the text it is.
    """
    values: dict[str, CellValue] = {}
    for column in table.columns:
        entry = row[column.key]
        if entry.is_empty:
            continue
        if entry.doubt is None and column.is_number:
            values[column.key] = Fraction(entry.value, 10**column.decimals)
        elif entry.doubt is None and column.kind is Kind.DATE:
            values[column.key] = entry.value
        else:
            values[column.key] = entry.shown
    return values

"""Rows kept as CSV text become typed rows by their table's spec."""

from __future__ import annotations

import csv
import io
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.specs.column import Kind
from dvexcel.text.dates import parse_date
from dvexcel.text.numbers import parse_number

if TYPE_CHECKING:
    from dvexcel.model.sheets import CellValue
    from dvexcel.specs.column import Column
    from dvexcel.specs.table import Table


def typed_rows(table: Table, text: str) -> list[dict[str, CellValue]]:
    """The rows of ``text``, whose heading names column keys.

    ValueError names the unknown keys, or the number of the line that cannot be read.
    """
    reader = csv.DictReader(io.StringIO(text, newline=""))
    columns = {column.key: column for column in table.columns}
    unknown = set(reader.fieldnames or ()) - columns.keys()
    if unknown:
        raise ValueError(f"{table.key}: unknown columns {sorted(unknown)}")
    rows: list[dict[str, CellValue]] = []
    for line in reader:
        try:
            rows.append({key: _value(columns[key], value) for key, value in line.items()})
        except (KeyError, ValueError) as problem:
            raise ValueError(f"{reader.line_num}") from problem
    return rows


def _value(column: Column, text: str | None) -> CellValue:
    if not text:
        return None
    if column.kind is Kind.DATE:
        return parse_date(text)
    if column.is_number:
        return Fraction(parse_number(text))
    return text

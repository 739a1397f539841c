"""Where cells are: rectangles counted from 1 and the A1 notation of Excel."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Self

from xlwings.utils import col_name, column_to_number

from .errors import ExcelError

MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")
_COLUMNS = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
_ROWS = re.compile(r"\$?(\d{1,7}):\$?(\d{1,7})")
_PLAIN_SHEET = re.compile(r"[^\W\d][\w.]*")
_LOOKS_LIKE_CELL = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc]")


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells: first row and column, counted from 1, and its size."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1

    def __post_init__(self) -> None:
        if self.row < 1 or self.column < 1:
            raise IndexError("Attempted to access 0-based Range. Excel Ranges are 1-based.")
        if self.rows < 1 or self.columns < 1:
            raise NotImplementedError("empty ranges are not imitated")
        if self.last_row > MAX_ROWS or self.last_column > MAX_COLUMNS:
            raise ExcelError(f"{self} lies beyond the sheet")

    @property
    def last_row(self) -> int:
        return self.row + self.rows - 1

    @property
    def last_column(self) -> int:
        return self.column + self.columns - 1

    @classmethod
    def spanning(cls, first: Area, last: Area) -> Self:
        """The smallest rectangle around two others, as `range(a, b)` means it."""
        row, column = min(first.row, last.row), min(first.column, last.column)
        return cls(
            row,
            column,
            max(first.last_row, last.last_row) - row + 1,
            max(first.last_column, last.last_column) - column + 1,
        )

    @classmethod
    def of_uno(cls, address: Any) -> Self:
        """A UNO CellRangeAddress, which counts from 0."""
        return cls(
            address.StartRow + 1,
            address.StartColumn + 1,
            address.EndRow - address.StartRow + 1,
            address.EndColumn - address.StartColumn + 1,
        )

    @classmethod
    def parse(cls, text: str) -> Area | None:
        """ "A1", "$A$1:C3", "A:C" or "1:3"; None when the text is something else, say a name."""
        if found := _COLUMNS.fullmatch(text):
            first, last = sorted(column_to_number(letters.upper()) for letters in found.groups())
            return cls(1, first, MAX_ROWS, last - first + 1)
        if found := _ROWS.fullmatch(text):
            first, last = sorted(map(int, found.groups()))
            return cls(first, 1, last - first + 1, MAX_COLUMNS)
        corners = [_CELL.fullmatch(corner) for corner in text.split(":")]
        if len(corners) > 2 or not all(corners):
            return None
        cells = [
            cls(int(corner[2]), column_to_number(corner[1].upper())) for corner in corners if corner
        ]
        return cls.spanning(cells[0], cells[-1])

    def a1(self, *, row_absolute: bool = True, column_absolute: bool = True) -> str:
        """The address as Excel's Range.Address writes it: whole columns are "$A:$C"."""
        row_mark, column_mark = "$" * row_absolute, "$" * column_absolute

        def corner(row: int, column: int) -> str:
            row_part = "" if self.rows == MAX_ROWS else f"{row_mark}{row}"
            whole_rows = self.columns == MAX_COLUMNS and self.rows < MAX_ROWS
            column_part = "" if whole_rows else f"{column_mark}{col_name(column)}"
            return column_part + row_part

        if self.rows == MAX_ROWS and self.columns == MAX_COLUMNS:
            return f"{row_mark}1:{row_mark}{MAX_ROWS}"
        first, last = corner(self.row, self.column), corner(self.last_row, self.last_column)
        return first if self.rows == self.columns == 1 else f"{first}:{last}"


def quoted(sheet: str) -> str:
    """A sheet's name as Excel writes it in a formula: in apostrophes only where it must be."""
    if _PLAIN_SHEET.fullmatch(sheet) and not _LOOKS_LIKE_CELL.fullmatch(sheet):
        return sheet
    return "'" + sheet.replace("'", "''") + "'"

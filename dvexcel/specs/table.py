"""A sheet described once: a table with its heading row, a cover of labelled fields, or a guide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvexcel.specs.column import Column

TITLE_ROW = 1
INTRO_ROW = 2
HEADING_ROW = 4
FIRST_ROW = 5


@dataclass(frozen=True, slots=True)
class Table:
    """One data sheet with one Excel Table; its heading row is found by titles, not by position.

    ``spare_rows`` are the prepared empty rows; ``name`` is the Excel Table's name (ASCII).
    """

    key: str
    sheet: str
    title: str
    intro: str
    columns: tuple[Column, ...]
    spare_rows: int = 0
    landscape: bool = True

    @property
    def name(self) -> str:
        """The name of the Excel Table."""
        return f"bang_{self.key}"

    def column(self, key: str) -> Column:
        """The column of that key; KeyError otherwise."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(f"{self.key}.{key}")

    def position(self, key: str) -> int:
        """The column's number on a sheet that we wrote, counted from 1."""
        return self.columns.index(self.column(key)) + 1


@dataclass(frozen=True, slots=True)
class Cover:
    """A sheet of labelled fields: label in column B, value in column C."""

    key: str
    sheet: str
    title: str
    intro: str
    columns: tuple[Column, ...]

    def column(self, key: str) -> Column:
        """The field of that key; KeyError otherwise."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(f"{self.key}.{key}")


@dataclass(frozen=True, slots=True)
class Guide:
    """A sheet of plain guidance: headings and the steps under them."""

    key: str
    sheet: str
    title: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A standard workbook: its sheets in order."""

    key: str
    title: str
    sheets: tuple[Table | Cover | Guide, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """The data sheets only."""
        return tuple(sheet for sheet in self.sheets if isinstance(sheet, Table))

    def table(self, key: str) -> Table:
        """The data sheet of that key; KeyError otherwise."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(key)

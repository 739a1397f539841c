"""A rectangle of cells: Excel's Range, put together from its contents, looks, notes and layout."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from . import cells, tables
from .address import Area, quoted
from .calls import reads, writes_contents
from .formats import Looks
from .layout import Layout
from .navigation import Navigation
from .notes import Noted

if TYPE_CHECKING:
    from .names import Name
    from .sheets import Sheet
    from .tables import Table

_CONTENTS = 1 | 2 | 4 | 16  # com.sun.star.sheet.CellFlags VALUE, DATETIME, STRING, FORMULA
_EVERYTHING = _CONTENTS | 8 | 32 | 64 | 256  # and ANNOTATION, HARDATTR, STYLES, EDITATTR


class Range(Looks, Noted, Layout, Navigation, base_classes.Range):
    """Cells of one sheet; `api` is the UNO range, looked up when first needed."""

    def __init__(self, sheet: Sheet, area: Area) -> None:
        self._sheet = sheet
        self.area = area
        self.options: dict[str, Any] = {}  # xlwings stores the converter's options here

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    @cached_property
    def api(self) -> Any:
        area = self.area
        return self.sheet.api.getCellRangeByPosition(
            area.column - 1, area.row - 1, area.last_column - 1, area.last_row - 1
        )

    @property
    def row(self) -> int:
        return self.area.row

    @property
    def column(self) -> int:
        return self.area.column

    @property
    def shape(self) -> tuple[int, int]:
        return self.area.rows, self.area.columns

    @property
    def coords(self) -> tuple[str, int, int, int, int]:
        return (self.sheet.name, self.row, self.column, *self.shape)

    @property
    def address(self) -> str:
        return self.area.a1()

    def get_address(self, row_absolute: bool, col_absolute: bool, external: bool) -> str:  # noqa: FBT001 - xlwings calls it so
        address = self.area.a1(row_absolute=row_absolute, column_absolute=col_absolute)
        if not external:
            return address
        sheet = f"[{self.sheet.book.name}]{self.sheet.name}"
        needs_marks = quoted(self.sheet.name) != self.sheet.name or " " in self.sheet.book.name
        return f"'{sheet}'!{address}" if needs_marks else f"{sheet}!{address}"

    def __len__(self) -> int:
        return self.area.rows * self.area.columns

    def __call__(self, row: int, column: int | None = None) -> Range:
        """A cell by row and column, or by its number counted along the rows, from 1."""
        if column is None:
            row, column = (row - 1) // self.area.columns + 1, (row - 1) % self.area.columns + 1
        return Range(self.sheet, Area(self.row + row - 1, self.column + column - 1))

    @property
    @reads
    def raw_value(self) -> Any:
        """As pywin32 gives Range.Value: one cell bare, several as a tuple of rows."""
        rows = cells.read(self)
        return rows[0][0] if len(self) == 1 else tuple(map(tuple, rows))

    @raw_value.setter
    @writes_contents
    def raw_value(self, value: Any) -> None:
        self._write(value)

    @property
    @reads
    def formula(self) -> Any:
        rows = cells.read_formulas(self)
        return rows[0][0] if len(self) == 1 else tuple(map(tuple, rows))

    @formula.setter
    @writes_contents
    def formula(self, value: Any) -> None:
        self._write(value)

    @property
    def has_array(self) -> bool:
        return bool(self.api.getArrayFormula())

    @writes_contents
    def clear_contents(self) -> None:
        self.api.clearContents(_CONTENTS)

    @writes_contents
    def clear(self) -> None:
        self.api.clearContents(_EVERYTHING)

    @property
    def table(self) -> Table | None:
        return tables.around(self)

    @property
    def name(self) -> Name | None:
        names = (name for _, name in self.sheet.book.names.snapshot())
        return next((name for name in names if name.covers(self)), None)

    @name.setter
    def name(self, value: str) -> None:
        self.sheet.book.names.add(value, f"={quoted(self.sheet.name)}!{self.address}")

    def select(self) -> None:
        self.sheet.activate()
        self.sheet.book.api.CurrentController.select(self.api)

    def _write(self, value: Any) -> None:
        if isinstance(value, (list, tuple)):
            rows = value if value and isinstance(value[0], (list, tuple)) else [value]
            cells.write(self, rows)
        elif isinstance(value, str) and value.startswith("=") and len(self) > 1:
            cells.fill(self, value)
        else:
            cells.write(self, [[value] * self.area.columns] * self.area.rows)

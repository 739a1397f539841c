"""Excel Tables (ListObjects), which LibreOffice keeps as database ranges.

LibreOffice knows no table styles: `Tables.add` drops the one that xlwings always passes, and
reading or setting a style later is not imitated. Nor does a table grow when something is typed
below it; it grows by `resize` and by inserting within it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from .address import Area
from .errors import ExcelError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .range import Range
    from .sheets import Sheet

_REFERENCE = re.compile(r"([^\W\d][\w.]*)(?:\[(.*)\])?")


class Table(base_classes.Table):
    """One Table: its header row, its body and, where shown, its totals row."""

    parent: Sheet = None  # a plain attribute in the place of the base class's property
    api: Any = None  # likewise

    def __init__(self, sheet: Sheet, native: Any) -> None:
        self.parent, self.api = sheet, native

    @property
    def name(self) -> str:
        return self.api.Name

    @name.setter
    def name(self, value: str) -> None:
        self.api.Name = value

    display_name = name

    @property
    def range(self) -> Range:
        return self.parent.at(self._area)

    @property
    def header_row_range(self) -> Range | None:
        area = self._area
        first_row = Area(area.row, area.column, 1, area.columns)
        return self.parent.at(first_row) if self.show_headers else None

    @property
    def totals_row_range(self) -> Range | None:
        area = self._area
        last_row = Area(area.last_row, area.column, 1, area.columns)
        return self.parent.at(last_row) if self.show_totals else None

    @property
    def data_body_range(self) -> Range | None:
        area = self._area
        rows = area.rows - self.show_headers - self.show_totals
        top = area.row + self.show_headers
        return self.parent.at(Area(top, area.column, rows, area.columns)) if rows > 0 else None

    @property
    def insert_row_range(self) -> None:
        """Excel's empty first row; LibreOffice has no such state."""
        return

    @property
    def show_headers(self) -> bool:
        return bool(self.api.ContainsHeader)

    @property
    def show_totals(self) -> bool:
        return bool(self.api.TotalsRow)

    @property
    def show_autofilter(self) -> bool:
        return bool(self.api.AutoFilter)

    @show_autofilter.setter
    def show_autofilter(self, value: bool) -> None:
        self.api.AutoFilter = value

    @property
    def columns(self) -> TableColumns:
        return TableColumns(self)

    def resize(self, range: Any) -> None:  # noqa: A002 - xlwings' own name and Range
        """Excel's rule: the header row must stay where it is."""
        area = range.impl.area
        if area.row != self._area.row:
            raise ExcelError("a table's header row must stay in its row")
        self.api.DataArea = range.api.RangeAddress

    @property
    def _area(self) -> Area:
        return Area.of_uno(self.api.DataArea)


class TableColumn(base_classes.TableColumn):
    """One column: its header cell with everything below."""

    index: int = 0  # a plain attribute in the place of the base class's property

    def __init__(self, table: Table, index: int) -> None:
        self._table, self.index = table, index

    @property
    def name(self) -> str:
        return str(self.range(1).raw_value)

    @property
    def range(self) -> Range:
        return self._part(self._table.range)

    @property
    def data_body_range(self) -> Range | None:
        body = self._table.data_body_range
        return None if body is None else self._part(body)

    def _part(self, whole: Range) -> Range:
        area = whole.area
        return whole.sheet.at(Area(area.row, area.column + self.index - 1, area.rows))


class TableColumns(base_classes.Collection):
    """The columns of a table by number or header."""

    parent: Table = None  # a plain attribute in the place of the base class's property
    api: Any = None  # likewise

    def __init__(self, table: Table) -> None:
        self.parent, self.api = table, table.api

    def __len__(self) -> int:
        return self.parent.range.area.columns

    def __iter__(self) -> Iterator[TableColumn]:
        return (TableColumn(self.parent, place) for place in range(1, len(self) + 1))

    def __call__(self, key: int | str) -> TableColumn:
        if isinstance(key, int):
            return TableColumn(self.parent, key)
        for column in self:
            if column.name.lower() == key.lower():
                return column
        raise KeyError(key)

    def __contains__(self, key: str) -> bool:
        return any(column.name.lower() == key.lower() for column in self)


class Tables(base_classes.Tables):
    """The tables of a sheet by number or name."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.api = sheet.book.api.DatabaseRanges

    def __iter__(self) -> Iterator[Table]:
        here = self._sheet.index - 1
        for name in self.api.ElementNames:
            native = self.api.getByName(name)
            # LibreOffice's own helpers for filters begin with two underscores.
            if native.DataArea.Sheet == here and not name.startswith("__"):
                yield Table(self._sheet, native)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __call__(self, key: int | str) -> Table:
        if isinstance(key, int):
            return list(self)[key - 1]
        for table in self:
            if table.name.lower() == key.lower():
                return table
        raise KeyError(key)

    def __contains__(self, key: str) -> bool:
        return any(table.name.lower() == key.lower() for table in self)

    def add(  # noqa: PLR0917 - Excel's own signature
        self,
        source_type: Any = None,  # noqa: ARG002 - Excel's own
        source: Any = None,
        link_source: Any = None,  # noqa: ARG002 - Excel's own
        has_headers: bool | None = None,  # noqa: FBT001 - Excel's own
        destination: Any = None,  # noqa: ARG002 - Excel's own
        table_style_name: str | None = None,  # noqa: ARG002 - xlwings always passes one; there are no styles here
        name: str | None = None,
    ) -> Table:
        if not has_headers:
            raise NotImplementedError("a table without a header row is not imitated")
        taken = {existing.lower() for existing in self.api.ElementNames}
        free = (f"Table{number}" for number in range(1, len(taken) + 2))
        name = name or next(candidate for candidate in free if candidate.lower() not in taken)
        if name.lower() in taken:
            raise ExcelError(f"there is a table {name!r} already")
        area = source.impl.area
        for table in self:
            if _meet(table.range.area, area):
                raise ExcelError(f"a table cannot overlap another: {table.name}")
        self.api.addNewByName(name, source.api.RangeAddress)
        native = self.api.getByName(name)
        native.ContainsHeader = True
        native.AutoFilter = True
        return Table(self._sheet, native)


def around(rng: Range) -> Table | None:
    """The table that the first cell of a range lies in."""
    cell = Area(rng.row, rng.column)
    return next((table for table in Tables(rng.sheet) if _meet(table.range.area, cell)), None)


def referred(sheet: Sheet, reference: str) -> Range | None:
    """What "Bang", "Bang[#All]", "Bang[#Headers]" or "Bang[Mã]" stands for; None if no table's."""
    found = _REFERENCE.fullmatch(reference)
    if not found or found[1] not in Tables(sheet):
        return None
    table = Tables(sheet)(found[1])
    match (found[2] or "").lower():
        case "" | "#data":
            return table.data_body_range
        case "#all":
            return table.range
        case "#headers":
            return table.header_row_range
        case "#totals":
            return table.totals_row_range
    return table.columns(found[2]).data_body_range


def _meet(one: Area, other: Area) -> bool:
    return (
        one.row <= other.last_row
        and other.row <= one.last_row
        and one.column <= other.last_column
        and other.column <= one.last_column
    )

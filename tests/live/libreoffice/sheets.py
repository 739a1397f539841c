"""Worksheets, with Excel's rules for their names and visibility."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from . import notes, tables
from .address import MAX_COLUMNS, MAX_ROWS, Area, quoted
from .errors import ExcelError
from .members import SheetApi
from .names import Names
from .page import PageSetup
from .range import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .books import Book

_FORBIDDEN_IN_NAME = re.compile(r"[\\/?*\[\]:]|^'|'$")
_LONGEST_NAME = 31
_VISIBLE, _HIDDEN = -1, 0  # Excel's XlSheetVisibility, which xlwings passes through on Windows


class Sheet(base_classes.Sheet):
    """One worksheet; `api` is the UNO sheet."""

    def __init__(self, book: Book, native: Any) -> None:
        self._book, self._native = book, native

    @property
    def api(self) -> Any:
        return SheetApi(self._native, self._book.protection_told(self._native.Name), self)

    @property
    def book(self) -> Book:
        return self._book

    @property
    def name(self) -> str:
        return self.api.Name

    @name.setter
    def name(self, value: str) -> None:
        if value.lower() != self.name.lower():
            refuse_bad_name(value, self.book.api.Sheets.ElementNames)
        self.api.Name = value

    @property
    def index(self) -> int:
        return self.api.RangeAddress.Sheet + 1

    @property
    def visible(self) -> int:
        """-1 or 0, Excel's own numbers; LibreOffice turns Excel's "very hidden" (2) into 0."""
        return _VISIBLE if self.api.IsVisible else _HIDDEN

    @visible.setter
    def visible(self, value: bool | int) -> None:
        show = value in {True, _VISIBLE}
        shown = [sheet for sheet in self.book.sheets if sheet.visible == _VISIBLE]
        if not show and [sheet.name for sheet in shown] == [self.name]:
            raise ExcelError("a workbook must keep one visible sheet")
        self.api.IsVisible = show

    @property
    def names(self) -> Names:
        return Names(self.book, self)

    @property
    def notes(self) -> list[notes.Note]:
        return notes.all_of(self)

    @property
    def tables(self) -> tables.Tables:
        return tables.Tables(self)

    @property
    def page_setup(self) -> PageSetup:
        return PageSetup(self)

    def at(self, area: Area) -> Range:
        return Range(self, area)

    def range(self, arg1: Any, arg2: Any = None) -> Range:
        """What Excel's Worksheet.Range means by one or two corners.

        Raises:
            ExcelError: no such address, name or table on this sheet.
        """
        if isinstance(arg1, int) and isinstance(arg2, int):
            return self.at(Area(arg1, arg2))
        first = self._locate(arg1)
        return self.at(first if arg2 is None else Area.spanning(first, self._locate(arg2)))

    @property
    def cells(self) -> Range:
        return self.at(Area(1, 1, MAX_ROWS, MAX_COLUMNS))

    @property
    def used_range(self) -> Range:
        """From the first to the last cell with content or format; A1 on an empty sheet."""
        cursor = self.api.createCursor()
        cursor.gotoStartOfUsedArea(False)  # noqa: FBT003 - UNO is positional
        first = Area.of_uno(cursor.RangeAddress)
        cursor.gotoEndOfUsedArea(False)  # noqa: FBT003 - UNO is positional
        return self.at(Area.spanning(first, Area.of_uno(cursor.RangeAddress)))

    def activate(self) -> None:
        if self.visible != _VISIBLE:
            raise ExcelError(f"the sheet {self.name!r} is hidden and cannot be activated")
        self.book.api.CurrentController.setActiveSheet(self._native)

    select = activate

    def clear_contents(self) -> None:
        self.cells.clear_contents()

    def clear_formats(self) -> None:
        self.cells.clear_formats()

    def clear(self) -> None:
        self.cells.clear()

    def autofit(self, axis: str | None = None) -> None:
        self.used_range.autofit(axis)

    def delete(self) -> None:
        shown = [sheet.name for sheet in self.book.sheets if sheet.visible == _VISIBLE]
        if shown == [self.name]:
            raise ExcelError("a workbook must keep one visible sheet")
        self.book.api.Sheets.removeByName(self.name)

    def copy(self, before: Sheet | None, after: Sheet | None) -> None:
        target = before or after
        if target.book.api != self.book.api:
            raise NotImplementedError("copying sheets between workbooks is not imitated")
        sheets = self.book.api.Sheets
        number = 2
        while sheets.hasByName(f"{self.name} ({number})"):
            number += 1
        sheets.copyByName(self.name, f"{self.name} ({number})", _position(before, after))

    def move(self, before: Sheet | None, after: Sheet | None) -> None:
        self.book.api.Sheets.moveByName(self.name, _position(before, after))

    def _locate(self, corner: Any) -> Area:
        match corner:
            case Range():
                return corner.area
            case (int(), int()) | (int(), int(), int(), int()):
                return Area(*corner)
            case str():
                return Area.parse(corner) or self._named(corner)
        raise TypeError(f"not a cell or range: {corner!r}")

    def _named(self, text: str) -> Area:
        found = tables.referred(self, text)
        if found is None:
            own = f"{quoted(self.name)}!{text}"
            names = self.book.names
            found = names(own if names.contains(own) else text).refers_to_range
        if found.sheet.name != self.name:
            raise ExcelError(f"{text!r} is not on the sheet {self.name!r}")
        return found.area


class Sheets(base_classes.Sheets):
    """The sheets of a workbook by number or name."""

    def __init__(self, book: Book) -> None:
        self._book = book

    @property
    def api(self) -> Any:
        return self._book.api.Sheets

    @property
    def active(self) -> Sheet:
        return Sheet(self._book, self._book.api.CurrentController.ActiveSheet)

    def __len__(self) -> int:
        return self.api.Count

    def __iter__(self) -> Iterator[Sheet]:
        return (Sheet(self._book, self.api.getByIndex(place)) for place in range(len(self)))

    def __contains__(self, name: str) -> bool:
        return name.lower() in {existing.lower() for existing in self.api.ElementNames}

    def __call__(self, name_or_index: str | int) -> Sheet:
        if isinstance(name_or_index, int):
            return Sheet(self._book, self.api.getByIndex(name_or_index - 1))
        for name in self.api.ElementNames:
            if name.lower() == name_or_index.lower():
                return Sheet(self._book, self.api.getByName(name))
        raise ExcelError(f"there is no sheet {name_or_index!r}")

    def add(
        self, before: Sheet | None = None, after: Sheet | None = None, name: str | None = None
    ) -> Sheet:
        """A new sheet, active, by default before the active one.

        Excel refuses where the workbook's structure is protected; LibreOffice lets a program in.
        """
        if self._book.api.isProtected():
            raise ExcelError(f"the structure of {self._book.name!r} is protected")
        taken = self.api.ElementNames
        if name is None:
            number = len(taken) + 1
            while f"Sheet{number}" in taken:
                number += 1
            name = f"Sheet{number}"
        refuse_bad_name(name, taken)
        place = _position(before, after) if before or after else self.active.index - 1
        self.api.insertNewByName(name, place)
        sheet = self(name)
        sheet.activate()
        return sheet


def refuse_bad_name(name: str, taken: tuple[str, ...]) -> None:
    """Excel's rules for sheet names, which are stricter than LibreOffice's."""
    if not name or len(name) > _LONGEST_NAME or _FORBIDDEN_IN_NAME.search(name):
        raise ExcelError(f"{name!r} cannot be the name of a sheet")
    if name.lower() in {existing.lower() for existing in taken}:
        raise ExcelError(f"there is a sheet {name!r} already")


def _position(before: Sheet | None, after: Sheet | None) -> int:
    """Where LibreOffice, counting from 0, puts what comes before or after a sheet."""
    return before.index - 1 if before else after.index

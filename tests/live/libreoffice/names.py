"""Defined names of a workbook and of a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from . import formulas
from .address import Area, quoted
from .errors import ExcelError
from .office import struct

if TYPE_CHECKING:
    from .books import Book
    from .range import Range
    from .sheets import Sheet


class Name(base_classes.Name):
    """One name; `scope` is its sheet, or None for the whole workbook."""

    def __init__(self, book: Book, native: Any, scope: Sheet | None) -> None:
        self._book, self.api, self.scope = book, native, scope

    @property
    def name(self) -> str:
        """With its sheet before it where it belongs to one, as in Excel."""
        prefix = f"{quoted(self.scope.name)}!" if self.scope else ""
        return prefix + self.api.Name

    @name.setter
    def name(self, value: str) -> None:
        self.api.Name = value

    @property
    def refers_to(self) -> str:
        return formulas.to_excel(f"={self.api.Content}")

    @refers_to.setter
    def refers_to(self, value: str) -> None:
        self.api.Content = formulas.to_calc(value).removeprefix("=")

    @property
    def refers_to_range(self) -> Range:
        if self.api.ReferredCells is None:
            raise ExcelError(f"{self.name} refers to no range: {self.refers_to}")
        address = self.api.ReferredCells.RangeAddress
        return self._book.sheets(address.Sheet + 1).at(Area.of_uno(address))

    def covers(self, rng: Range) -> bool:
        """Whether the name stands for exactly these cells."""
        return self.api.ReferredCells is not None and self.refers_to_range.coords == rng.coords

    def delete(self) -> None:
        owner = self.scope or self._book
        owner.api.NamedRanges.removeByName(self.api.Name)


class Names(base_classes.Names):
    """The names of a sheet, or all names of a workbook, its sheets' included."""

    def __init__(self, book: Book, sheet: Sheet | None = None) -> None:
        self._book, self._sheet = book, sheet
        self.api = (sheet or book).api.NamedRanges

    def snapshot(self) -> list[tuple[str, Name]]:
        scopes = [self._sheet] if self._sheet else [None, *self._book.sheets]
        found = []
        for scope in scopes:
            natives = (scope or self._book).api.NamedRanges
            for native in natives.ElementNames:
                name = Name(self._book, natives.getByName(native), scope)
                found.append((name.name, name))
        return found

    def __len__(self) -> int:
        return len(self.snapshot())

    def __call__(self, name_or_index: str | int) -> Name:
        found = self.snapshot()
        if isinstance(name_or_index, int):
            return found[name_or_index - 1][1]
        wanted = name_or_index.lower()
        for full_name, name in found:
            if wanted in {full_name.lower(), name.api.Name.lower() if self._sheet else ""}:
                return name
        raise ExcelError(f"there is no name {name_or_index!r}")

    def contains(self, name_or_index: str | int) -> bool:
        try:
            self(name_or_index)
        except (ExcelError, IndexError):
            return False
        return True

    def add(self, name: str, refers_to: str) -> Name:
        if not refers_to.startswith("="):
            raise NotImplementedError("constants as names are not imitated: start with '='")
        origin = struct("table.CellAddress", 0, 0, 0)
        content = formulas.to_calc(refers_to).removeprefix("=")
        self.api.addNewByName(name, content, origin, 0)
        return Name(self._book, self.api.getByName(name), self._sheet)

"""Moving cells about: insert, delete, merge, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .address import Area
from .calls import reads, writes_contents, writes_looks
from .office import enum

if TYPE_CHECKING:
    from .sheets import Sheet

_CONTENTS = 1 | 2 | 4 | 16


class Layout:
    """The part of a Range that moves and merges cells."""

    sheet: Sheet
    api: Any
    area: Area

    @writes_looks
    def insert(self, shift: str | None = None, copy_origin: str | None = None) -> None:  # noqa: ARG002 - LibreOffice always copies from above or left, Excel's default
        mode = "RIGHT" if shift == "right" else "DOWN"
        self.sheet.api.insertCells(self.api.RangeAddress, enum("sheet.CellInsertMode", mode))

    @writes_looks
    def delete(self, shift: str | None = None) -> None:
        """Without `shift` the gap of a wide range closes upwards, of a tall one leftwards."""
        if shift is None:
            shift = "up" if self.area.columns >= self.area.rows else "left"
        mode = "LEFT" if shift == "left" else "UP"
        self.sheet.api.removeRange(self.api.RangeAddress, enum("sheet.CellDeleteMode", mode))

    @writes_looks
    def merge(self, across: bool = False) -> None:  # noqa: FBT001, FBT002 - xlwings calls it so
        """Merges the range or each of its rows; as in Excel only the first cell's content stays."""
        for i in range(self.area.rows if across else 1):
            height = 1 if across else self.area.rows
            bottom, right = i + height - 1, self.area.columns - 1
            part = self.api.getCellRangeByPosition(0, i, right, bottom)
            if right:
                part.getCellRangeByPosition(1, 0, right, 0).clearContents(_CONTENTS)
            if height > 1:
                part.getCellRangeByPosition(0, 1, right, height - 1).clearContents(_CONTENTS)
            part.merge(True)  # noqa: FBT003 - UNO is positional

    @writes_looks
    def unmerge(self) -> None:
        self.api.merge(False)  # noqa: FBT003 - UNO is positional

    @property
    @reads
    def merge_area(self) -> Any:
        """The merged cells around this range, or itself."""
        cursor = self.sheet.api.createCursorByRange(self.api)
        cursor.collapseToMergedArea()
        return self.sheet.at(Area.of_uno(cursor.RangeAddress))

    @property
    @reads
    def merge_cells(self) -> bool | None:
        """True where one merge covers all, False where there is none, None in between."""
        if not self.api.getIsMerged() and len(self) > 1:
            return False
        around = self(1).merge_area
        if len(around) == 1:
            return None if self.api.getIsMerged() else False
        return True if Area.spanning(around.area, self.area) == around.area else None

    @writes_contents
    def copy_here(self, source: Any) -> None:
        """Contents, looks and notes of another range of the same workbook, its corner put here."""
        if source.sheet.book.api != self.sheet.book.api:
            raise NotImplementedError("copying between workbooks is not imitated")
        target = self.api.getCellByPosition(0, 0).CellAddress
        source.sheet.api.copyRange(target, source.api.RangeAddress)

    def copy(self, destination: Any = None) -> None:
        if destination is None:
            raise NotImplementedError("the clipboard is not imitated")
        destination.impl.copy_here(self)

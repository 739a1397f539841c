"""Conditional formats as Excel's object model has them, over LibreOffice's own.

Only what our commands ask for: rules by a formula that fill a cell. LibreOffice fills through a
cell style, so each colour gets one.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .address import Area
from .calls import Call
from .errors import ExcelError
from .office import properties, url

if TYPE_CHECKING:
    from collections.abc import Sequence

EXPRESSION = 2  # Excel's xlExpression
_BY_CONDITION, _BY_FORMULA = 0, 8  # of LibreOffice: the kind of entry, its operator
_LONGEST_ADDRESS = 255


class Areas:
    """Excel's Range of one or several rectangles, as far as conditional formats go."""

    def __init__(self, sheet: Any, address: str) -> None:
        if len(address) > _LONGEST_ADDRESS:
            raise ExcelError(f"an address of {len(address)} characters is too long for Range()")
        self.sheet, self.address = sheet, address
        self.areas = [_parsed(one) for one in address.split(",")]

    @property
    def FormatConditions(self) -> FormatConditions:  # noqa: N802 - Excel's own name
        return FormatConditions(self.sheet, self.areas, self.address)


def _parsed(text: str) -> Area:
    area = Area.parse(text)
    if area is None:
        raise ExcelError(f"not an address: {text!r}")
    return area


class FormatConditions:
    """Excel's collection: the rules that touch some areas; none named means the whole sheet."""

    def __init__(self, sheet: Any, areas: Sequence[Area] = (), address: str = "cells") -> None:
        self._sheet, self._areas, self._address = sheet, areas, address
        self._formats = sheet.api.native.ConditionalFormats

    @property
    def Count(self) -> int:  # noqa: N802 - Excel's own name
        self._told("read", "FormatConditions.Count")
        return len(self._rules())

    def Item(self, number: int) -> FormatCondition:  # noqa: N802 - Excel's own name
        self._told("read", "FormatConditions.Item")
        return self._rules()[number - 1]

    def Add(self, Type: int, Formula1: str) -> FormatCondition:  # noqa: N802, N803 - Excel's own names
        self._told("write", "FormatConditions.Add")
        if self._sheet.api.native.isProtected():
            raise ExcelError(f"the sheet {self._sheet.name!r} is protected")
        if Type != EXPRESSION or not Formula1.startswith("="):
            raise NotImplementedError(f"not imitated: a rule of type {Type}, {Formula1!r}")
        document = self._sheet.book.api.native
        ranges = document.createInstance("com.sun.star.sheet.SheetCellRanges")
        for area in self._areas:
            native = self._sheet.range(area.a1()).api
            ranges.addRangeAddress(native.RangeAddress, False)  # noqa: FBT003 - UNO is positional
        made = self._formats.createByRange(ranges)
        rule = next(one for one in self._formats.getConditionalFormats() if made == one.ID)
        rule.createEntry(_BY_CONDITION, 0)
        entry = rule.getByIndex(0)
        entry.Operator, entry.Formula1 = _BY_FORMULA, Formula1.removeprefix("=")
        return FormatCondition(self._sheet, rule, 0)

    def _rules(self) -> list[FormatCondition]:
        """Newest first, as Excel puts a rule that was told SetFirstPriority."""
        return [
            FormatCondition(self._sheet, one, number)
            for one in reversed(self._formats.getConditionalFormats())
            for number in range(one.getCount())
        ]

    def _told(self, kind: Any, what: str) -> None:
        self._sheet.book.app.calls.add(Call(kind, what, self._sheet.name, self._address))


class FormatCondition:
    """One rule."""

    def __init__(self, sheet: Any, native: Any, number: int) -> None:
        self._sheet, self._native, self._number = sheet, native, number

    @property
    def _entry(self) -> Any:
        return self._native.getByIndex(self._number)

    @property
    def Type(self) -> int:  # noqa: N802 - Excel's own name
        """Excel's xlExpression, or another number for the other kinds."""
        is_formula = self._entry.getType() == _BY_CONDITION and self._entry.Operator == _BY_FORMULA
        return EXPRESSION if is_formula else 1

    @property
    def Formula1(self) -> str:  # noqa: N802 - Excel's own name
        return f"={self._entry.Formula1}"

    @property
    def Interior(self) -> Interior:  # noqa: N802 - Excel's own name
        return Interior(self._sheet, self._entry)

    @property
    def cells(self) -> list[str]:
        """Not Excel's: every cell the rule stands on, for tests to look at."""
        found = []
        for one in self._native.Range.RangeAddresses:
            for row in range(one.StartRow, one.EndRow + 1):
                found += [
                    Area(row + 1, column + 1).a1()
                    for column in range(one.StartColumn, one.EndColumn + 1)
                ]
        return found

    StopIfTrue: bool = False

    def SetFirstPriority(self) -> None:  # noqa: N802 - Excel's own name
        """The newest format is already the first that LibreOffice goes by."""

    def Delete(self) -> None:  # noqa: N802 - Excel's own name
        if self._sheet.api.native.isProtected():
            raise ExcelError(f"the sheet {self._sheet.name!r} is protected")
        formats = self._sheet.api.native.ConditionalFormats
        if self._native.getCount() == 1:
            formats.removeByID(self._native.ID)
        else:
            self._native.removeByIndex(self._number)


class Interior:
    """The fill of a rule; colours are Excel's BGR numbers."""

    def __init__(self, sheet: Any, entry: Any) -> None:
        object.__setattr__(self, "_sheet", sheet)
        object.__setattr__(self, "_entry", entry)

    @property
    def Color(self) -> int:  # noqa: N802 - Excel's own name
        styles = self._sheet.book.api.native.StyleFamilies.getByName("CellStyles")
        rgb = styles.getByName(self._entry.StyleName).CellBackColor
        return (rgb & 255) << 16 | rgb & 0xFF00 | rgb >> 16

    @Color.setter
    def Color(self, bgr: int) -> None:  # noqa: N802 - Excel's own name
        rgb = (bgr & 255) << 16 | bgr & 0xFF00 | bgr >> 16
        self._entry.StyleName = _style(self._sheet.book, rgb)


def _style(book: Any, rgb: int) -> str:
    """The name of the cell style with that fill.

    LibreOffice changes no style while a sheet is protected, but takes one from another file.
    """
    name = f"dvexcel_{rgb:06x}"
    styles = book.api.native.StyleFamilies
    if styles.getByName("CellStyles").hasByName(name):
        return name
    scratch = book.app.api.loadComponentFromURL(
        "private:factory/scalc", "_blank", 0, properties(Hidden=True)
    )
    made = scratch.createInstance("com.sun.star.style.CellStyle")
    scratch.StyleFamilies.getByName("CellStyles").insertByName(name, made)
    made.CellBackColor = rgb
    with tempfile.TemporaryDirectory() as folder:
        file = url(str(Path(folder) / "kieu.ods"))
        scratch.storeToURL(file, properties(FilterName="calc8"))
        scratch.close(True)  # noqa: FBT003 - UNO is positional
        only_cells = properties(LoadCellStyles=True, LoadPageStyles=False, OverwriteStyles=False)
        styles.loadStylesFromURL(file, only_cells)
    return name

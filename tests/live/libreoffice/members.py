"""Excel's own members on `api`, beside LibreOffice's: the few that our commands ask for.

On Windows `sheet.api` is Excel's Worksheet. Here it is the UNO sheet that also answers, for
protection, conditional formats, notes and being read-only, to the names that Excel's object model
gives them.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from .conditions import Areas, FormatConditions
from .errors import ExcelError

_FLAGS = (
    "AllowFormattingCells",
    "AllowFormattingColumns",
    "AllowFormattingRows",
    "AllowInsertingColumns",
    "AllowInsertingRows",
    "AllowInsertingHyperlinks",
    "AllowDeletingColumns",
    "AllowDeletingRows",
    "AllowSorting",
    "AllowFiltering",
    "AllowUsingPivotTables",
)


class _Api:
    """A UNO object, with members of Excel's added by a subclass."""

    def __init__(self, native: Any) -> None:
        object.__setattr__(self, "native", native)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.native, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if isinstance(getattr(type(self), name, None), property):
            object.__setattr__(self, name, value)
        else:
            setattr(self.native, name, value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Api) and self.native == other.native

    def __hash__(self) -> int:
        return id(self.native)


class BookApi(_Api):
    """Excel's Workbook, as far as we ask it."""

    def __init__(self, native: Any, fullname: str, *, read_only: bool) -> None:
        super().__init__(native)
        object.__setattr__(self, "_fullname", fullname)
        object.__setattr__(self, "_read_only", read_only)

    @property
    def FullName(self) -> str:  # noqa: N802 - Excel's own name
        return self._fullname

    @property
    def ReadOnly(self) -> bool:  # noqa: N802 - Excel's own name
        return self._read_only


class SheetApi(_Api):
    """Excel's Worksheet, as far as we ask it.

    LibreOffice does not say what a protected sheet of a file allows: all flags begin as False
    and then are what `Protect` was last told.
    """

    def __init__(self, native: Any, told: dict[str, Any], sheet: Any) -> None:
        super().__init__(native)
        object.__setattr__(self, "told", told)
        object.__setattr__(self, "sheet", sheet)

    def Range(self, address: str) -> Areas:  # noqa: N802 - Excel's own name
        return Areas(self.sheet, address)

    @property
    def Cells(self) -> SimpleNamespace:  # noqa: N802 - Excel's own name
        return SimpleNamespace(FormatConditions=FormatConditions(self.sheet))

    @property
    def ProtectContents(self) -> bool:  # noqa: N802 - Excel's own name
        return bool(self.native.isProtected())

    @property
    def ProtectDrawingObjects(self) -> bool:  # noqa: N802 - Excel's own name
        return bool(self.told.get("DrawingObjects", self.ProtectContents))

    @property
    def ProtectScenarios(self) -> bool:  # noqa: N802 - Excel's own name
        return bool(self.told.get("Scenarios", self.ProtectContents))

    @property
    def Protection(self) -> SimpleNamespace:  # noqa: N802 - Excel's own name
        return SimpleNamespace(**{name: self.told.get(name, False) for name in _FLAGS})

    @property
    def EnableSelection(self) -> int:  # noqa: N802 - Excel's own name
        return int(self.told.get("EnableSelection", 0))

    @EnableSelection.setter
    def EnableSelection(self, value: int) -> None:  # noqa: N802 - Excel's own name
        self.told["EnableSelection"] = value

    def Unprotect(self, password: str = "") -> None:  # noqa: N802 - Excel's own name
        self.native.unprotect(password)
        if self.native.isProtected():
            raise ExcelError("the password is not correct")

    def Protect(self, Password: str = "", **flags: bool) -> None:  # noqa: N802, N803 - Excel's own names
        self.told.update(flags)
        self.native.protect(Password)

    @property
    def PageSetup(self) -> PageSetup:  # noqa: N802 - Excel's own name
        return PageSetup(self.native, self.told)


class PageSetup:
    """Excel's PageSetup, as far as we set it: a page style of the sheet's own.

    Excel's `Zoom = False` makes the numbers of pages count; here they always do.
    """

    Zoom: bool = True

    def __init__(self, native: Any, told: dict[str, Any]) -> None:
        self._native, self._told = native, told

    def _style(self) -> Any:
        name = f"dvexcel_{self._native.Name}"
        styles = self._told["document"].StyleFamilies.getByName("PageStyles")
        if not styles.hasByName(name):
            styles.insertByName(
                name, self._told["document"].createInstance("com.sun.star.style.PageStyle")
            )
        self._native.PageStyle = name
        return styles.getByName(name)

    def _set_orientation(self, value: int) -> None:
        style = self._style()
        style.IsLandscape = value == 2
        style.Width, style.Height = (29700, 21000) if value == 2 else (21000, 29700)

    def _set_pages_wide(self, value: int) -> None:
        self._style().ScaleToPagesX = value

    def _set_pages_tall(self, value: int | bool) -> None:  # noqa: FBT001 - Excel's own
        self._style().ScaleToPagesY = int(value)

    Orientation = property(None, _set_orientation)
    FitToPagesWide = property(None, _set_pages_wide)
    FitToPagesTall = property(None, _set_pages_tall)


class NoteApi(_Api):
    """Excel's Comment, as far as we ask it: text put in and taken out beside text that stays.

    Both leave the letters' own look alone, in Excel as here.
    """

    def Text(self, text: str | None = None, start: int = 1, overwrite: bool = True) -> str:  # noqa: FBT001, FBT002, N802 - Excel's own
        if text is not None and overwrite:
            self.native.setString(text)
        elif text is not None:
            self.native.insertString(self._from(start), text, False)  # noqa: FBT003 - UNO is positional
        return str(self.native.String)

    def _from(self, start: int) -> Any:
        cursor = self.native.createTextCursor()
        cursor.gotoStart(False)  # noqa: FBT003 - as above
        cursor.goRight(start - 1, False)  # noqa: FBT003 - as above
        return cursor

    @property
    def Shape(self) -> SimpleNamespace:  # noqa: N802 - Excel's own name
        """Its size is not imitated: it can be told and is forgotten."""
        return SimpleNamespace(TextFrame=SimpleNamespace(Characters=self._characters))

    def _characters(self, start: int, length: int) -> SimpleNamespace:
        def delete() -> None:
            cursor = self._from(start)
            cursor.goRight(length, True)  # noqa: FBT003 - as above
            cursor.setString("")

        return SimpleNamespace(Delete=delete)

"""Excel's own members on `api`, beside LibreOffice's: the few that our commands ask for.

On Windows `sheet.api` is Excel's Worksheet. Here it is the UNO sheet that also answers, for
protection and for being read-only, to the names that Excel's object model gives them.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

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

    def __init__(self, native: Any, *, read_only: bool) -> None:
        super().__init__(native)
        object.__setattr__(self, "_read_only", read_only)

    @property
    def ReadOnly(self) -> bool:  # noqa: N802 - Excel's own name
        return self._read_only


class SheetApi(_Api):
    """Excel's Worksheet, as far as we ask it.

    LibreOffice does not say what a protected sheet of a file allows: all flags begin as False
    and then are what `Protect` was last told.
    """

    def __init__(self, native: Any, told: dict[str, Any]) -> None:
        super().__init__(native)
        object.__setattr__(self, "told", told)

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

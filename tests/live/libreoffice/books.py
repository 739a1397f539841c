"""Workbooks: open, save, close."""

from __future__ import annotations

import datetime as dt
import itertools
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from .errors import ExcelError
from .formats import digit_width
from .members import BookApi
from .names import Names
from .number_formats import NumberFormats
from .office import properties, url
from .sheets import Sheets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .app import App

_FILTERS = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".xlsm": "Calc MS Excel 2007 VBA XML",
    ".xls": "MS Excel 97",
    ".ods": "calc8",
}
_ALWAYS_RUN_MACROS = 4  # com.sun.star.document.MacroExecMode.ALWAYS_EXECUTE_NO_WARN
_numbers = itertools.count(1)


class Book(base_classes.Book):
    """One open workbook; `api` is the UNO spreadsheet document."""

    def __init__(self, app: App, document: Any, fullname: str, *, read_only: bool) -> None:
        self._app, self._document, self._fullname = app, document, fullname
        self._read_only = read_only
        self._protection_told: dict[str, dict[str, Any]] = {}
        self.number_formats = NumberFormats(document)
        null = document.NullDate  # 1899-12-30, or 1904-01-01 in workbooks born on a Mac
        self.epoch = dt.datetime(null.Year, null.Month, null.Day)  # noqa: DTZ001 - cells know no time zones

    @property
    def api(self) -> Any:
        return BookApi(self._document, self._fullname, read_only=self._read_only)

    def protection_told(self, sheet: str) -> dict[str, Any]:
        """What a sheet's protection was last told to allow, and the document it is in."""
        return self._protection_told.setdefault(sheet, {"document": self._document})

    @property
    def app(self) -> App:
        return self._app

    @property
    def fullname(self) -> str:
        return self._fullname

    @property
    def name(self) -> str:
        return Path(self._fullname).name

    @property
    def sheets(self) -> Sheets:
        return Sheets(self)

    @property
    def names(self) -> Names:
        return Names(self)

    @cached_property
    def digit_width(self) -> float:
        return digit_width(self.app.create("awt.Toolkit"), self._document)

    def activate(self) -> None:
        self.app.books.to_front(self)

    def close(self) -> None:
        """Closes without saving and without asking."""
        self.app.books.forget(self)
        self.api.close(True)  # noqa: FBT003 - UNO is positional

    def save(self, path: str | None = None, password: str | None = None) -> None:
        """Under its own name, or under another that it then bears; an unsaved book lands here.

        LibreOffice loses table styles and frozen panes: what a test saves is for tests only.
        """
        if path is None and self._read_only:
            raise ExcelError(f"{self.name} was opened read-only")
        unsaved = not Path(self._fullname).suffix
        target = Path(path or self._fullname + ".xlsx" * unsaved).absolute()
        options = {"Password": password} if password else {}
        if target.suffix.lower() not in _FILTERS:
            raise NotImplementedError(f"saving as {target.suffix!r} is not imitated")
        name = _FILTERS[target.suffix.lower()]
        self.api.storeToURL(url(str(target)), properties(FilterName=name, **options))
        self._fullname = str(target)

    def to_pdf(self, path: str, quality: str | None = None) -> None:  # noqa: ARG002 - LibreOffice has one quality
        self.api.storeToURL(url(path), properties(FilterName="calc_pdf_Export"))


class Books(base_classes.Books):
    """The open workbooks, the active one first."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._open: list[Book] = []

    @property
    def app(self) -> App:
        return self._app

    @property
    def api(self) -> Any:
        return self.app.api.Components

    @property
    def active(self) -> Book | None:
        return self._open[0] if self._open else None

    def __len__(self) -> int:
        return len(self._open)

    def __iter__(self) -> Iterator[Book]:
        return iter(list(self._open))

    def __call__(self, name_or_index: str | int) -> Book:
        if isinstance(name_or_index, int):
            return self._open[name_or_index - 1]
        for book in self._open:
            if name_or_index.lower() in {book.name.lower(), book.fullname.lower()}:
                return book
        raise KeyError(name_or_index)

    def add(self) -> Book:
        return self._load("private:factory/scalc", f"Book{next(_numbers)}")

    def open(
        self,
        fullname: str,
        update_links: bool | None = None,  # noqa: FBT001, ARG002 - links are never updated here
        read_only: bool | None = None,  # noqa: FBT001 - Excel's own
        format: str | None = None,  # noqa: A002, ARG002 - Excel's own
        password: str | None = None,
        *_: Any,
    ) -> Book:
        """Opens a workbook.

        Raises:
            ExcelError: not a workbook, or its password is missing or wrong.
        """
        options = {"Password": password} if password else {}
        return self._load(url(fullname), fullname, read_only=bool(read_only), **options)

    def to_front(self, book: Book) -> None:
        self.forget(book)
        self._open.insert(0, book)

    def forget(self, book: Book) -> None:
        self._open.remove(book)

    def _load(
        self, address: str, fullname: str, *, read_only: bool = False, **options: str
    ) -> Book:
        arguments = properties(Hidden=True, MacroExecutionMode=_ALWAYS_RUN_MACROS, **options)
        document = self.app.api.loadComponentFromURL(address, "_blank", 0, arguments)
        if document is None or not document.supportsService(
            "com.sun.star.sheet.SpreadsheetDocument"
        ):
            raise ExcelError(f"{fullname} cannot be opened as a workbook")
        book = Book(self.app, document, fullname, read_only=read_only)
        self._open.insert(0, book)
        return book

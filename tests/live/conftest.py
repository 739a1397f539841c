"""A running spreadsheet for the tests in this folder, one office for the whole session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import xlwings as xw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def excel(libreoffice_bridge: None) -> Iterator[xw.App]:  # noqa: ARG001 - asked for its effect
    """xlwings' App over a headless LibreOffice that ends with the session."""
    import libreoffice  # noqa: PLC0415 - needs the bridge that the fixture has just found

    before = xw.engines.active
    libreoffice.install()
    app = xw.App(visible=False, add_book=False)
    yield app
    app.quit()
    xw.engines.active = before


@pytest.fixture
def open_book(excel: xw.App) -> Iterator[Callable[[Path], xw.Book]]:
    """Opens workbooks as a clerk would; the last one opened is the macros' `Book.caller()`.

    All are closed unsaved after the test, and the application is left as it was found.
    """

    def opened(path: Path) -> xw.Book:
        book = xw.Book(path)
        book.set_mock_caller()
        return book

    yield opened
    for book in excel.books:
        book.close()
    if hasattr(xw.Book, "_mock_caller"):
        del xw.Book._mock_caller
    excel.impl.reset()

"""A new workbook in memory: same content, same bytes."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dvexcel.writing.formats import OUR_FONT, Formats

if TYPE_CHECKING:
    from collections.abc import Iterator

_AUTHOR = "dvexcel"
_CREATED = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # fixed, so that bytes repeat
#: The font that Excel measures column widths by; its digits are 7 pixels wide at this size.
_NORMAL = {"default_format_properties": {**OUR_FONT, "font_size": 11}}
_TEXT_STAYS_TEXT = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class FittedSheet(Worksheet):  # type: ignore[misc] # XlsxWriter ships no types
    """A worksheet whose rows can start at a height and still grow with what is typed.

    XlsxWriter marks every height as chosen by a person (``customHeight``), and Excel then never
    fits the row again. Rows given to ``fit_row`` go without the mark.
    """

    def __init__(self) -> None:
        super().__init__()
        self._fitted: set[int] = set()

    def fit_row(self, row: int, points: float) -> None:
        """Give ``row`` (from 0) a height that Excel changes when the row's text changes."""
        self.set_row(row, points)
        self._fitted.add(row)

    def _xml_start_tag_unencoded(self, tag: str, attributes: list[tuple[str, Any]]) -> None:
        super()._xml_start_tag_unencoded(tag, self._without_mark(tag, attributes))

    def _xml_empty_tag_unencoded(self, tag: str, attributes: list[tuple[str, Any]]) -> None:
        super()._xml_empty_tag_unencoded(tag, self._without_mark(tag, attributes))

    def _without_mark(self, tag: str, attributes: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
        """The attributes of a tag, without the mark where it is a row that was fitted."""
        if tag != "row" or dict(attributes)["r"] - 1 not in self._fitted:
            return attributes
        return [pair for pair in attributes if pair[0] != "customHeight"]


class NewBook(Workbook):  # type: ignore[misc] # XlsxWriter ships no types
    """A workbook with our fixed properties, whose sheets can fit their rows."""

    def __init__(self, buffer: BytesIO, title: str) -> None:
        super().__init__(buffer, {"in_memory": True, **_NORMAL, **_TEXT_STAYS_TEXT})
        self.set_properties({"title": title, "author": _AUTHOR, "created": _CREATED})
        self.look = Formats(self)

    def sheet(self, name: str) -> FittedSheet:
        """A new sheet after the others."""
        made: FittedSheet = self.add_worksheet(name, FittedSheet)
        return made


@contextmanager
def new_book(title: str) -> Iterator[tuple[NewBook, BytesIO]]:
    """A workbook to fill, and the buffer that holds its bytes once the block ends."""
    buffer = BytesIO()
    book = NewBook(buffer, title)
    yield book, buffer
    book.close()

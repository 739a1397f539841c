"""Text typed in TCVN3 or VNI becomes Unicode, and the unit is told how each cell was read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.place import Sheet
from dvexcel.model.raw import RawBook, RawCell, RawKind
from dvexcel.reading import notices
from dvexcel.text.legacy import (
    Encoding,
    can_be_legacy,
    converted,
    encoding_of_font,
    guessed_encoding,
    is_capital_font,
)

if TYPE_CHECKING:
    from dvexcel.model.finding import Finding

_TOLD_EACH = 10  # cells of a sheet that get a warning of their own


def with_unicode(book: RawBook) -> RawBook:
    """The book with its old texts converted: by the cell's font, else where only that makes sense.

    The same book when there is none.
    """
    sheets = dict(book.sheets)
    findings: list[Finding] = []
    for name, sheet in book.sheets.items():
        changed = {
            at: (cell, encoding)
            for at, cell in sheet.cells.items()
            if (encoding := _encoding(cell)) is not None
        }
        if not changed:
            continue
        cells = {at: _converted(cell, encoding) for at, (cell, encoding) in changed.items()}
        sheets[name] = replace(sheet, cells={**sheet.cells, **cells})
        for at, (cell, encoding) in sorted(changed.items())[:_TOLD_EACH]:
            place, shown = cell.at(name), cells[at].value
            said = {"encoding": encoding.value, "shown": shown}
            findings.append(notices.LEGACY_TEXT.at(place, book.file, **said))
        if len(changed) > _TOLD_EACH:
            more = len(changed) - _TOLD_EACH
            findings.append(notices.MORE_LEGACY.at(Sheet(name), book.file, sheet=name, count=more))
    if not findings:
        return book
    return replace(book, sheets=sheets, findings=(*book.findings, *findings))


def _encoding(cell: RawCell) -> Encoding | None:
    if cell.kind is not RawKind.TEXT or not isinstance(cell.value, str) or cell.value.isascii():
        return None
    by_font = encoding_of_font(cell.font)
    if by_font is not None and can_be_legacy(cell.value):
        return by_font
    return guessed_encoding(cell.value)


def _converted(cell: RawCell, encoding: Encoding) -> RawCell:
    text = converted(str(cell.value), encoding, capitals=is_capital_font(cell.font))
    return replace(cell, value=text)

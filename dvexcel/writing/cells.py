"""Values into cells: a text stays the text it is, and an exact number becomes a float only here."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from dvexcel.model.sheets import CellValue

CELL_LIMIT = 32_767  # Excel counts UTF-16 units
CUT_NOTE = " … [đã cắt bớt: một ô Excel chỉ chứa được 32.767 ký tự]"
_EXACT_WHOLE = 10**15  # beyond 15 digits Excel changes a number without a word
_FIRST_DAY = date(1900, 3, 1)  # Excel's calendar is wrong before this day
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_NO_XML = re.compile(r"[\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """``text`` as a cell can hold it: NFC, no control characters, never over Excel's limit.

    What XML cannot carry becomes a visible mark; a text that is too long says that it was cut.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", _CONTROL.sub("", text))
    text = unicodedata.normalize("NFC", text)
    if _units(text) <= CELL_LIMIT:
        return text
    room = (CELL_LIMIT - _units(CUT_NOTE)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT_NOTE


def _units(text: str) -> int:
    """The length of ``text`` as Excel counts it."""
    return len(text.encode("utf-16-le")) // 2


def put_text(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """Write ``text`` as text: never a formula, a link or a number, whatever it begins with."""
    text = plain(text)
    if text:
        sheet.write_string(row, column, text, look)
    else:
        sheet.write_blank(row, column, None, look)


def put(sheet: Worksheet, row: int, column: int, value: CellValue, look: Format) -> None:
    """Write any plain value; rows and columns count from 0, as XlsxWriter counts them."""
    match value:
        case None:
            sheet.write_blank(row, column, None, look)
        case str():
            put_text(sheet, row, column, value, look)
        case date() if value >= _FIRST_DAY:
            sheet.write_datetime(row, column, value, look)
        case date():
            put_text(sheet, row, column, f"{value:%d/%m/%Y}", look)
        case (int() | Fraction()) as number if abs(Fraction(number)) < _EXACT_WHOLE:
            sheet.write_number(row, column, float(number), look)
        case _:
            put_text(sheet, row, column, str(value), look)

"""How much room a text takes in our font, so that rows can be given a height that shows it whole.

Excel fits a row only while somebody types in it, and LibreOffice not even when it opens a file.
"""

from __future__ import annotations

from functools import lru_cache

from dvexcel.specs import letter_widths
from dvexcel.writing.formats import SIZE

_SAFETY = 1.03  # screens round the letters of small fonts up
_MM_A_COLUMN_UNIT = 7 / 96 * 25.4  # 7 pixels
_LINE = 1.3125  # line height in parts of the font size
_REMEMBERED = 2**13  # the same texts stand in every unit's form
_TALLEST_ROW = 409.0  # Excel's limit, in points


def text_width(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """The width of ``text`` on one line, in column units."""
    return letter_widths.text_width(text, size, bold=bold) * _SAFETY / _MM_A_COLUMN_UNIT


@lru_cache(_REMEMBERED)
def line_count(text: str, width: float, size: float = SIZE, *, bold: bool = False) -> int:
    """How many lines ``text`` takes in a cell ``width`` column units wide, broken between words."""
    space = text_width(" ", size, bold=bold)
    lines = 0
    for paragraph in text.split("\n"):
        lines += 1
        used = 0.0
        for word in paragraph.split():
            needed = text_width(word, size, bold=bold)
            if used and used + space + needed > width:
                lines += 1
                used = 0.0
            if needed > width:  # a word longer than the line is broken wherever the line ends
                lines += int(needed // width)
                used = needed % width
            else:
                used += needed + (space if used else 0)
    return lines


def height(lines: int, size: float = SIZE, margin: float = 3) -> float:
    """The row height in points that shows ``lines`` lines."""
    return min(_TALLEST_ROW, lines * size * _LINE + margin)

"""How much room a text takes in our font, so that rows can be given a height that shows it whole.

Excel fits a row only while somebody types in it, and LibreOffice not even when it opens a file.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from dvexcel.writing.look import SIZE

#: Widths of the letters of Times New Roman in parts of the font size; a tone mark adds none.
_WIDTHS = {
    0.25: " ,.",
    0.28: "/:;\\ijlt'|",
    0.34: "!()-I[]`fr",
    0.41: 'Js"',
    0.45: "?acez",
    0.50: "#$*0123456789_bdghknopquvxyđ",
    0.56: "FPS+<=>",
    0.61: "ELTZ",
    0.67: "BCR",
    0.73: "ADGHKNOQUVXYwĐ",
    0.94: "%&@mMW",
}
_LETTERS = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_UNKNOWN = 0.73
_BOLD = 1.06
_SAFETY = 1.03  # screens round the letters of small fonts up
_POINTS_A_COLUMN_UNIT = 5.25  # 7 pixels
_LINE = 1.3125  # line height in parts of the font size
_TALLEST_ROW = 409.0  # Excel's limit, in points


@cache
def _letter(letter: str) -> float:
    """The width of one letter, its marks taken off."""
    if letter in _LETTERS:
        return _LETTERS[letter]
    return _LETTERS.get(unicodedata.normalize("NFD", letter)[0], _UNKNOWN)


def text_width(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """The width of ``text`` on one line, in column units."""
    points = sum(map(_letter, text)) * size * _SAFETY * (_BOLD if bold else 1)
    return points / _POINTS_A_COLUMN_UNIT


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

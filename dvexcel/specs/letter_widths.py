"""How wide a text prints in Times New Roman, so that rule lines can have their decreed length."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib import resources

from dvexcel.specs.read_yaml import read_yaml

_HORN = "\u031b"
_FACES = {
    (False, False): "thường",
    (True, False): "đậm",
    (False, True): "nghiêng",
    (True, True): "đậm nghiêng",
}
_POINTS_PER_MM = 72 / 25.4
_REMEMBERED = 2**15  # the same words stand in every unit's form


def text_width(text: str, points: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width of ``text`` on one line, in mm; a letter unknown to the table counts as an "m"."""
    return _ems(text, bold, italic) * points / _POINTS_PER_MM


@lru_cache(_REMEMBERED)
def _ems(text: str, bold: bool, italic: bool) -> float:  # noqa: FBT001 - a key to remember by
    """The width of ``text`` in parts of the font's size."""
    units, widths = _table(_FACES[bold, italic])
    return sum(widths.get(_base(letter), widths["m"]) for letter in text) / units


def wrapped(text: str, width: float, points: float, *, bold: bool, italic: bool) -> list[str]:
    """``text`` broken at spaces into lines of at most ``width`` mm, as Word breaks them."""
    lines: list[str] = []
    for typed_line in text.split("\n"):
        line = ""
        for word in typed_line.split(" "):
            longer = f"{line} {word}" if line else word
            if line and text_width(longer, points, bold=bold, italic=italic) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


@cache
def _base(letter: str) -> str:
    """The letter without tone and vowel marks, which do not change its width; the horn does."""
    marks = unicodedata.normalize("NFD", letter)
    if len(marks) == 1:
        return letter
    return unicodedata.normalize("NFC", marks[0] + (_HORN if _HORN in marks else ""))


@cache
def _table(face: str) -> tuple[int, dict[str, int]]:
    path = resources.files("dvexcel.specs") / "the_thuc" / "be_rong_chu.yaml"
    data = read_yaml(path)
    widths = {letter: int(w) for w, letters in data["kieu"][face].items() for letter in letters}
    widths["\u00a0"] = widths[" "]
    return int(data["don_vi"]), widths

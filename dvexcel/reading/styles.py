"""Which cell formats of a workbook show days, and which show text in a font of before Unicode."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.reading.xml import Malformed, whole
from dvexcel.text.legacy import encoding_of_font

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.reading.xml import Package

# Built-in formats that show days (ECMA-376 part 1, 18.8.30, and the East Asian ones).
_BUILT_IN_DATES = frozenset({*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58})
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|AM/PM|A/P', re.IGNORECASE)
_MINUTES = re.compile(r"(h+\W*)m+|m+(?=\W*s)", re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_DAY_LETTERS = re.compile(r"[dmy]", re.IGNORECASE)
_MAX_FORMAT = 2**31 - 1


def is_date_format(code: str) -> bool:
    """Whether an Excel number format shows a day, a month or a year.

    A pure time ("hh:mm", "[h]:mm") shows none: Excel hands such cells over as plain numbers.
    """
    shown = _NOT_SHOWN.sub("", code)
    if "general" in shown.lower():
        return False
    return bool(_DAY_LETTERS.search(_ELAPSED.sub("", _MINUTES.sub(r"\1", shown))))


@dataclass(frozen=True, slots=True)
class Styles:
    """By index of ``cellXfs``: which show days, and which old font the others are shown in."""

    dates: frozenset[int] = frozenset()
    fonts: Mapping[int, str] = field(default_factory=dict)


def read_styles(package: Package, part: str | None) -> Styles:
    """The cell formats of a workbook; none when there is no styles part."""
    walk = _Walk()
    if part is not None:
        package.stream(part, walk.start, walk.end)
    return walk.styles()


class _Walk:
    """Takes the XML events of the styles part."""

    def __init__(self) -> None:
        self._custom: dict[int, bool] = {}
        self._formats: list[tuple[int, int]] = []
        self._fonts: list[str] = []
        self._inside = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens. Differential formats repeat them, but dress no cell by themselves."""
        if name == "numFmt":
            if "numFmtId" not in attributes:
                raise Malformed
            number = whole(attributes["numFmtId"], 0, _MAX_FORMAT)
            self._custom.setdefault(number, is_date_format(attributes.get("formatCode", "")))
        elif name in {"cellXfs", "fonts"}:
            self._inside = name
        elif name == "xf" and self._inside == "cellXfs":
            number = whole(attributes.get("numFmtId", "0"), 0, _MAX_FORMAT)
            self._formats.append((number, whole(attributes.get("fontId", "0"), 0, _MAX_FORMAT)))
        elif name == "font" and self._inside == "fonts":
            self._fonts.append("")
        elif name == "name" and self._inside == "fonts" and self._fonts:
            self._fonts[-1] = attributes.get("val", "")

    def end(self, name: str) -> None:
        """An element closes."""
        if name == self._inside:
            self._inside = ""

    def styles(self) -> Styles:
        """What was seen."""
        old = {i: name for i, name in enumerate(self._fonts) if encoding_of_font(name) is not None}
        dates = (
            index
            for index, (number, _) in enumerate(self._formats)
            if self._custom.get(number, number in _BUILT_IN_DATES)
        )
        fonts = {i: old[font] for i, (_, font) in enumerate(self._formats) if font in old}
        return Styles(frozenset(dates), fonts)

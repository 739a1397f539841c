"""Which cell formats of a workbook show days, so that a number is read as the day people see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.reading.xml import Malformed, whole

if TYPE_CHECKING:
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


def date_formats(package: Package, part: str | None) -> frozenset[int]:
    """The indexes of ``cellXfs`` that show days; empty when there is no styles part."""
    if part is None:
        return frozenset()
    custom: dict[int, bool] = {}
    formats: list[int] = []
    inside = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if name == "numFmt":
            if "numFmtId" not in attributes:
                raise Malformed
            number = whole(attributes["numFmtId"], 0, _MAX_FORMAT)
            # Differential formats repeat the element; they dress no cell by themselves.
            custom.setdefault(number, is_date_format(attributes.get("formatCode", "")))
        elif name == "cellXfs":
            inside = True
        elif name == "xf" and inside:
            formats.append(whole(attributes.get("numFmtId", "0"), 0, _MAX_FORMAT))

    def end(name: str) -> None:
        nonlocal inside
        if name == "cellXfs":
            inside = False

    package.stream(part, start, end)
    return frozenset(
        index
        for index, format_id in enumerate(formats)
        if custom.get(format_id, format_id in _BUILT_IN_DATES)
    )

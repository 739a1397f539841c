"""Which cell formats of a workbook show dates, so that a number is read as the day people see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.reading.xml import stream

if TYPE_CHECKING:
    import zipfile

# Built-in formats that show dates or times (ECMA-376 part 1, 18.8.30, and the East Asian ones).
_BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_LETTERS = re.compile(r"[dmyhs]", re.IGNORECASE)


def is_date_format(code: str) -> bool:
    """Whether an Excel number format shows a date or a time."""
    shown = _NOT_SHOWN.sub("", code)
    return "general" not in shown.lower() and bool(_DATE_LETTERS.search(shown))


def date_formats(package: zipfile.ZipFile, file: str) -> frozenset[int]:
    """The indexes of ``cellXfs`` that show dates; empty when there is no styles part."""
    if "xl/styles.xml" not in package.namelist():
        return frozenset()
    custom: dict[int, bool] = {}
    formats: list[int] = []
    inside = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if name == "numFmt":
            custom[int(attributes["numFmtId"])] = is_date_format(attributes.get("formatCode", ""))
        elif name == "cellXfs":
            inside = True
        elif name == "xf" and inside:
            formats.append(int(attributes.get("numFmtId", "0")))

    def end(name: str) -> None:
        nonlocal inside
        if name == "cellXfs":
            inside = False

    stream(package, "xl/styles.xml", file, start, end)
    return frozenset(
        index
        for index, format_id in enumerate(formats)
        if custom.get(format_id, format_id in _BUILT_IN_DATES)
    )

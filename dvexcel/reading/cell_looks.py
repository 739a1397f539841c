"""Bold and italic of a cell (Ctrl+B, Ctrl+I) as the marks ``**`` and ``*``.

Source: ECMA-376 part 1, 18.8.22 (font).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

_OFF = {"0", "false", "off"}
_LINE = re.compile(r"(?P<before>\s*)(?P<said>[^\n]*[^\s])(?P<after>\s*)")


def is_on(attributes: dict[str, str]) -> bool:
    """Whether ``<b/>`` or ``<i/>`` switches its look on."""
    return attributes.get("val", "1").lower() not in _OFF


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of a cell stands out."""

    bold: bool = False
    italic: bool = False

    def with_(self, element: str, *, on: bool) -> Look:
        """The look after ``<b/>`` or ``<i/>``."""
        return replace(self, bold=on) if element == "b" else replace(self, italic=on)

    def marking(self, text: str) -> str:
        """``text`` between the marks of this look, line by line; stars typed by hand stay alone."""
        marks = "**" * self.bold + "*" * self.italic
        if not marks or "*" in text:
            return text
        return "\n".join(_between(marks, line) for line in text.split("\n"))


PLAIN: Final = Look()


def _between(marks: str, line: str) -> str:
    found = _LINE.fullmatch(line)
    if found is None:
        return line
    return f"{found['before']}{marks}{found['said']}{marks}{found['after']}"

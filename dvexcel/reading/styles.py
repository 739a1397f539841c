"""The number format of each cell style, and which show text in an old font, bold or italic."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.reading.built_in_formats import BUILT_IN
from dvexcel.reading.cell_looks import PLAIN, Look, is_on
from dvexcel.reading.number_formats import number_format
from dvexcel.reading.xml import Malformed, whole
from dvexcel.text.legacy import encoding_of_font

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.reading.number_formats import NumberFormat
    from dvexcel.reading.xml import Package

_MAX_FORMAT = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Styles:
    """By index of ``cellXfs``: formats that show more or less than is held; old fonts; looks."""

    formats: Mapping[int, NumberFormat] = field(default_factory=dict)
    fonts: Mapping[int, str] = field(default_factory=dict)
    looks: Mapping[int, Look] = field(default_factory=dict)


def read_styles(package: Package, part: str | None) -> Styles:
    """The cell formats of a workbook; none when there is no styles part."""
    walk = _Walk()
    if part is not None:
        package.stream(part, walk.start, walk.end)
    return walk.styles()


class _Walk:
    """Takes the XML events of the styles part."""

    def __init__(self) -> None:
        self._custom: dict[int, str] = {}
        self._formats: list[tuple[int, int]] = []
        self._fonts: list[str] = []
        self._looks: list[Look] = []
        self._inside = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens. Differential formats repeat them, but dress no cell by themselves."""
        if name == "numFmt":
            if "numFmtId" not in attributes:
                raise Malformed
            number = whole(attributes["numFmtId"], 0, _MAX_FORMAT)
            self._custom.setdefault(number, attributes.get("formatCode", ""))
        elif name in {"cellXfs", "fonts"}:
            self._inside = name
        elif name == "xf" and self._inside == "cellXfs":
            number = whole(attributes.get("numFmtId", "0"), 0, _MAX_FORMAT)
            self._formats.append((number, whole(attributes.get("fontId", "0"), 0, _MAX_FORMAT)))
        elif name == "font" and self._inside == "fonts":
            self._fonts.append("")
            self._looks.append(PLAIN)
        elif name in {"b", "i"} and self._inside == "fonts" and self._looks:
            self._looks[-1] = self._looks[-1].with_(name, on=is_on(attributes))
        elif name == "name" and self._inside == "fonts" and self._fonts:
            self._fonts[-1] = attributes.get("val", "")

    def end(self, name: str) -> None:
        """An element closes."""
        if name == self._inside:
            self._inside = ""

    def styles(self) -> Styles:
        """What was seen."""
        old = {i: name for i, name in enumerate(self._fonts) if encoding_of_font(name) is not None}
        codes = (self._custom.get(number, BUILT_IN.get(number, "")) for number, _ in self._formats)
        formats = {
            i: made for i, code in enumerate(codes) if not (made := number_format(code)).is_general
        }
        fonts = {i: old[font] for i, (_, font) in enumerate(self._formats) if font in old}
        dressed = {i: look for i, look in enumerate(self._looks) if look != PLAIN}
        looks = {i: dressed[font] for i, (_, font) in enumerate(self._formats) if font in dressed}
        return Styles(formats, fonts, looks)

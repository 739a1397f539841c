"""Finds the lines drawn at a paragraph: its borders, and straight shapes anchored in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.facts import LineKind, RuleLine
from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.values import EMU_PER_MM, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.facts import Setting
    from dvexcel.office_file.ooxml import Xml

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_STRAIGHT = re.compile(r"line|connector", re.IGNORECASE)
_POINT = re.compile(r"(-?\d*\.?\d+)\s*([a-z]*)")
_WIDTH = re.compile(r"(?:^|;)\s*width:\s*(-?\d*\.?\d+)([a-z]*)")
_MM = {"": 25.4 / 96, "px": 25.4 / 96, "pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0}
_CONNECTOR = "#_x0000_t32"
_SHORTEST = 3.0  # mm: less is a mark, not a line


def border_line(sides: set[str], setting: Setting, width: float) -> Iterator[RuleLine]:
    """The line that a top or bottom border makes: as long as the paragraph between its indents."""
    if sides & {"left", "right"}:
        return  # a box, for a stamp
    if sides & {"top", "bottom"}:
        yield RuleLine(LineKind.BORDER, max(0.0, width - setting.left - setting.right))


def shape_lines(paragraph: Xml) -> Iterator[RuleLine]:
    """The straight shapes anchored in the paragraph itself; a fallback picture counts once."""
    for node in paragraph.iter(f"{_WP}anchor", f"{_WP}inline", f"{_V}line", f"{_V}shape"):
        if _belongs(node, paragraph):
            length = _drawing(node) if node.tag.startswith(_WP) else _vml(node)
            if length is not None and length >= _SHORTEST:
                yield RuleLine(LineKind.SHAPE, length)


def _belongs(node: Xml, paragraph: Xml) -> bool:
    for owner in node.iterancestors():
        if owner is paragraph:
            return True
        if owner.tag == W + "p":
            return False
        if owner.tag == MC + "Fallback" and owner.getparent().find(MC + "Choice") is not None:
            return False
    return False


def _drawing(node: Xml) -> float | None:
    presets = [shape.get("prst", "") for shape in node.iter(_A + "prstGeom")]
    extent = node.find(_WP + "extent")
    if len(presets) != 1 or not _STRAIGHT.search(presets[0]) or extent is None:
        return None
    width, height = whole(extent.get("cx")), whole(extent.get("cy"))
    if width is None or (height or 0) > width / 4:
        return None  # leaning or upright
    return width / EMU_PER_MM


def _vml(node: Xml) -> float | None:
    if node.tag == f"{_V}line":
        ends = [_first_number(node.get(side, "")) for side in ("from", "to")]
        if None in ends:
            return None
        start, end = (value for value in ends if value is not None)
        return abs(end - start)
    if node.get("type") == _CONNECTOR:
        found = _WIDTH.search(node.get("style", ""))
        if found and found[2] in _MM:
            return float(found[1]) * _MM[found[2]]
    return None


def _first_number(point: str) -> float | None:
    found = _POINT.match(point.strip())
    if found is None or found[2] not in _MM:
        return None
    return float(found[1]) * _MM[found[2]]

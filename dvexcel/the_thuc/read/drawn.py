"""Finds the lines drawn at a paragraph: its borders, and straight shapes anchored in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.facts import LineKind, RuleLine
from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.values import EMU_PER_MM, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.facts import SectionFacts, Setting
    from dvexcel.office_file.ooxml import Xml

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_STRAIGHT = re.compile(r"line|connector", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(-?\d*\.?\d+)\s*([a-z]*)")
_MM = {"": 25.4 / 96, "px": 25.4 / 96, "pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0}
_CONNECTOR = "#_x0000_t32"
_SHORTEST = 3.0  # mm: less is a mark, not a line


@dataclass(frozen=True, slots=True)
class Room:
    """Where a paragraph's room begins, in mm from the left margin of the page, and its width."""

    edge: float
    width: float


def border_line(sides: set[str], setting: Setting, room: Room) -> Iterator[RuleLine]:
    """The line that a top or bottom border makes: as long as the paragraph between its indents."""
    if sides & {"left", "right"}:
        return  # a box, for a stamp
    if sides & {"top", "bottom"}:
        length = max(0.0, room.width - setting.left - setting.right)
        yield RuleLine(LineKind.BORDER, length, room.edge + setting.left)


def shape_lines(paragraph: Xml, room: Room, section: SectionFacts) -> Iterator[RuleLine]:
    """The straight shapes anchored in the paragraph itself; a fallback picture counts once."""
    for node in paragraph.iter(f"{_WP}anchor", f"{_WP}inline", f"{_V}line", f"{_V}shape"):
        if _belongs(node, paragraph):
            length = _drawing(node) if node.tag.startswith(_WP) else _vml(node)
            if length is not None and length >= _SHORTEST:
                yield RuleLine(LineKind.SHAPE, length, _edge(node, length, room, section))


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
        ends = _ends(node)
        return None if ends is None else abs(ends[1] - ends[0])
    return _styled(node, "width") if node.get("type") == _CONNECTOR else None


def _ends(line: Xml) -> tuple[float, float] | None:
    """Where a VML line begins and ends, in mm."""
    start, end = (length_of(line.get(side, "").partition(",")[0]) for side in ("from", "to"))
    return None if start is None or end is None else (start, end)


def _edge(node: Xml, length: float, room: Room, section: SectionFacts) -> float:
    """Where a shape begins, in mm from the left margin of the page.

    One that stands in the text stands where the text does; so does one that does not tell.
    """
    middle = room.edge + (room.width - length) / 2
    if node.tag == f"{_V}line":
        ends = _ends(node)
        return room.edge + (_styled(node, "margin-left") or 0) + (min(ends) if ends else 0)
    if node.tag == f"{_V}shape":
        said = _styled(node, "margin-left")
        return middle if said is None else room.edge + said
    place = node.find(_WP + "positionH")
    if place is None:
        return middle
    from_what = place.get("relativeFrom", "column")
    start, width = {
        "margin": (0.0, section.text_width),
        "page": (-section.left, section.width),
    }.get(from_what, (room.edge, room.width))
    offset, align = whole(place.findtext(_WP + "posOffset")), place.findtext(_WP + "align")
    if offset is not None:
        return start + offset / EMU_PER_MM
    share = {"left": 0.0, "inside": 0.0, "center": 0.5}.get((align or "center").strip(), 1.0)
    return start + (width - length) * share


def shape_width(inside: Xml) -> float | None:
    """The width in mm of the shape drawn around ``inside``, None when it does not tell."""
    for owner in inside.iterancestors():
        if owner.tag.startswith(_V) and (said := _styled(owner, "width")) is not None:
            return said
        if owner.tag in {f"{_WP}anchor", f"{_WP}inline"}:
            extent = owner.find(_WP + "extent")
            width = None if extent is None else whole(extent.get("cx"))
            return None if width is None else width / EMU_PER_MM
        if owner.tag == W + "p":
            return None
    return None


def shape_edge(inside: Xml) -> float:
    """How far the shape around ``inside`` is moved to the right of where it hangs, in mm."""
    for owner in inside.iterancestors():
        if owner.tag.startswith(_V) and (said := _styled(owner, "margin-left")) is not None:
            return said
        if owner.tag == f"{_WP}anchor":
            offset = whole(owner.findtext(f"{_WP}positionH/{_WP}posOffset"))
            return 0.0 if offset is None else offset / EMU_PER_MM
        if owner.tag == W + "p":
            break
    return 0.0


def _styled(shape: Xml, name: str) -> float | None:
    """A length in the style of a VML shape, in mm."""
    for said in (shape.get("style") or "").split(";"):
        key, _, value = said.partition(":")
        if key.strip() == name:
            return length_of(value)
    return None


def length_of(text: str) -> float | None:
    """A length as VML writes it, in mm."""
    found = _LENGTH.match(text)
    if found is None or found[2] not in _MM:
        return None
    return float(found[1]) * _MM[found[2]]

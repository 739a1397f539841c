"""The room a paragraph has: between the margins, in a column, in a cell or in a text box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.drawn import Room, length_of, shape_edge, shape_width
from dvexcel.the_thuc.read.tables import cell_edge, cell_width
from dvexcel.the_thuc.read.values import EMU_PER_MM, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.facts import SectionFacts
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.style_chain import StyleSheet
    from dvexcel.the_thuc.read.walk import Visit

_INSET = 2.54  # mm, left and right in a text box that does not tell


def room_of(
    visit: Visit, section: SectionFacts, column: int, tables: Sequence[Xml], styles: StyleSheet
) -> Room:
    """The room of the paragraph; ``column`` counts from 0 in a section of several columns."""
    outer = _column(section, column)
    box = _box(visit)
    if box is not None:
        outer = _in_box(box, outer)
    if visit.cell is None:
        return outer
    cell = next(visit.paragraph.iterancestors(W + "tc"), None)
    if cell is None:
        return outer
    table = tables[visit.cell.table - 1]
    edge, room = cell_edge(cell), cell_width(cell, table, styles, outer.width)
    return Room(outer.edge + edge, room)


def _column(section: SectionFacts, column: int) -> Room:
    widths = section.columns
    if not widths:
        return Room(0, section.text_width)
    at = min(column, len(widths) - 1)
    gap = (section.text_width - sum(widths)) / max(1, len(widths) - 1)
    return Room(sum(widths[:at]) + at * gap, widths[at])


def _box(visit: Visit) -> Xml | None:
    """The text box around a paragraph, when it is the nearest room."""
    return next(visit.paragraph.iterancestors(W + "txbxContent"), None) if visit.box else None


def _in_box(content: Xml, outer: Room) -> Room:
    """The room inside a drawn shape: its width without the insets; the outer one if unknown."""
    width = shape_width(content)
    if width is None:
        return outer
    left, right = _insets(content)
    return Room(outer.edge + shape_edge(content) + left, max(0.0, width - left - right))


def _insets(content: Xml) -> tuple[float, float]:
    holder = content.getparent()
    written = (holder.get("inset") or "").split(",")
    if holder.get("inset") is not None:  # VML: left, top, right, bottom
        return _inset(written, 0), _inset(written, 2)
    shape = holder.getparent()
    body = next((node for node in shape if str(node.tag).endswith("}bodyPr")), None)
    if body is None:
        return _INSET, _INSET
    said = [whole(body.get(side)) for side in ("lIns", "rIns")]
    left, right = (_INSET if n is None else n / EMU_PER_MM for n in said)
    return left, right


def _inset(written: Sequence[str], side: int) -> float:
    said = length_of(written[side]) if side < len(written) and written[side].strip() else None
    return _INSET if said is None else said

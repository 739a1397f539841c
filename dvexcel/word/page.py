"""How wide the text is at a place of a document: of its page, or of its table cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml

_A4_TEXT = 9354  # twips: 165 mm, for a document that does not tell its page


def text_width_at(node: Xml) -> int:
    """The width in twips that a paragraph can use: its cell's, else the page's between margins."""
    cell = next(node.iterancestors(W + "tc"), None)
    if cell is not None:
        width = cell.find(f"{W}tcPr/{W}tcW")
        if width is not None and width.get(W + "type", "dxa") == "dxa":
            return int(width.get(W + "w")) - _cell_margins(cell)
    section = next(node.xpath("following::w:sectPr", namespaces={"w": W[1:-1]}).__iter__(), None)
    if section is None:
        return _A4_TEXT
    size, margin = section.find(W + "pgSz"), section.find(W + "pgMar")
    return int(int(size.get(W + "w")) - int(margin.get(W + "left")) - int(margin.get(W + "right")))


def _cell_margins(cell: Xml) -> int:
    """The inner margins left and right: the cell's own, else its table's."""
    table = next(cell.iterancestors(W + "tbl"))
    total = 0
    for sides in (("left", "start"), ("right", "end")):
        paths = [f"{W}tcPr/{W}tcMar/{W}{side}" for side in sides]
        own = next((found for path in paths if (found := cell.find(path)) is not None), None)
        if own is None:
            paths = [f"{W}tblPr/{W}tblCellMar/{W}{side}" for side in sides]
            own = next((found for path in paths if (found := table.find(path)) is not None), None)
        total += 0 if own is None else int(own.get(W + "w"))
    return total

"""The tables of a document: size, drawn lines, repeated heading; and how wide a cell is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import TableFacts
from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.values import mm, switch, val, whole

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.style_chain import StyleSheet

_INVISIBLE = {"none", "nil"}
_SIDES = ("left", "start"), ("right", "end")
_USUAL_MARGIN = 1.9  # mm, left and right, where nothing says otherwise


def table_facts(table: Xml, number: int, first: int, styles: StyleSheet) -> TableFacts:
    """What is known of one table."""
    rows = table.findall(W + "tr")
    columns = max((len(row.findall(W + "tc")) for row in rows), default=0)
    heading = rows[0].find(W + "trPr") if rows else None
    return TableFacts(
        number=number,
        first=first,
        rows=len(rows),
        columns=columns,
        bordered=_is_bordered(table, styles),
        repeats_heading=switch(heading, "tblHeader") is True,
    )


def _is_bordered(table: Xml, styles: StyleSheet) -> bool:
    """Whether lines are drawn between the cells, by the table, its style or its cells."""
    own = table.find(W + "tblPr")
    style = val(own, "tblStyle")
    chain = styles.properties(style, "tblPr", "table") if style else ()
    levels = (*(() if own is None else (own,)), *chain)
    for level in levels:
        borders = level.find(W + "tblBorders")
        if borders is not None:
            return _draws(borders)
    drawn = [b for b in table.iter(W + "tcBorders") if _draws(b)]
    return len(drawn) > len(table.findall(W + "tr"))


def _draws(borders: Xml) -> bool:
    return any(side.get(W + "val", "none") not in _INVISIBLE for side in borders)


def cell_width(cell: Xml, table: Xml, styles: StyleSheet, room: float) -> float:
    """The width in mm that text can use in a cell; ``room`` where the cell does not tell."""
    said = cell.find(f"{W}tcPr/{W}tcW")
    width = None
    if said is not None:
        kind = said.get(W + "type", "dxa")
        if kind == "dxa":
            width = mm(said.get(W + "w"))
        elif kind == "pct":
            width = _share(said.get(W + "w", ""), room)
    if not width:
        width = _grid_width(cell, table) or room
    return max(0.0, width - sum(_margin(cell, table, styles, names) for names in _SIDES))


def _share(text: str, room: float) -> float | None:
    try:
        return (
            room * float(text.removesuffix("%")) / 100
            if text.endswith("%")
            else room * float(text) / 5000
        )
    except ValueError:
        return None


def _grid_width(cell: Xml, table: Xml) -> float | None:
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    at = _grid_place(cell)
    widths = [mm(column.get(W + "w")) or 0 for column in columns[at : at + _span(cell)]]
    return sum(widths) or None


def _span(cell: Xml) -> int:
    return max(1, whole(val(cell.find(W + "tcPr"), "gridSpan")) or 1)


def _grid_place(cell: Xml) -> int:
    """The first column of the grid that a cell takes."""
    row = cell.getparent()
    skipped = whole(val(row.find(W + "trPr"), "gridBefore")) or 0
    return skipped + sum(_span(one) for one in cell.itersiblings(W + "tc", preceding=True))


def cell_edge(cell: Xml) -> float:
    """Where a cell begins, in mm from the left edge of its table."""
    table = next(cell.iterancestors(W + "tbl"))
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    at = _grid_place(cell)
    if at <= len(columns):
        return sum(mm(column.get(W + "w")) or 0 for column in columns[:at])
    before = cell.itersiblings(W + "tc", preceding=True)
    return sum(mm(val(one.find(W + "tcPr"), "tcW", "w")) or 0 for one in before)


def cell_line(cell: Xml, paragraph: Xml, table: Xml) -> float | None:
    """The length of the line that a cell's own border draws at a paragraph, None without one.

    A top border belongs to the first paragraph, a bottom border to the last; a frame is no line.
    """
    borders = cell.find(f"{W}tcPr/{W}tcBorders")
    if borders is None:
        return None
    drawn = {
        str(side.tag).rpartition("}")[2]
        for side in borders
        if side.get(W + "val", "none") not in _INVISIBLE
    }
    if drawn & {"left", "right", "start", "end"}:
        return None
    inside = cell.findall(W + "p")
    at_top = "top" in drawn and inside and inside[0] is paragraph
    at_bottom = "bottom" in drawn and inside and inside[-1] is paragraph
    if not (at_top or at_bottom):
        return None
    return _grid_width(cell, table) or mm(val(cell.find(W + "tcPr"), "tcW", "w"))


def _margin(cell: Xml, table: Xml, styles: StyleSheet, names: tuple[str, ...]) -> float:
    own = [cell.find(f"{W}tcPr/{W}tcMar"), table.find(f"{W}tblPr/{W}tblCellMar")]
    style = val(table.find(W + "tblPr"), "tblStyle")
    chain = [p.find(W + "tblCellMar") for p in styles.properties(style, "tblPr", "table")]
    for margins in (*own, *chain):
        for name in names:
            said = mm(val(margins, name, "w"))
            if said is not None:
                return said
    return _USUAL_MARGIN

"""The tables of a document: size, drawn lines, repeated heading; and how wide a cell is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import TableFacts
from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.values import mm, switch, val

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
    at = sum(1 for _ in cell.itersiblings(W + "tc", preceding=True))
    return mm(columns[at].get(W + "w")) if at < len(columns) else None


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

"""A Grid as a Word table: heading row repeated on each page, rows whole, numbers to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.word.lines import printable
from dvexcel.word.names import Style
from dvexcel.word.ooxml import W, element, paragraph, properties_of, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dvexcel.model.figure import Figure
    from dvexcel.model.paper import Grid, Run
    from dvexcel.word.ooxml import Xml
    from dvexcel.word.stylesheet import StyleSheet

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_HALF_POINT_LINE = 4
_CELL_MARGIN = 85


def table_of(
    grid: Grid,
    width: int,
    styles: StyleSheet,
    write: Callable[[Run | Figure], Xml],
) -> list[Xml]:
    """The paragraphs and the table that print ``grid``, ``width`` twips wide.

    ``write`` makes the run of one item; it is called in printing order. An empty grid is its
    sentence.
    """
    caption = [paragraph(styles.id_of(Style.TEN_BANG), run(printable(grid.caption)))] if grid.caption else []
    if not grid.rows:
        return [paragraph(styles.id_of(Style.THAN), run(printable(grid.empty)))]
    columns = _columns(grid.widths, width)
    table = _empty_table(columns, width)
    heading = styles.id_of(Style.DAU_BANG)
    table.append(
        _row(columns, (paragraph(heading, run(printable(text))) for text in grid.headings), is_heading=True)
    )
    cells = [styles.id_of(Style.O_SO if numeric else Style.O_CHU) for numeric in grid.numeric]
    for row in grid.rows:
        filled = (
            paragraph(style, *map(write, items)) for style, items in zip(cells, row, strict=True)
        )
        table.append(_row(columns, filled, is_heading=False))
    return [*caption, table]


def _columns(shares: tuple[int, ...], width: int) -> list[int]:
    """The widths of the columns in twips; they add up to ``width`` exactly."""
    edges = [width * sum(shares[:count]) // sum(shares) for count in range(len(shares) + 1)]
    return [right - left for left, right in zip(edges, edges[1:], strict=False)]


def _empty_table(columns: list[int], width: int) -> Xml:
    table = element("tbl")
    properties = properties_of(table, "tblPr")
    properties.append(element("tblW", w=width, type="dxa"))
    properties.append(element("jc", val="center"))
    borders = element("tblBorders")
    borders.extend(
        element(side, val="single", sz=_HALF_POINT_LINE, space=0, color="auto") for side in _SIDES
    )
    properties.append(borders)
    properties.append(element("tblLayout", type="fixed"))
    margins = element("tblCellMar")
    margins.extend(element(side, w=_CELL_MARGIN, type="dxa") for side in ("left", "right"))
    properties.append(margins)
    layout = element("tblGrid")
    layout.extend(element("gridCol", w=column) for column in columns)
    table.append(layout)
    return table


def _row(columns: list[int], paragraphs: Iterable[Xml], *, is_heading: bool) -> Xml:
    row = element("tr")
    properties = properties_of(row, "trPr")
    properties.append(element("cantSplit"))
    if is_heading:
        properties.append(element("tblHeader"))
    for column, content in zip(columns, paragraphs, strict=True):
        cell = element("tc")
        cell_properties = properties_of(cell, "tcPr")
        cell_properties.append(element("tcW", w=column, type="dxa"))
        cell_properties.append(element("vAlign", val="center"))
        cell.append(content)
        row.append(cell)
    return row


def is_table(node: Xml) -> bool:
    """Whether ``node`` is a table."""
    return bool(node.tag == W + "tbl")

"""A Grid as a Word table: heading row repeated on each page, rows whole, numbers to the right."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dvexcel.model.paper import ColumnAlign, Head, Run
from dvexcel.office_file.ooxml import TWIPS_PER_MM, element, paragraph, properties_of, run
from dvexcel.specs.letter_widths import text_width
from dvexcel.text.numbers import format_number
from dvexcel.word.lines import printable
from dvexcel.word.names import Style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dvexcel.model.figure import Figure
    from dvexcel.model.paper import Grid
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.word.stylesheet import NamedStyles

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_HALF_POINT_LINE = 4
_CELL_MARGIN = 57
_WORD_SLACK = 0.5  # mm
_CELL_STYLES = {
    ColumnAlign.LEFT: Style.O_CHU,
    ColumnAlign.CENTRE: Style.O_GIUA,
    ColumnAlign.RIGHT: Style.O_SO,
}


def table_of(
    grid: Grid,
    width: int,
    styles: NamedStyles,
    write: Callable[[Run | Figure], Xml],
) -> list[Xml]:
    """The paragraphs and the table that print ``grid``, ``width`` twips wide.

    ``write`` makes the run of one item; it is called in printing order. An empty grid is its
    sentence.
    """
    caption = (
        [paragraph(styles.id_of(Style.TEN_BANG), run(printable(grid.caption)))]
        if grid.caption
        else []
    )
    if not grid.rows:
        return [paragraph(styles.id_of(Style.THAN), run(printable(grid.empty)))]
    columns = column_widths(grid, width, styles)
    table = _empty_table(columns, width)
    heads = grid.heads or (tuple(Head(text) for text in grid.headings),)
    table.extend(_heading(heads, columns, styles.id_of(Style.DAU_BANG)))
    cells = [styles.id_of(_CELL_STYLES[align]) for align in grid.align]
    for row in grid.rows:
        filled = (
            paragraph(style, *map(write, items)) for style, items in zip(cells, row, strict=True)
        )
        table.append(_row(columns, filled))
    return [*caption, table]


def _heading(heads: Sequence[Sequence[Head]], columns: list[int], style: str | None) -> list[Xml]:
    """The rows of the heading; a cell that reaches down goes on as an empty one below."""
    rows = []
    below: dict[int, Head] = {}  # column to the cell that still reaches down over it
    for said in heads:
        row, at = _begun_row(is_heading=True), 0
        coming = iter(said)
        reaching: dict[int, Head] = {}
        while at < len(columns):
            goes_on = at in below
            head = below[at] if goes_on else next(coming)
            width = sum(columns[at : at + head.across])
            text = paragraph(style, *([] if goes_on else [run(printable(head.text))]))
            row.append(_cell(width, text, head, goes_on=goes_on))
            if head.down > 1:
                reaching[at] = replace(head, down=head.down - 1)
            at += head.across
        rows.append(row)
        below = reaching
    return rows


def column_widths(grid: Grid, width: int, styles: NamedStyles) -> list[int]:
    """The widths of the columns in twips; they add up to ``width`` exactly.

    The shares are the grid's, but no column is narrower than its longest word or number, as
    long as the others can spare it: "STT" is never broken.
    """
    whole = sum(grid.widths)
    wanted = [width * share / whole for share in grid.widths]
    least = [_longest_word(grid, column, styles) for column in range(len(wanted))]
    missing = sum(max(0, need - has) for need, has in zip(least, wanted, strict=True))
    spare = sum(max(0, has - need) for need, has in zip(least, wanted, strict=True))
    if 0 < missing <= spare:
        wanted = [
            need if has < need else has - (has - need) * missing / spare
            for need, has in zip(least, wanted, strict=True)
        ]
    edges = [round(sum(wanted[:count])) for count in range(len(wanted) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _longest_word(grid: Grid, column: int, styles: NamedStyles) -> float:
    """What the widest word of a column takes in twips, the cell's margins included."""
    points = styles.look(Style.DAU_BANG).points
    said = [(grid.headings[column], True)]
    for row in grid.rows:
        for item in row[column]:
            if isinstance(item, Run):
                said.append((item.text, item.bold))
            else:
                said.append((format_number(item.value, item.decimals), False))
    widest = max(
        (text_width(word, points, bold=bold) for text, bold in said for word in text.split()),
        default=0.0,
    )
    return (widest + _WORD_SLACK) * TWIPS_PER_MM + 2 * _CELL_MARGIN


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


def _cell(width: int, content: Xml, head: Head, *, goes_on: bool) -> Xml:
    cell = element("tc")
    properties = properties_of(cell, "tcPr")
    properties.append(element("tcW", w=width, type="dxa"))
    if head.across > 1:
        properties.append(element("gridSpan", val=head.across))
    if goes_on:
        properties.append(element("vMerge"))
    elif head.down > 1:
        properties.append(element("vMerge", val="restart"))
    properties.append(element("vAlign", val="center"))
    cell.append(content)
    return cell


def _begun_row(*, is_heading: bool) -> Xml:
    row = element("tr")
    properties = properties_of(row, "trPr")
    properties.append(element("cantSplit"))
    if is_heading:
        properties.append(element("tblHeader"))
    return row


def _row(columns: list[int], paragraphs: Iterable[Xml]) -> Xml:
    row = _begun_row(is_heading=False)
    for column, content in zip(columns, paragraphs, strict=True):
        row.append(_cell(column, content, Head(""), goes_on=False))
    return row

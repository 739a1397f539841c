"""Any sheet of a workbook as a table of a paper: heading rows with their merged cells, then rows.

What a cell shows is what is printed; hidden rows and columns are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.paper import ColumnAlign, Grid, Head, Run
from dvexcel.model.raw import RawKind
from dvexcel.reading.convert import show
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.raw import RawSheet

_NARROWEST, _WIDEST = 5, 44  # letters that a column asks for
_ORDINALS = {"tt", "stt", "so tt"}


def free_table(sheet: RawSheet, caption: str) -> Grid | None:
    """The table on ``sheet``; None when nothing stands there.

    Lines above it that fill one cell only are the sheet's own title and are left out.
    """
    filled = {at: text for at, cell in sheet.cells.items() if (text := show(cell).strip())}
    filled = {
        at: text
        for at, text in filled.items()
        if at[0] not in sheet.hidden_rows and at[1] not in sheet.hidden_columns
    }
    rows = sorted({row for row, _ in filled})
    columns = sorted({column for _, column in filled})
    while len(columns) > 1 and len(rows) > 1 and _count(filled, rows[0]) == 1:
        rows = rows[1:]
    columns = [one for one in columns if any((row, one) in filled for row in rows)]
    if not rows:
        return None
    depth = _heading_rows(sheet, rows)
    body = rows[depth:]
    heads = tuple(tuple(_heads(sheet, filled, row, rows[:depth], columns)) for row in rows[:depth])
    headings = tuple(_lowest(filled, rows[:depth], column) for column in columns)
    return Grid(
        sheet.name,
        headings,
        tuple(
            _width(filled, body, column, head)
            for column, head in zip(columns, headings, strict=True)
        ),
        tuple(tuple(_content(filled.get((row, column), "")) for column in columns) for row in body),
        tuple(
            _align(sheet, body, column, head)
            for column, head in zip(columns, headings, strict=True)
        ),
        "",
        caption,
        heads,
    )


def _count(filled: Mapping[tuple[int, int], str], row: int) -> int:
    return sum(at[0] == row for at in filled)


def _content(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()


def _heading_rows(sheet: RawSheet, rows: Sequence[int]) -> int:
    """How many rows the heading takes: as many as its merged cells reach over, else one."""
    last = rows[0]
    for top, left, bottom, right in sheet.merged:
        if top == rows[0]:
            last = max(last, bottom, rows[0] + 1 if right > left and bottom == top else 0)
    # A merged area over the whole table leaves at least a row to read.
    return max(1, min(sum(row <= last for row in rows), len(rows) - 1))


def _heads(
    sheet: RawSheet,
    filled: Mapping[tuple[int, int], str],
    row: int,
    heading: Sequence[int],
    columns: Sequence[int],
) -> list[Head]:
    """The cells of the heading that begin in ``row``, from the left."""
    made: list[Head] = []
    for column in columns:
        area = next(
            (a for a in sheet.merged if a[0] <= row <= a[2] and a[1] <= column <= a[3]), None
        )
        top, left, bottom, right = area or (row, column, row, column)
        across = [one for one in columns if left <= one <= right]
        down = [one for one in heading if top <= one <= bottom]
        if (row, column) == (down[0], across[0]):
            made.append(Head(filled.get((top, left), ""), len(across), len(down)))
    return made


def _lowest(filled: Mapping[tuple[int, int], str], heading: Sequence[int], column: int) -> str:
    said = (filled.get((row, column), "") for row in reversed(heading))
    return next((text for text in said if text), "")


def _width(
    filled: Mapping[tuple[int, int], str], body: Sequence[int], column: int, head: str
) -> int:
    longest = max((len(filled.get((row, column), "")) for row in body), default=0)
    return min(_WIDEST, max(_NARROWEST, longest, len(head) // 2))


def _align(sheet: RawSheet, body: Sequence[int], column: int, head: str) -> ColumnAlign:
    """Numbers to the right, ordinals in the middle, words to the left."""
    if fold(head) in _ORDINALS:
        return ColumnAlign.CENTRE
    kinds = {sheet.get(row, column).kind for row in body} - {RawKind.EMPTY}
    return ColumnAlign.RIGHT if kinds == {RawKind.NUMBER} else ColumnAlign.LEFT

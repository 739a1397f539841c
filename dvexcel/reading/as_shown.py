"""Cells of a return that show less than they hold: nothing at all, or a rounded number.

They are read as what they hold; the unit is told once a sheet, with the cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.place import column_letters
from dvexcel.reading import notices
from dvexcel.reading.seen import as_seen, is_out_of_sight

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from dvexcel.model.finding import Finding
    from dvexcel.model.place import Cell
    from dvexcel.model.raw import RawCell, RawSheet

_NAMED = 10  # cells named in one warning; the rest is counted


def shows_less(
    file: str, sheet: RawSheet, places: Sequence[Cell], numbers: Container[int]
) -> Iterator[Finding]:
    """At most two warnings about the cells at ``places`` of ``sheet``, which were read.

    ``numbers`` are the columns of numbers: elsewhere what is shown is what was read.
    """
    cells = [sheet.get(place.row, place.column) for place in places]
    dressed = [cell for cell in cells if cell.number_format]
    hidden = [cell for cell in dressed if is_out_of_sight(cell)]
    if hidden:
        yield notices.HIDDEN_BY_FORMAT.at(
            hidden[0].at(sheet.name), file, cells=named(hidden), count=len(hidden)
        )
    rounded = [
        (cell, said) for cell in dressed if cell.column in numbers and (said := _rounded(cell))
    ]
    if rounded:
        shown = "; ".join(said for _, said in rounded[:_NAMED])
        more = "; …" if len(rounded) > _NAMED else ""
        place = rounded[0][0].at(sheet.name)
        yield notices.ROUNDED.at(place, file, cells=shown + more, count=len(rounded))


def named(cells: Sequence[RawCell]) -> str:
    """The addresses of the first cells."""
    shown = ", ".join(address(cell) for cell in cells[:_NAMED])
    return f"{shown}, …" if len(cells) > _NAMED else shown


def address(cell: RawCell) -> str:
    """The address of a cell in its sheet."""
    return f"{column_letters(cell.column)}{cell.row}"


def _rounded(cell: RawCell) -> str:
    """What the cell shows and holds, where the two are one number rounded."""
    if not isinstance(cell.value, float):
        return ""
    seen = as_seen(cell)
    if seen.is_exact or seen.is_itself or seen.number is None:
        return ""
    held = f"{cell.value:.15g}".replace(".", ",")
    return f"{address(cell)} hiện “{seen.text}”, giữ {held}"

"""Whether two lines stand on one row of the page, as far as the file can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvexcel.model.recognised import Line, Recognised


def side_by_side(paper: Recognised, left: Line, right: Line) -> bool | None:
    """True or False when the file tells; None when only the printed page would.

    Cells of one row that begin with the two lines are side by side; so are pieces of one
    paragraph. In taller cells it depends on how the lines above them break.
    """
    here, there = left.paragraph.cell, right.paragraph.cell
    if here is None and there is None:
        if left.paragraph.box or right.paragraph.box:
            return None
        return left.paragraph.number == right.paragraph.number
    if here is None or there is None or here.table != there.table:
        return None
    if here.row != there.row:
        return False
    if here.column == there.column:
        return None
    return True if _is_first(paper, left) and _is_first(paper, right) else None


def _is_first(paper: Recognised, line: Line) -> bool:
    """Whether nothing is printed above the line in its cell."""
    cell = line.paragraph.cell
    above = paper.lines[: line.order]
    return all(other.paragraph.cell != cell for other in above)

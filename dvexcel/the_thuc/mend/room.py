"""Where a repair would spoil what stands around: rooms of a fixed size, cells that are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.values import val

if TYPE_CHECKING:
    from dvexcel.model.mend import Wanted
    from dvexcel.model.recognised import Line, Recognised
    from dvexcel.office_file.ooxml import Xml

_SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}wsp"
_GROWS = "{http://schemas.openxmlformats.org/drawingml/2006/main}spAutoFit"
_FEWEST_ALIKE = 2


def is_fixed(paragraph: Xml) -> bool:
    """Whether what does not fit any more would be cut off: a box, frame or row of fixed height."""
    if val(paragraph.find(W + "pPr"), "framePr", "hRule") == "exact":
        return True
    for owner in paragraph.iterancestors():
        if owner.tag == W + "tr":
            if val(owner.find(W + "trPr"), "trHeight", "hRule") == "exact":
                return True
        elif owner.tag == W + "txbxContent":
            shape = next(owner.iterancestors(_SHAPE), None)
            if shape is not None:
                return next(shape.iter(_GROWS), None) is None
            style = next((o.get("style", "") for o in owner.iterancestors() if o.get("style")), "")
            return "mso-fit-shape-to-text:t" not in style
    return False


def takes_room(line: Line, wanted: Wanted) -> bool:
    """Whether the line would need more room than now."""
    setting = line.paragraph.setting
    size = max((run.letters.size for run in line.inked), default=0.0)
    return (
        (wanted.size or 0) > size
        or (wanted.before or 0) > setting.before
        or (wanted.after or 0) > setting.after
        or (wanted.bold is True)
        or wanted.leading is not None
    )


def is_one_of_like_cells(paper: Recognised, line: Line) -> bool:
    """Whether the line is one of several cells that look the same: none is set apart.

    Cells of a drawn table are alike where others in its row or column have letters of one look;
    in a table without lines, which is a layout, where its very words stand in another cell.
    """
    cell = line.paragraph.cell
    if cell is None:
        return False
    table = next(t for t in paper.facts.tables if t.number == cell.table)
    others = [
        other
        for other in paper.lines
        if (at := other.paragraph.cell) is not None
        and at.table == cell.table
        and at != cell
        and (at.row == cell.row or at.column == cell.column)
    ]
    if not table.bordered:
        return any(other.text == line.text for other in others)
    look = _look(line)
    return sum(_look(other) == look for other in others) >= _FEWEST_ALIKE


def _look(line: Line) -> tuple[object, ...]:
    setting = line.paragraph.setting
    letters = {(r.letters.size, r.letters.bold, r.letters.italic) for r in line.inked}
    return setting.align, frozenset(letters)

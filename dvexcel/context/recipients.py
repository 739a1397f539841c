"""One paper for many recipients: those that are too many for its first page stand in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.paper import Annex, ColumnAlign, Grid, Run

if TYPE_CHECKING:
    from dvexcel.model.outgoing import Outgoing
    from dvexcel.specs.forms import PaperForm

_LIST = "Danh sách đại biểu mời dự"
_IN_LIST = "Các đồng chí có tên trong danh sách kèm theo"
_BETWEEN = " - "


def recipients(form: PaperForm, item: Outgoing) -> tuple[tuple[str, ...], tuple[Annex, ...]]:
    """Whom the paper names, and the list that goes with it where they are too many.

    A recipient may tell a position or office behind " - ", which becomes a column of its own.
    """
    if not form.listed_over or len(item.kinh_gui) <= form.listed_over:
        return item.kinh_gui, ()
    rows = tuple(_row(number, line) for number, line in enumerate(item.kinh_gui, 1))
    grid = Grid(
        "danh_sach",
        ("TT", "Đại biểu", "Chức vụ, đơn vị", "Ghi chú"),
        (6, 40, 40, 14),
        rows,
        (ColumnAlign.CENTRE, *(ColumnAlign.LEFT,) * 3),
        "",
    )
    return (_IN_LIST,), (Annex(_LIST, (grid,)),)


def _row(number: int, line: str) -> tuple[tuple[Run, ...], ...]:
    who, _, office = line.strip(" -;.").partition(_BETWEEN)
    return (Run(str(number)),), (Run(who),), (Run(office),) if office else (), ()

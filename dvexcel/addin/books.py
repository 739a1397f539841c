"""What the add-in knows of an open book: the work folder it belongs to, and a sheet to write on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dvexcel import workspace_notices as notices
from dvexcel.model.outcome import CannotRun
from dvexcel.workspace import LEDGER_NAME, Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence


def workspace_of(book: Any) -> Workspace:  # noqa: ANN401 - an xlwings Book; xlwings has no types
    """The work folder an open book lies in: the nearest folder above it that holds a sổ.

    CannotRun (HT002) when there is none, as with a book that was never saved.
    """
    path = Path(book.fullname)
    for folder in path.parents:
        if (folder / LEDGER_NAME).is_file():
            return Workspace(folder)
    raise CannotRun(notices.NO_LEDGER.at(file=book.name, path=path.parent, name=LEDGER_NAME))


def write_sheet(book: Any, name: str, rows: Sequence[Sequence[object]]) -> None:  # noqa: ANN401
    """Put ``rows`` on the sheet ``name`` in one call, as text: nothing becomes a formula.

    The sheet is ours: it is added at the end when missing, emptied when there. The sheet that was
    active stays active.
    """
    active = book.sheets.active
    names = [sheet.name for sheet in book.sheets]
    sheet = book.sheets[name] if name in names else book.sheets.add(name, after=book.sheets[-1])
    sheet.clear()
    width = max(len(row) for row in rows)
    target = sheet.range((1, 1), (len(rows), width))
    target.number_format = "@"
    target.value = [[*row, *[""] * (width - len(row))] for row in rows]
    active.activate()

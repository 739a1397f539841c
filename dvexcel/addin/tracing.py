"""The button that follows the selected cell: back to where its figure came from, or on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from dvexcel.addin.books import live_ledger, path_of, workspace_of
from dvexcel.addin.chosen import chosen_cell, chosen_period
from dvexcel.addin.kept import in_status_bar
from dvexcel.command_table import COMMANDS
from dvexcel.model.options import Options
from dvexcel.steps.open_periods import to_gather

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.outcome import Outcome

_COMMAND = next(one for one in COMMANDS if one.name == "xem-nguon")
_MOST = 20  # lines; a message box must not outgrow a small screen


def xem_nguon_o(book: Any, today: date) -> Outcome:  # noqa: ANN401 - an xlwings Book
    """Tell where the figure in the selected cell comes from, or what hangs on the cell.

    The book is looked at as it was last saved. CannotRun (HT518) when no cell is selected.
    """
    workspace = workspace_of(book)
    ledger, path, asked = live_ledger(book, workspace), path_of(book), chosen_cell(book)
    period = ""
    if path == workspace.ledger and ledger is not None:
        period = chosen_period(book, ledger, partial(to_gather, workspace, today))
    options = Options(
        today,
        period,
        progress=in_status_bar(book),
        open_ledger=ledger,
        files=(path,),
        asked=asked,
    )
    outcome = _COMMAND.function(workspace, options)
    shown = outcome.notes[:_MOST]
    left = len(outcome.notes) - len(shown)
    if left:
        shown += (f"… và {left} dòng nữa; lệnh xem-nguon ở dòng lệnh cho xem hết.",)
    return replace(outcome, notes=("\n".join(shown),))

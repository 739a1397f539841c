"""A new sổ công tác is laid down in a folder that has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.writing.so_cong_tac import write_so_cong_tac

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.sheets import SheetRows
    from dvexcel.steps.made import Made


def begin(made: Made, rows: SheetRows) -> Path:
    """Write the sổ of these rows; CannotRun (HT003) when there is one already."""
    made.workspace.require_no_ledger()
    return made.put(made.workspace.ledger, write_so_cong_tac(rows))

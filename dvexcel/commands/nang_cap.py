"""An up-to-date sổ is written beside the one in use, with everything a person typed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.made import Made
from dvexcel.steps.opening import raw_ledger
from dvexcel.steps.upgrade import carried_over
from dvexcel.workspace import LEDGER_NAME
from dvexcel.writing.so_cong_tac import write_so_cong_tac

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace


@one_at_a_time
def nang_cap(workspace: Workspace, options: Options) -> Outcome:
    """Write a sổ of this version beside the one in use, with all that a person typed in that.

    Sheets and columns that it lacks take the rows of its field's pack; what cannot go along is
    named with its cells. The sổ in use is only read.
    """
    carried = carried_over(raw_ledger(workspace, options))
    made = Made(workspace, carried.findings)
    path = made.put(workspace.upgraded_ledger, write_so_cong_tac(carried.rows, carried.own_columns))
    notes = (
        (
            f"Mời mở {path.name} xem lại, rồi đổi tên: sổ đang dùng thành so_cong_tac_cu.xlsx, "
            f"{path.name} thành {LEDGER_NAME}. Trước khi đổi, mọi lệnh vẫn dùng sổ cũ."
        ),
        "Màu tô, ghi chú dán ở ô và hình vẽ không mang sang; chữ và số ở mọi dòng thì có.",
    )
    return made.outcome({key: len(rows) for key, rows in carried.rows.items() if rows}, notes)

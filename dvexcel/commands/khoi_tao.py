"""A new work folder is laid out with the sổ công tác of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.specs.mac_dinh import default_rows
from dvexcel.workspace import LEDGER_NAME

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace


def khoi_tao(workspace: Workspace, options: Options) -> Outcome:
    """Lay out a work folder with a new sổ for ``options.year``, else the year of the day.

    CannotRun (HT003) when there is a sổ already.
    """
    from dvexcel.writing.so_cong_tac import write_so_cong_tac  # noqa: PLC0415 - loads when used

    year = options.year or options.today.year
    if workspace.ledger.exists():
        raise CannotRun(notices.LEDGER_EXISTS.at(path=workspace.root, name=LEDGER_NAME))
    data = write_so_cong_tac(default_rows(year))
    path, said = workspace.write(workspace.ledger, data)
    notes = (
        f"Sổ công tác năm {year}: mời điền trang Cơ quan và trang Đơn vị trước.",
        "Trang Ngày nghỉ còn trống: mời ghi ngày lễ, Tết, nghỉ bù (số ngày trễ tính theo đó).",
    )
    return Outcome((path,), tuple(said), notes=notes)

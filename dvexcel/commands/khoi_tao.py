"""A new work folder is laid out with the sổ công tác of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.mac_dinh import default_rows
from dvexcel.steps.made import Made
from dvexcel.steps.new_ledger import begin

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace


def khoi_tao(workspace: Workspace, options: Options) -> Outcome:
    """Lay out a work folder with a new sổ công tác of the year.

    The year is that of the day unless ``options.year`` names one. CannotRun (HT003) when there is
    a sổ already.
    """
    year = options.year or options.today.year
    made = Made(workspace)
    begin(made, default_rows(year))
    notes = (
        f"Sổ công tác năm {year}: mời điền trang Cơ quan và trang Đơn vị trước.",
        "Trang Ngày nghỉ mới là đề xuất: mời sửa theo thông báo của năm (ngày trễ tính theo đó).",
    )
    return made.outcome({}, notes)

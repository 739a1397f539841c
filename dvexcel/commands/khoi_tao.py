"""A new work folder is laid out with the sổ công tác of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.linh_vuc import FIRST, pack_rows
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.xlsx import read_workbook
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.mac_dinh import default_rows
from dvexcel.steps.made import Made
from dvexcel.steps.new_ledger import begin
from dvexcel.steps.opening import sheet_of

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace

#: The sheets that a pack fills; what the office fills itself is empty yet, and not told of.
_OF_A_FIELD = {
    table.key
    for table in (so.MUC_SO_LIEU, so.SO_LIEU_GOC, so.CHI_TIEU, so.DE_CUONG, so.SO_THEO_DOI)
}


def khoi_tao(workspace: Workspace, options: Options) -> Outcome:
    """Lay out a work folder with a new sổ công tác of the year and of a field of work.

    The year is that of the day unless ``options.year`` names one, the field the first pack unless
    ``options.field`` names one or a folder. CannotRun (HT003) when there is a sổ already, (HT041,
    HT042) when there is no such pack or it cannot be read. What of a pack cannot be used is told
    with its cell in the new sổ.
    """
    year = options.year or options.today.year
    made = Made(workspace)
    pack = pack_rows(options.field or FIRST)
    path = begin(made, {**default_rows(year), **pack})
    _, said = read_ledger(read_workbook(path))
    of_pack = {so.SO_CONG_TAC.table(key).sheet for key in pack.keys() & _OF_A_FIELD}
    made.findings += [one for one in said if sheet_of(one) in of_pack]
    notes = (
        f"Sổ công tác năm {year}: mời điền trang Cơ quan và trang Đơn vị trước.",
        f"Phần của lĩnh vực đã có ở các trang {', '.join(sorted(of_pack))}; sửa được.",
        "Trang Ngày nghỉ mới là đề xuất: mời sửa theo thông báo của năm (ngày trễ tính theo đó).",
    )
    return made.outcome({}, notes)

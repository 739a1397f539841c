"""Units by their names alone: a pasted list becomes rows of Đơn vị, or names there get the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Sheet
from dvexcel.reading.tables import read_table
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.unit_names import names_in, unit_of_name
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.documents import AskedDocument, bytes_of
from dvexcel.steps.made import Made
from dvexcel.steps.named_units import Known
from dvexcel.steps.new_rows import add_rows, complete_rows
from dvexcel.steps.opening import raw_ledger
from dvexcel.the_thuc.read.plain_text import decoded

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.model.sheets import SheetRow
    from dvexcel.workspace import Workspace

NO_NAME = error(
    "HT720",
    "Không có tên đơn vị nào để điền",
    "Không thấy tên đơn vị mới, hoặc dòng nào của trang Đơn vị còn thiếu.",
    "Lệnh này cần tên đơn vị: dán vào cột Tên đơn vị, hoặc ghi trong một tệp .txt.",
    "Mời dán tên đơn vị, mỗi dòng một tên, lưu và đóng sổ rồi chạy lại.",
)
NO_KIND = warning(
    "HT721",
    "Có tên chưa cho biết loại đơn vị",
    "{count} tên: {names}.",
    "Tên không nói là xã, phường, sở hay cơ quan nào; dvexcel không đoán.",
    "Mời ghi đủ tên (ví dụ “UBND xã …”), hoặc chọn cột Loại, Khối của các dòng này.",
)
KNOWN = warning(
    "HT722",
    "Có tên đã có ở trang Đơn vị",
    "{count} tên: {names}.",
    "Mỗi đơn vị chỉ một dòng nên các tên này không được thêm.",
    "Không phải làm gì nếu đúng là đơn vị ấy.",
)
_NAMED = 6  # names told in one sentence


@one_at_a_time
def them_don_vi(workspace: Workspace, options: Options) -> Outcome:
    """Give names of units their code, kind, group and other names.

    Names of the text files become rows below the last ones; without a file the rows of Đơn vị that
    have a name get what they lack, and no cell that was typed changes. CannotRun when there is no
    name (HT720) or the sổ cannot be written (HT731 to HT734).
    """
    made = Made(workspace)
    rows, _ = read_table(raw_ledger(workspace, options), so.DON_VI)
    known = Known.of(rows)
    unclear: list[str] = []
    if not options.files:
        lacking = {row.number: row.text("ten") for row in rows if Known.lacks(row)}
        told = {at: known.row_of(unit_of_name(name), there=True) for at, name in lacking.items()}
        unclear = [name for at, name in lacking.items() if not told[at]["loai"]]
        filled = complete_rows(made, so.DON_VI.key, told)
        counts = {"dong": len(told), "o_dien": filled}
    else:
        counts = {"dong": len(new := _new_rows(made, known, options, unclear))}
        add_rows(made, {so.DON_VI.key: new})
    if not made.files:
        raise CannotRun(NO_NAME.at(), *made.findings)
    if unclear:
        place = Sheet(so.DON_VI.sheet)
        made.findings.append(NO_KIND.at(place, count=len(unclear), names=_told(unclear)))
    notes = (
        f"Trang Đơn vị: đã điền {counts['dong']} đơn vị; sổ như trước là {made.files[-1].name}.",
        "Mời ghi cột Kỳ phải gửi (ví dụ T; 6T; N) rồi kéo xuống; mã sửa được trước khi phát hành.",
    )
    return made.outcome(counts, notes)


def _new_rows(made: Made, known: Known, options: Options, unclear: list[str]) -> list[SheetRow]:
    rows, again = [], []
    for path in options.files:
        data = bytes_of(AskedDocument(path, path.name, options.today))
        for name in names_in(decoded(data, path.name)):
            unit = unit_of_name(name)
            if known.has(unit):
                again.append(name)
            elif not unit.kind:
                unclear.append(name)
            else:
                rows.append(known.row_of(unit))
    if again:
        place = Sheet(so.DON_VI.sheet)
        made.findings.append(KNOWN.at(place, count=len(again), names=_told(again)))
    return rows


def _told(names: list[str]) -> str:
    more = f" và {len(names) - _NAMED} tên khác" if len(names) > _NAMED else ""
    return "; ".join(f"“{name}”" for name in names[:_NAMED]) + more

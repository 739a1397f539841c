"""A year is handed over: the next year's folder begins with all of this one that still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.steps.closing_year import ClosingYear
from dvexcel.steps.made import Made
from dvexcel.steps.new_ledger import begin
from dvexcel.steps.next_year import next_year
from dvexcel.steps.opening import clear_ledger, raw_ledger
from dvexcel.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.model.sheets import SheetRow

NO_TARGET = error(
    "HT651",
    "Chưa chọn thư mục cho năm mới",
    "Chưa cho biết thư mục của năm mới.",
    "Sổ năm mới phải nằm ở một thư mục riêng.",
    "Mời ghi thư mục, ví dụ: dvexcel sang-nam “Năm {year}”.",
)
INSIDE_OLD = error(
    "HT652",
    "Thư mục năm mới nằm trong thư mục năm nay",
    "“{path}” nằm trong thư mục làm việc “{root}”.",
    "Chuyển năm không ghi gì vào thư mục của năm đang làm.",
    "Mời chọn một thư mục khác, ở ngoài thư mục này.",
)


def sang_nam(workspace: Workspace, options: Options) -> Outcome:
    """Begin next year's folder with all of this year's that still holds; this year's is only read.

    CannotRun when no folder was named (HT651), it lies in this year's (HT652) or has a sổ (HT003),
    or the sổ has no period of the year that closes (HT653).
    """
    book = raw_ledger(workspace, options)
    ledger, findings = clear_ledger(book)
    year = options.year or max((code.year for code in ledger.periods), default=0) + 1
    made = Made(_target(workspace, options, year), findings)
    closing = ClosingYear.of(workspace, ledger, year - 1, options)
    rows, left = next_year(book, closing, year)
    begin(made, rows)
    _copy_templates(workspace, made)
    made.findings += closing.missing()
    counts = {key: len(lines) for key, lines in rows.items()}
    return made.outcome(counts, _to_confirm(ledger.work, year, rows, left))


def _target(workspace: Workspace, options: Options, year: int) -> Workspace:
    """The new work folder, which must be another one and without a sổ."""
    if options.target is None:
        raise CannotRun(NO_TARGET.at(year=year))
    path, root = options.target.resolve(), workspace.root.resolve()
    if path == root or root in path.parents:
        raise CannotRun(INSIDE_OLD.at(path=options.target, root=workspace.root))
    target = Workspace(options.target)
    target.require_no_ledger()
    return target


def _copy_templates(workspace: Workspace, made: Made) -> None:
    """The clerk's own templates come along."""
    own = workspace.own_templates
    for path in sorted(own.rglob("*")) if own.is_dir() else ():
        if path.is_file() and not path.name.startswith(("~$", ".")):
            made.put(made.workspace.own_templates / path.relative_to(own), path.read_bytes())


def _to_confirm(
    work: FieldOfWork, year: int, made: Mapping[str, Sequence[SheetRow]], left: int
) -> tuple[str, ...]:
    """What the clerk looks through before the first period is issued, sheet by sheet."""
    count = {key: len(lines) for key, lines in made.items()}
    registers = "".join(f" {count[one.key]} {one.noun}," for one in work.registers)
    set_for = [str(line.get("nam_muc_tieu") or "") for line in made["chi_tieu"]]
    history = sum(bool(years) and str(year) not in years for years in set_for)
    return (
        (
            f"Sổ năm {year} mang theo {count['don_vi']} đơn vị,{registers} "
            f"{count['so_lieu_nen']} số liệu năm {year - 1}. Trước khi phát hành, mời xem lại:"
        ),
        f"Trang Cơ quan: người ký, chức vụ của năm {year}.",
        (
            f"Trang Nhiệm vụ: {count['nhiem_vu']} nhiệm vụ còn mở hoặc lặp lại đã chuyển sang, "
            f"{left} nhiệm vụ mọi đơn vị đã xong để lại; thêm nhiệm vụ của kế hoạch năm {year}."
        ),
        f"Trang Kỳ báo cáo: ngày chốt, hạn gửi của {count['ky_bao_cao']} kỳ.",
        (
            f"Trang Chỉ tiêu: {history} mục tiêu của các năm trước được giữ làm lịch sử; ghi mục "
            f"tiêu năm {year} khi có."
        ),
        (
            "Trang Ngày nghỉ: các ngày lễ, Tết, nghỉ bù mới là đề xuất; sửa theo thông báo năm "
            f"{year}."
        ),
        "Trang Tiếp nhận, Điều chỉnh, Văn bản đi, Nội dung: để trống, ghi dần trong năm.",
    )

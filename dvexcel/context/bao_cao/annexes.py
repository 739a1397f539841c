"""The annexes of a report: figures, progress of tasks, who has not sent, models, documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.bang_chi_tieu import group_grid, indicator_grid
from dvexcel.context.counts import dated_tasks
from dvexcel.context.sentences import in_full, paragraph, since, words
from dvexcel.model.consolidation import Status
from dvexcel.model.paper import Annex, ColumnAlign, Grid
from dvexcel.model.period import PeriodKind
from dvexcel.specs import keys, lists
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from dvexcel.context.figures import Figures
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.ledger import Ledger

_NOTE = (
    "Cột n/N: số đơn vị có đủ số liệu trên số đơn vị phải ghi chỉ tiêu đó; tỷ lệ là tổng tử số "
    "chia tổng mẫu số của các đơn vị có đủ số liệu."
)
#: How a unit that is not settled stands, in its row and in the title of the list.
_UNSETTLED = {
    Status.CHUA_GUI: ("Chưa gửi", "CHƯA GỬI BÁO CÁO"),
    Status.TRE: ("Gửi sau hạn", "GỬI BÁO CÁO SAU HẠN"),
    Status.CHAM_BO_SUNG: ("Bổ sung sau hạn bổ sung", "BỔ SUNG SAU HẠN"),
    Status.LOI: ("Còn điểm cần sửa", "CÒN ĐIỂM CẦN SỬA"),
    Status.TRA_LAI: ("Đã trả lại, chờ gửi lại", "CÒN ĐIỂM CẦN SỬA"),
}
#: Of the units a task is given to: those that are done, at work, overdue and silent add up to all.
_STANDINGS = (
    (keys.GIVEN_TO, "Số đơn vị"),
    (keys.DONE_BY, "Đã xong"),
    (keys.DONE_LATE_BY, "Trong đó xong sau hạn"),
    (keys.UNDER_WAY, "Đang thực hiện"),
    (keys.OVERDUE_IN, "Quá hạn"),
    (keys.SILENT_ON, "Chưa báo cáo"),
)
_IN_FORCE = {"", lists.HIEU_LUC[0], lists.HIEU_LUC[2]}  # wholly or in part; empty: not asked


def annexes_of(ledger: Ledger, figures: Figures) -> tuple[Annex, ...]:
    """A month has its figures; longer periods also tasks, units awaited, and the year documents."""
    consolidation = figures.consolidation
    kind = consolidation.period.code.kind
    past, work = since(consolidation.period.code), ledger.work.name.upper()
    table = Annex(
        f"BIỂU SỐ LIỆU {work} {consolidation.period.code.words.upper()}",
        (indicator_grid(figures, past), paragraph(_NOTE)),
    )
    if kind is PeriodKind.THANG:
        return (table,)
    annexes = [
        table,
        Annex("KẾT QUẢ CÁC CHỈ TIÊU THEO KHỐI", (group_grid(figures),), wide=True),
        Annex("TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO", (_tasks(figures),), wide=True),
    ]
    if any(one.status in _UNSETTLED for one in consolidation.statuses):
        annexes.append(Annex(_units_title(consolidation), (_units(consolidation),)))
    if kind is PeriodKind.NAM:
        title = f"DANH MỤC VĂN BẢN CHỈ ĐẠO, HƯỚNG DẪN {work}"
        annexes.append(Annex(title, (_documents(ledger),), wide=True))
    return tuple(annexes)


def _tasks(figures: Figures) -> Grid:
    """One row a task that has a deadline: how many units stand where."""
    tasks = {one.task.code: one.task for one in figures.consolidation.progress}
    rows = tuple(
        (
            words(str(number)),
            words(in_full(tasks[code].content)),
            words(tasks[code].deadline_words),
            *(words(figures.count(count, code)) for count, _ in _STANDINGS),
        )
        for number, code in enumerate(dated_tasks(figures.consolidation), 1)
    )
    return Grid(
        "tien_do",
        ("TT", "Nhiệm vụ", "Thời hạn", *(title for _, title in _STANDINGS)),
        (8, 90, 44, *(17 for _ in _STANDINGS)),
        rows,
        (
            ColumnAlign.CENTRE,
            ColumnAlign.LEFT,
            ColumnAlign.LEFT,
            *(ColumnAlign.CENTRE for _ in _STANDINGS),
        ),
        "Trong kỳ không có nhiệm vụ nào có thời hạn cụ thể.",
    )


def _units(consolidation: Consolidation) -> Grid:
    late = [one for one in consolidation.statuses if one.status in _UNSETTLED]
    rows = tuple(
        (
            words(str(number)),
            words(one.unit.name),
            words(_UNSETTLED[one.status][0]),
            words("" if one.last_day is None else short_date(one.last_day)),
            words("" if one.received is None else short_date(one.received)),
        )
        for number, one in enumerate(late, 1)
    )
    return Grid(
        "don_vi",
        ("TT", "Đơn vị", "Tình trạng", "Hạn gửi", "Ngày nhận"),
        (10, 70, 45, 25, 25),
        rows,
        (
            ColumnAlign.CENTRE,
            ColumnAlign.LEFT,
            ColumnAlign.LEFT,
            ColumnAlign.CENTRE,
            ColumnAlign.CENTRE,
        ),
        "",  # without rows there is no annex
    )


def _units_title(consolidation: Consolidation) -> str:
    """Only what there is stands in the title."""
    there = {one.status for one in consolidation.statuses}
    kinds = dict.fromkeys(kind for status, (_, kind) in _UNSETTLED.items() if status in there)
    return f"DANH SÁCH ĐƠN VỊ {', '.join(kinds)}"


def _documents(ledger: Ledger) -> Grid:
    """The documents of the sổ that are in force; one whose force is in doubt guides nobody."""
    in_force = [one for one in ledger.documents if one.in_force in _IN_FORCE]
    rows = tuple(
        (
            words(str(number)),
            words(one.symbol),
            words("" if one.issued is None else short_date(one.issued)),
            words(one.issuer),
            words(one.trich_yeu[:1].upper() + one.trich_yeu[1:]),
        )
        for number, one in enumerate(in_force, 1)
    )
    return Grid(
        "van_ban",
        ("TT", "Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu"),
        (10, 45, 25, 55, 120),
        rows,
        (
            ColumnAlign.CENTRE,
            ColumnAlign.LEFT,
            ColumnAlign.CENTRE,
            ColumnAlign.LEFT,
            ColumnAlign.LEFT,
        ),
        "Sổ công tác chưa ghi văn bản nào còn hiệu lực.",
    )

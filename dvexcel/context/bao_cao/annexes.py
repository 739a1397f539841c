"""The annexes of a report: figures, progress of tasks, who has not sent, models, documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.bang_chi_tieu import group_grid, indicator_grid
from dvexcel.context.bao_cao.documents import documents_grid
from dvexcel.context.bao_cao.due import deadline_said
from dvexcel.context.counts import dated_tasks
from dvexcel.context.sentences import in_full, paragraph, since, words
from dvexcel.model.consolidation import Status
from dvexcel.model.paper import Annex, ColumnAlign, Grid
from dvexcel.model.period import PeriodKind
from dvexcel.specs import keys
from dvexcel.specs.tong_hop import SAME_UNITS
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.context.figures import Figures
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.paper import Block

_NOTE = (
    "Cột n/N: số đơn vị có đủ số liệu trên số đơn vị phải ghi chỉ tiêu đó; tỷ lệ là tổng tử số "
    "chia tổng mẫu số của các đơn vị có đủ số liệu."
)
_SAME = (
    " Cột Cùng đơn vị: tổng ở n đơn vị có số liệu cả hai kỳ, ghi khi hai kỳ không cùng các đơn vị; "
    "mức tăng, giảm nêu trong báo cáo tính theo cột này, không có thì theo tổng số."
)
_ALSO_LATE = " Số {before} gồm cả báo cáo nhận sau khi lập báo cáo {before}."
#: How a unit that is not settled stands, in its row and in the title of the list. Who sent late is
#: settled: the text counts them, the leader's page names them.
_UNSETTLED = {
    Status.CHUA_GUI: ("Chưa gửi", "CHƯA GỬI BÁO CÁO"),
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
_MANY_COLUMNS = 10  # do not fit on a page that stands
_SELDOM = {keys.SILENT_ON}


def annexes_of(ledger: Ledger, figures: Figures, named: Sequence[Annex] = ()) -> tuple[Annex, ...]:
    """A month has its figures; longer periods also tasks, units awaited, and the year documents.

    ``named``: what the report names at length, such as models. Nothing empty is printed.
    """
    consolidation = figures.consolidation
    code, work = consolidation.period.code, ledger.work.name.upper()
    told = tuple(_figures(figures))
    is_wide = isinstance(told[0], Grid) and len(told[0].headings) >= _MANY_COLUMNS
    table = Annex(f"BIỂU SỐ LIỆU {work} {code.words.upper()}", told, wide=is_wide)
    if code.kind is PeriodKind.THANG:
        return (table,)
    annexes = [
        table,
        *_wide("KẾT QUẢ CÁC CHỈ TIÊU THEO KHỐI", group_grid(figures)),
        *_wide("TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO", _tasks(figures)),
        *named,
    ]
    if any(one.status in _UNSETTLED for one in consolidation.statuses):
        annexes.append(Annex(_units_title(consolidation), (_units(consolidation),)))
    if code.kind is PeriodKind.NAM:
        title = f"DANH MỤC VĂN BẢN CHỈ ĐẠO, HƯỚNG DẪN {work}"
        annexes += _wide(title, documents_grid(ledger))
    return tuple(annexes)


def _wide(title: str, grid: Grid) -> list[Annex]:
    return [Annex(title, (grid,), wide=True)] if grid.rows else []


def _figures(figures: Figures) -> Iterator[Block | Grid]:
    """The table of indicators, and what its columns mean."""
    past = since(figures.consolidation.period.code)
    grid = indicator_grid(figures, past)
    yield grid
    note = words(_NOTE)
    if figures.has(keys.OWN_FIGURES):
        owed, own, shared = (
            figures.count(code) for code in (keys.OWED, keys.OWN_FIGURES, keys.SHARED_FIGURES)
        )
        told = (" Trong ", owed, " đơn vị phải gửi, ", own, " đơn vị báo cáo số liệu của mình, ")
        note = words(note, *told, shared, " đơn vị chỉ cung cấp số liệu chung của toàn tỉnh.")
    if SAME_UNITS in grid.headings:
        note = words(note, _SAME)
    if past.before and past.before.capitalize() in grid.headings:
        note = words(note, _ALSO_LATE.format(before=past.before))
    yield paragraph(note)


def _tasks(figures: Figures) -> Grid:
    """One row a task that has a deadline: how many units stand where."""
    consolidation = figures.consolidation
    tasks = {one.task.code: one.task for one in consolidation.progress}
    dated = dated_tasks(consolidation)
    shown = [
        (count, title)
        for count, title in _STANDINGS
        if count not in _SELDOM or any(figures.count(count, code).value for code in dated)
    ]
    rows = tuple(
        (
            words(str(number)),
            words(in_full(tasks[code].content)),
            words(deadline_said(tasks[code], consolidation.period.end.year)),
            *(words(figures.count(count, code)) for count, _ in shown),
        )
        for number, code in enumerate(dated, 1)
    )
    return Grid(
        "tien_do",
        ("TT", "Nhiệm vụ", "Thời hạn", *(title for _, title in shown)),
        (8, 90, 44, *(17 for _ in shown)),
        rows,
        (
            ColumnAlign.CENTRE,
            ColumnAlign.LEFT,
            ColumnAlign.LEFT,
            *(ColumnAlign.CENTRE for _ in shown),
        ),
        "",  # without rows there is no annex
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

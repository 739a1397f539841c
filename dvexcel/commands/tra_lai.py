"""Returns go back to their units: the unit's own workbook with every point marked, and a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.tra_lai import handed_back, marks_for, return_paper
from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.receiving.check import check_inbox, require_returns
from dvexcel.receiving.going_back import contents_of, rounds_of
from dvexcel.receiving.mending import asked_to_mend
from dvexcel.specs.tra_lai import marked_name
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.made import Made
from dvexcel.steps.marking import marked_copy
from dvexcel.steps.opening import find_period, open_ledger, own_office
from dvexcel.steps.rendering import render_paper

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace

NOTHING_TO_RETURN = warning(
    "HT031",
    "Không có báo cáo cần trả lại",
    "Không có báo cáo nào của kỳ {period} còn điểm cần xem lại.",
    "Không cần bản đánh dấu hay công văn.",
    "Không phải làm gì thêm.",
)
UNIT_NOTHING_TO_RETURN = warning(
    "HT034",
    "Báo cáo của đơn vị không cần trả lại",
    "Báo cáo kỳ {period} của đơn vị {code} không còn điểm cần xem lại.",
    "Không cần bản đánh dấu hay công văn cho đơn vị này.",
    "Muốn trả lại báo cáo của các đơn vị khác, mời bỏ --ma rồi chạy lại.",
)
UNKNOWN_UNIT = error(
    "HT032",
    "Không có đơn vị này",
    "Ghi --ma “{code}”.",
    "Trang Đơn vị của sổ công tác không có mã này, hoặc đơn vị chưa gửi báo cáo kỳ {period}.",
    "Mời ghi --ma đúng mã một đơn vị đã gửi, hoặc bỏ --ma để trả lại tất cả.",
)


@one_at_a_time
def tra_lai(workspace: Workspace, options: Options) -> Outcome:
    """Hand back each return that has points to mend: its own workbook, marked, and a letter.

    With ``options.code`` that of one unit. CannotRun when nothing came in (HT011) or the unit is
    not among what came in (HT032).
    """
    ledger, said = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    office = own_office(ledger)
    require_returns(workspace, period)
    checked = check_inbox(workspace, ledger, period, options.today, options.progress, far=True)
    rounds = list(rounds_of(ledger, period, checked))
    if options.code:
        rounds = [one for one in rounds if one[0].unit == options.code]
        if not rounds:
            raise CannotRun(UNKNOWN_UNIT.at(code=options.code, period=period.code))
    rounds = [one for one in rounds if one[0].findings]
    if not rounds:
        settled = UNIT_NOTHING_TO_RETURN if options.code else NOTHING_TO_RETURN
        nothing = settled.at(period=period.code, code=options.code)
        return Outcome((), (*said, nothing), {"tra_lai": 0})
    made = Made(workspace, said)
    contents = contents_of(workspace, period)
    until = asked_to_mend(workspace, ledger, period, [item for item, _ in rounds], options.today)
    handed, taken = [], set[str]()
    for number, (item, before) in enumerate(rounds, 1):
        name = ""
        if item.unit_return is not None:
            marks = marks_for(ledger, period, office, item, before)
            try:
                data = marked_copy(contents[item.sha256], item, marks)
            except CannotRun as problem:
                made.findings += problem.findings
            else:
                name = marked_name(item.file, item.unit, taken)
                made.put(workspace.marked(period.code, name), data)
        handed.append(handed_back(ledger, period, item, name, until[item.unit]))
        options.progress("Trả lại", number, len(rounds))
    counts = {"tra_lai": len(handed), "danh_dau": len(made.files)}
    paper = return_paper(ledger.work, period, office, options.today, handed)
    letter = render_paper(workspace, paper).data
    made.put(workspace.hand_back(period.code, options.code), letter, keep=True)
    return made.outcome(counts)

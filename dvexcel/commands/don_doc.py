"""Units whose return is missing or must be mended are reminded in a công văn."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dvexcel.context.cong_van import (
    reminder_paper,
    still_in_time,
    unit_reminder_paper,
    unsettled,
)
from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.made import Made
from dvexcel.steps.opening import find_period, open_ledger, own_office, require_owing
from dvexcel.steps.put_together import consolidation_of
from dvexcel.steps.rendering import render_paper
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.consolidation import UnitStatus
    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.workspace import Workspace

NOTHING_LATE = warning(
    "HT017",
    "Không còn đơn vị chậm",
    "Mọi đơn vị phải gửi đã gửi báo cáo kỳ {period}, hoặc được miễn.",
    "Không cần công văn đôn đốc.",
    "Không phải làm gì thêm.",
)
NOT_YET_DUE = warning(
    "HT028",
    "Chưa đến lúc đôn đốc",
    "{who} chưa gửi báo cáo kỳ {period}; ngày cuối còn đúng hạn là {day}, chưa qua.",
    "dvexcel chỉ soạn công văn đôn đốc khi đã qua ngày ấy, nên chưa nhắc đơn vị nào.",
    "Mời chạy lại từ ngày {after}, hoặc gọi điện nhắc trước.",
)
OWES_NOTHING = error(
    "HT667",
    "Đơn vị không phải gửi kỳ này",
    "Ghi --ma “{code}”.",
    "Không có đơn vị mang mã này phải gửi báo cáo kỳ {period}.",
    "Mời ghi mã một đơn vị phải gửi ở trang Đơn vị, hoặc bỏ --ma để soạn một công văn chung.",
)
UNIT_NOT_LATE = warning(
    "HT668",
    "Đơn vị không cần đôn đốc",
    "Đơn vị {code} đã gửi báo cáo kỳ {period}, hoặc được miễn.",
    "Không cần công văn đôn đốc.",
    "Không phải làm gì thêm.",
)


@one_at_a_time
def don_doc(workspace: Workspace, options: Options) -> Outcome:
    """Draft one công văn to the units whose return is missing or must be mended, or to one of them.

    With ``options.code`` it is a letter to that unit alone; CannotRun (HT667) when the unit owes
    nothing for the period.
    """
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    office = own_office(ledger)
    units = require_owing(ledger, period)
    if options.code and options.code not in {unit.code for unit in units}:
        raise CannotRun(OWES_NOTHING.at(code=options.code, period=period.code))
    put_together, _ = consolidation_of(workspace, ledger, period, options.today, options.progress)
    late, waiting = (
        [status for status in of_all if options.code in {"", status.unit.code}]
        for of_all in (unsettled(put_together), still_in_time(put_together))
    )
    if not late:
        nothing = _nobody_reminded(period, options.code, waiting)
        return Outcome((), (*findings, nothing), {"don_vi": 0})
    if options.code:
        paper = unit_reminder_paper(put_together, late[0], office)
    else:
        paper = reminder_paper(put_together, late, office)
    rendered = render_paper(workspace, paper)
    made = Made(workspace, findings)
    made.put(workspace.reminder(period.code, options.code), rendered.data, keep=True)
    return made.outcome({"don_vi": len(late)})


def _nobody_reminded(period: Period, code: str, waiting: Sequence[UnitStatus]) -> Finding:
    """Why there is no reminder: units still have time, or all have sent."""
    days = sorted(status.last_day for status in waiting if status.last_day is not None)
    if not days:
        settled = UNIT_NOT_LATE if code else NOTHING_LATE
        return settled.at(period=period.code, code=code)
    first, last = short_date(days[0]), short_date(days[-1])
    return NOT_YET_DUE.at(
        who=f"Đơn vị {code}" if code else f"{len(waiting)} đơn vị",
        period=period.code,
        day=first if first == last else f"{first} (đơn vị được gia hạn: đến {last})",
        after=short_date(days[0] + timedelta(days=1)),
    )

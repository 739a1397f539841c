"""A freeze is taken back with a reason; its folder stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.life import Event, Happening
from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.receiving.freeze import freeze_at
from dvexcel.receiving.life import record_events
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.frozen_period import require_frozen
from dvexcel.steps.opening import find_period, open_ledger

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace

NO_REASON = error(
    "HT065",
    "Chưa ghi lý do hủy chốt",
    "Lệnh huy-chot chưa có --ly-do.",
    "Lý do được ghi vào dien_bien.csv để sau này còn biết.",
    "Mời ghi thêm, ví dụ --ly-do “chốt khi chưa nhận đủ”.",
)
WAS_ISSUED = warning(
    "HT066",
    "Báo cáo của bản chốt đã ban hành",
    "Báo cáo {symbol} đã ban hành theo bản chốt lần {number}.",
    "Số trong báo cáo đã ban hành sẽ không còn bản chốt đang hiệu lực đi kèm.",
    "Nếu chỉ vài số sai, mời chốt lại và ghi ở trang Điều chỉnh, hoặc soạn báo cáo thay thế.",
)


@one_at_a_time
def huy_chot(workspace: Workspace, options: Options) -> Outcome:
    """Open the figures of a period again; the frozen folder stays.

    CannotRun without a reason (HT065) or for a period that is not frozen (HT059).
    """
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    number = require_frozen(ledger, period)
    if not options.why.strip():
        raise CannotRun(NO_REASON.at())
    issued = ledger.life.issued(period.code)
    event = Event(
        options.today, period.code, Happening.HUY_CHOT, number, why=" ".join(options.why.split())
    )
    record_events(workspace, [event])
    said = [] if issued is None else [WAS_ISSUED.at(symbol=issued.symbol, number=number)]
    folder = freeze_at(workspace, period.code, number).folder
    shown = folder.relative_to(workspace.root).as_posix()
    return Outcome(
        (), (*findings, *said), {"lan_chot": number}, (f"Bản chốt cũ vẫn giữ ở {shown}.",)
    )

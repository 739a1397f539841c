"""The figures of a period are frozen: what was counted, from where, with which sổ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Status
from dvexcel.model.life import Event, Happening
from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.receiving.freeze import freeze_at, write_freeze
from dvexcel.receiving.life import record_events
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.caveats import missing_months, not_on_paper
from dvexcel.steps.freezing import frozen_files
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.steps.put_together import consolidation_of, require_any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace

ALREADY_FROZEN = error(
    "HT058",
    "Kỳ đã chốt số liệu",
    "Kỳ {period} đã chốt ở {folder}.",
    "Số đã chốt không được ghi lại.",
    "Có số sai thì ghi ở trang Điều chỉnh; chốt nhầm thì hủy chốt (huy-chot) với lý do.",
)
FROZEN_WITHOUT = warning(
    "HT063",
    "Chốt khi còn đơn vị chưa được tính",
    "{count} đơn vị chưa có số trong bản chốt: {units}.",
    "Bản chốt giữ đúng những gì đã nhận đến lúc này; báo cáo đến sau không đổi số đã chốt.",
    "Cần số của các đơn vị này thì hủy chốt, nhận đủ rồi chốt lại.",
)
_NAMED = 5
_LACKING = {Status.CHUA_GUI, Status.LOI, Status.TRA_LAI}


@one_at_a_time
def chot_so_lieu(workspace: Workspace, options: Options) -> Outcome:
    """Freeze the figures of a period in a folder that is never written again.

    CannotRun when it is frozen already (HT058) or has no return (HT011).
    """
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    number = ledger.life.frozen(period.code)
    if number:
        folder = freeze_at(workspace, period.code, number).folder
        shown = folder.relative_to(workspace.root).as_posix()
        raise CannotRun(ALREADY_FROZEN.at(period=period.code, folder=shown))
    require_any(workspace, ledger, period, options.today)
    put_together, received = consolidation_of(
        workspace, ledger, period, options.today, options.progress
    )
    files = frozen_files(workspace, ledger, period, put_together, received)
    number = write_freeze(workspace, period.code, files)
    event = Event(options.today, period.code, Happening.CHOT, number)
    record_events(workspace, [event])
    folder = freeze_at(workspace, period.code, number).folder
    return Outcome(
        (folder,),
        (
            *findings,
            *_lacking(put_together),
            *missing_months(put_together),
            *not_on_paper(put_together),
        ),
        {"lan_chot": number, "duoc_tinh": len(put_together.returns), "tep": len(files)},
        ("Các kỳ sau lấy số từ bản chốt này. Mời soạn báo cáo, ghi lần trình rồi ghi ban hành.",),
    )


def _lacking(put_together: Consolidation) -> Iterator[Finding]:
    units = [one.unit.name for one in put_together.statuses if one.status in _LACKING]
    if units:
        more = "; …" if len(units) > _NAMED else ""
        named = "; ".join(units[:_NAMED]) + more
        yield FROZEN_WITHOUT.at(count=len(units), units=named)

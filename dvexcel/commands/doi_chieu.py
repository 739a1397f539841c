"""An edited report is held against today's figures; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.outcome import Outcome
from dvexcel.steps.meeting import met

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace


def doi_chieu(workspace: Workspace, options: Options) -> Outcome:
    """Tell which figures and sentences of an edited report are no longer as today's figures are."""
    one = met(workspace, options)
    meeting = one.meeting
    spoken = sum(not remark.only_reworded for remark in meeting.remarks)
    counts = {"so_khac": len(meeting.changes), "cau_khac": spoken}
    report = one.report
    frozen = report.ledger.life.frozen(report.period.code)
    held = "số liệu đã chốt" if frozen else "số liệu hôm nay"
    note = f"{one.task.name}: {len(meeting.changes)} số và {spoken} câu khác {held}."
    if not meeting.differs:
        note = f"{one.task.name}: khớp {held}."
    return Outcome((), one.findings(changed=False), counts, (note,))

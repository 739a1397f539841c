"""An edited report gets today's figures in a copy, as tracked changes; its words are a person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.made import Made
from dvexcel.steps.meeting import met

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace

MARK = ".thay_so"


@one_at_a_time
def thay_so(workspace: Workspace, options: Options) -> Outcome:
    """Put today's figures into a copy of an edited report; the report itself stays as it is."""
    one = met(workspace, options)
    meeting = one.meeting
    spoken = [remark for remark in meeting.remarks if not remark.only_reworded]
    counts = {"so_thay": len(meeting.changes), "cau_xem_lai": len(spoken)}
    made = Made(workspace, list(one.findings(changed=True)))
    if not (meeting.changes or meeting.remarks):
        return made.outcome(counts, (f"{one.task.name}: không có số nào phải thay.",))
    made.put(workspace.inspected(one.task.path, MARK), one.copy(options))
    note = (
        f"{one.task.name}: đã thay {len(meeting.changes)} số trong bản sao, để dạng sửa có theo "
        f"dõi; {len(spoken)} câu không còn theo số được giữ nguyên và có nhận xét. Xem xong, "
        "chạy ban-sach để có bản trình."
    )
    return made.outcome(counts, (note,))

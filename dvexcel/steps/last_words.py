"""The report of the period before, as it was issued: whose words the next one begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.edited.carried import last_report
from dvexcel.edited.passages import passages_of
from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.guard import read_bytes
from dvexcel.steps.drafts import kept_draft
from dvexcel.the_thuc.read.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.edited.carried import LastReport, Worded
    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.workspace import Workspace

NEVER_ISSUED = error(
    "HT694",
    "Kỳ trước chưa có bản ban hành dạng Word",
    "Thư mục kết quả kỳ {before} không có tệp .docx nào đã ghi là ban hành.",
    "--theo-ky-truoc lấy lời văn của báo cáo kỳ trước như đã ban hành.",
    "Mời chạy ghi-ban-hanh cho kỳ {before} với tệp .docx đã ban hành, hoặc bỏ --theo-ky-truoc.",
)
NOT_TAKEN = warning(
    "HT695",
    "Câu kỳ trước không còn theo số",
    "Kỳ trước viết: “{words}”.",
    "Với số liệu kỳ này dvexcel viết câu khác (tăng, giảm, đơn vị, đánh giá), nên giữ câu mới.",
    "Mời xem lại câu mới trong dự thảo; cần thì viết lại theo lời của cơ quan.",
)

OWN = warning(
    "HT696",
    "Câu riêng của báo cáo kỳ trước",
    "Kỳ trước có câu: “{words}”.",
    "Câu này do người viết thêm, hoặc có số gõ tay, nên không tự đưa sang kỳ này.",
    "Mời thêm vào dự thảo nếu còn đúng.",
)


def last_words(workspace: Workspace, ledger: Ledger, period: Period) -> LastReport:
    """What people made of the draft of the period before, as it was issued.

    CannotRun when none was issued as a Word document (HT694), (HT680) when nothing tells its draft.
    """
    before = period.code.previous
    issued = ledger.life.issued(before)
    number = 0 if issued is None else issued.number
    folder = workspace.results(before) / f"ban_hanh_{number:02d}"
    papers = sorted(
        folder.glob("*.docx"), key=lambda one: issued is None or one.name != issued.file
    )
    if not number or not papers:
        raise CannotRun(NEVER_ISSUED.at(before=before))
    parts = Parts(read_bytes(papers[0]), papers[0].name)
    document = parts.document()
    passages = passages_of(document)
    kept = kept_draft(workspace, papers[0].name, passages)
    return last_report(kept.draft, passages, before, period.code)


def about(last: LastReport, taken: Sequence[Worded]) -> Iterator[Finding]:
    """What of the last report the new draft does not say: no longer true, or people's own."""
    yield from (NOT_TAKEN.at(words=one.shown) for one in last.words if one not in taken)
    yield from (OWN.at(words=one) for one in last.own)

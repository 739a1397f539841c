"""A dossier to submit: the tờ trình or công văn, and the drafts that go with it, in one folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.register import doubts, misaddressed
from dvexcel.context.van_ban_di import outgoing_paper
from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.specs.document_kinds import CONG_VAN
from dvexcel.specs.loai_van_ban import TO_TRINH, file_name
from dvexcel.specs.so_cong_tac import VAN_BAN_DI
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.free_tables import with_tables
from dvexcel.steps.made import Made
from dvexcel.steps.opening import WRITTEN, open_ledger
from dvexcel.steps.rendering import base_name, chosen_documents, render_paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.model.outgoing import Outgoing
    from dvexcel.workspace import Workspace

NOTHING_TO_SUBMIT = error(
    "HT711",
    "Chưa có hồ sơ trình",
    "{found}",
    "Hồ sơ trình gồm tờ trình hoặc công văn và các dự thảo ghi ở cột “{column}”.",
    "Mời ghi mã các dự thảo vào cột “{column}” ở dòng của tờ trình, rồi chạy lại.",
)
NOT_A_LEAD = error(
    "HT712",
    "Văn bản trình chưa đúng loại",
    "“{code}” là {kind}.",
    "Hồ sơ trình đi cùng tờ trình hoặc công văn.",
    "Mời ghi cột “{column}” ở dòng của tờ trình hoặc công văn.",
)
NOT_SUBMITTED = error(
    "HT713",
    "Không có dự thảo trình kèm",
    "Ghi mã “{code}”.",
    "{why}",
    "Mời sửa ô này thành mã của các dự thảo ở trang Văn bản đi.",
)
_LEADS = {TO_TRINH, CONG_VAN}


@one_at_a_time
def ho_so_trinh(workspace: Workspace, options: Options) -> Outcome:
    """Draft a tờ trình or công văn and the drafts it submits, in one folder.

    The dossier of ``options.code``, else every one of the sổ. What is submitted is a draft and says
    so. CannotRun when a document of it is missing or incomplete: a dossier is whole or not made.
    """
    ledger, findings = open_ledger(workspace, options, WRITTEN)
    column = VAN_BAN_DI.column("trinh_kem").title
    chosen = chosen_documents(ledger, options.code)
    leads = [item for item in chosen if item.submits]
    if not leads:
        found = (
            f"Văn bản “{options.code}” chưa ghi dự thảo trình kèm."
            if options.code
            else "Trang Văn bản đi chưa có dòng nào ghi dự thảo trình kèm."
        )
        place = chosen[0].cells.get("trinh_kem") if options.code else None
        raise CannotRun(NOTHING_TO_SUBMIT.at(place, found=found, column=column))
    made = Made(workspace, findings)
    for number, lead in enumerate(leads, 1):
        if lead.kind not in _LEADS:
            place = lead.cells.get("loai")
            raise CannotRun(NOT_A_LEAD.at(place, code=lead.code, kind=lead.kind, column=column))
        _dossier(made, options, ledger, lead)
        options.progress("Lập hồ sơ trình", number, len(leads))
    return made.outcome({"ho_so_trinh": len(leads), "van_ban": len(made.files)})


def _dossier(made: Made, options: Options, ledger: Ledger, lead: Outgoing) -> None:
    """The files of one dossier in the order in which they are laid before the head."""
    folder = made.workspace.dossier(base_name(lead.code))
    drafts = [*_submitted(ledger, lead)]
    made.findings += misaddressed(ledger, lead, drafts)
    laid_out = []
    for number, item in enumerate((lead, *drafts), 1):
        whole = with_tables(made.workspace, item)
        paper = outgoing_paper(ledger, whole, options.today, submitted=item is not lead)
        kind = file_name(item.kind) if item is lead else f"du_thao_{file_name(item.kind)}"
        target = folder / f"{number:02d}_{kind}_{base_name(item.code)}.docx"
        laid_out.append((target, render_paper(made.workspace, paper).data))
        made.findings += doubts(ledger, item, paper)
    for target, data in laid_out:
        made.put(target, data)


def _submitted(ledger: Ledger, lead: Outgoing) -> Iterator[Outgoing]:
    """The drafts that go with ``lead``; CannotRun for a code that leads nowhere or to itself."""
    for code in lead.submits:
        item = ledger.outgoing.get(code)
        if item is None or item is lead:
            why = (
                "Trang Văn bản đi không có mã này."
                if item is None
                else "Văn bản không trình kèm chính nó."
            )
            raise CannotRun(NOT_SUBMITTED.at(lead.cells.get("trinh_kem"), code=code, why=why))
        yield item

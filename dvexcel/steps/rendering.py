"""A paper is laid out with the template that wins: the clerk's own, else the shipped one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.resources import template_path
from dvexcel.specs.loai_van_ban import DRAFTED, annex_template_name, file_name, template_name
from dvexcel.steps.charts import drawn_charts

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.outgoing import Outgoing
    from dvexcel.model.paper import Annex, Paper
    from dvexcel.word.render import Rendered
    from dvexcel.workspace import Workspace

NOTHING_TO_DRAFT = error(
    "HT015",
    "Không có văn bản để soạn",
    "Trang Văn bản đi không có mã “{code}”.",
    "Các mã đang có: {known}.",
    "Mời ghi --ma đúng một mã trên, hoặc thêm dòng ở trang Văn bản đi.",
)
NO_TEMPLATE = error(
    "HT710",
    "Chưa có mẫu cho loại văn bản này",
    "dvexcel chưa có mẫu {kind} theo thể thức {system}.",
    "Các loại đã có mẫu: {known}.",
    "Mời chọn loại khác, hoặc đặt mẫu của cơ quan ở mau/{name}.",
)


def render_paper(workspace: Workspace, paper: Paper) -> Rendered:
    """The document of ``paper``; CannotRun (HT710) for a kind without a template."""
    from dvexcel.word.render import render  # noqa: PLC0415 - docxtpl loads when used

    own = workspace.own_templates
    name = template_name(paper.system, paper.kind)
    if paper.kind not in DRAFTED[paper.system] and not (own / name).is_file():
        known = ", ".join(DRAFTED[paper.system])
        raise CannotRun(
            NO_TEMPLATE.at(kind=paper.kind, system=paper.system, known=known, name=name)
        )

    def annex_template(annex: Annex) -> Path:
        return template_path(
            annex_template_name(paper.system, wide=annex.wide, issued=bool(annex.kind)), own
        )

    return render(paper, template_path(name, own), annex_template, drawn_charts(paper))


_NOT_IN_NAMES = re.compile(r"[^0-9A-Za-z._-]+")


def base_name(code: str) -> str:
    """A document's code as a file name may carry it."""
    return _NOT_IN_NAMES.sub("-", code)


def draft_path(workspace: Workspace, item: Outgoing) -> Path:
    """Where the draft of an outgoing document is written."""
    return workspace.draft(f"{file_name(item.kind)}_{base_name(item.code)}")


def chosen_documents(ledger: Ledger, code: str) -> list[Outgoing]:
    """The document of that code, all of them without one; CannotRun (HT015) names the codes."""
    known = ", ".join(ledger.outgoing) or "(chưa có văn bản nào)"
    if code and code not in ledger.outgoing:
        raise CannotRun(NOTHING_TO_DRAFT.at(code=code, known=known))
    return [ledger.outgoing[code]] if code else list(ledger.outgoing.values())

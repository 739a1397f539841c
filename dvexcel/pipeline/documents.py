"""Papers are laid out with the template that wins: the clerk's own, else the shipped one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.context.outgoing import outgoing_paper
from dvexcel.context.register import doubts
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.pipeline.alone import one_at_a_time
from dvexcel.pipeline.charts import drawn_charts
from dvexcel.pipeline.ledger import WRITTEN, open_ledger
from dvexcel.resources import template_path
from dvexcel.specs.loai_van_ban import DRAFTED, annex_template_name, file_name, template_name

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger, Outgoing
    from dvexcel.model.paper import Annex, Paper
    from dvexcel.pipeline.options import Options
    from dvexcel.word.render import Rendered
    from dvexcel.workspace import Workspace

_NOT_IN_NAMES = re.compile(r"[^0-9A-Za-z._-]+")


def render_paper(workspace: Workspace, paper: Paper) -> Rendered:
    """The document of ``paper``; CannotRun (HT710) for a kind without a template."""
    from dvexcel.word.render import render  # noqa: PLC0415 - docxtpl loads when used

    own = workspace.own_templates
    name = template_name(paper.system, paper.kind)
    if paper.kind not in DRAFTED[paper.system] and not (own / name).is_file():
        known = ", ".join(DRAFTED[paper.system])
        raise CannotRun(
            notices.NO_TEMPLATE.at(kind=paper.kind, system=paper.system, known=known, name=name)
        )

    def annex_template(annex: Annex) -> Path:
        return template_path(annex_template_name(paper.system, wide=annex.wide), own)

    return render(paper, template_path(name, own), annex_template, drawn_charts(paper))


def base_name(code: str) -> str:
    """A document's code as a file name may carry it."""
    return _NOT_IN_NAMES.sub("-", code)


def draft_path(workspace: Workspace, item: Outgoing) -> Path:
    """Where the draft of an outgoing document is written."""
    return workspace.papers / f"{file_name(item.kind)}_{base_name(item.code)}.docx"


def chosen_documents(ledger: Ledger, code: str) -> list[Outgoing]:
    """The document of that code, all of them without one; CannotRun (HT015) names the codes."""
    known = ", ".join(ledger.outgoing) or "(chưa có văn bản nào)"
    if code and code not in ledger.outgoing:
        raise CannotRun(notices.NOTHING_TO_DRAFT.at(code=code, known=known))
    return [ledger.outgoing[code]] if code else list(ledger.outgoing.values())


@one_at_a_time
def soan(workspace: Workspace, options: Options) -> Outcome:
    """Draft the outgoing documents of the sổ, or the one of ``options.code``.

    Of several, one that lacks something is told and left out; the others are drafted. CannotRun
    when none could be.
    """
    ledger, findings = open_ledger(workspace, options, WRITTEN)
    chosen = chosen_documents(ledger, options.code)
    files: list[Path] = []
    said: list[Finding] = []
    for number, item in enumerate(chosen, 1):
        try:
            paper = outgoing_paper(ledger, item, options.today)
            rendered = render_paper(workspace, paper)
        except CannotRun as problem:
            said += problem.findings
        else:
            path, problems = workspace.write(draft_path(workspace, item), rendered.data)
            files.append(path)
            said += [*doubts(ledger, item, paper), *problems]
        options.progress("Soạn văn bản", number, len(chosen))
    if chosen and not files:
        raise CannotRun(*said)
    return Outcome(tuple(files), (*findings, *said), {"van_ban": len(files)})

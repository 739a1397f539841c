"""Papers are laid out with the template that wins: the clerk's own, else the shipped one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.context.outgoing import outgoing_paper
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.pipeline.alone import one_at_a_time
from dvexcel.pipeline.ledger import WRITTEN, open_ledger
from dvexcel.resources import template_path
from dvexcel.specs.loai_van_ban import FILE_NAMES, template_name

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.ledger import Outgoing
    from dvexcel.model.paper import Paper
    from dvexcel.pipeline.options import Options
    from dvexcel.word.render import Rendered
    from dvexcel.workspace import Workspace

_NOT_IN_NAMES = re.compile(r"[^0-9A-Za-z._-]+")


def render_paper(workspace: Workspace, paper: Paper) -> Rendered:
    """The document of ``paper``."""
    from dvexcel.word.render import render  # noqa: PLC0415 - docxtpl loads when used

    template = template_path(template_name(paper.system, paper.kind), workspace.own_templates)
    return render(paper, template)


def draft_path(workspace: Workspace, item: Outgoing) -> Path:
    """Where the draft of an outgoing document is written."""
    name = f"{FILE_NAMES[item.kind]}_{_NOT_IN_NAMES.sub('-', item.code)}.docx"
    return workspace.papers / name


@one_at_a_time
def soan(workspace: Workspace, options: Options) -> Outcome:
    """Draft the outgoing documents of the sổ, or the one of ``options.code``."""
    ledger, findings = open_ledger(workspace, options, WRITTEN)
    known = ", ".join(ledger.outgoing) or "(chưa có văn bản nào)"
    if options.code and options.code not in ledger.outgoing:
        raise CannotRun(notices.NOTHING_TO_DRAFT.at(code=options.code, known=known))
    chosen = [ledger.outgoing[options.code]] if options.code else list(ledger.outgoing.values())
    files, said = [], []
    for number, item in enumerate(chosen, 1):
        rendered = render_paper(workspace, outgoing_paper(ledger, item, options.today))
        path, problems = workspace.write(draft_path(workspace, item), rendered.data)
        files.append(path)
        said += problems
        options.progress("Soạn văn bản", number, len(chosen))
    return Outcome(tuple(files), (*findings, *said), {"van_ban": len(files)})

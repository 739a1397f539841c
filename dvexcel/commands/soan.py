"""Official documents are drafted from the sheets Văn bản đi and Nội dung."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.register import doubts
from dvexcel.context.van_ban_di import outgoing_paper
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.opening import WRITTEN, open_ledger
from dvexcel.steps.rendering import chosen_documents, draft_path, render_paper

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace


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

"""Official documents are drafted from the sheets Văn bản đi and Nội dung."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.register import doubts
from dvexcel.context.van_ban_di import outgoing_paper
from dvexcel.model.outcome import CannotRun
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.free_tables import with_tables
from dvexcel.steps.made import Made
from dvexcel.steps.opening import WRITTEN, open_ledger
from dvexcel.steps.rendering import chosen_documents, draft_path, render_paper

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace


@one_at_a_time
def soan(workspace: Workspace, options: Options) -> Outcome:
    """Draft the documents of the sheets Văn bản đi and Nội dung with their annexes.

    With ``options.code`` the one of that code. Of several, one that lacks something is told and
    left out; the others are drafted. CannotRun when none could be.
    """
    ledger, findings = open_ledger(workspace, options, WRITTEN)
    chosen = chosen_documents(ledger, options.code)
    made = Made(workspace)
    for number, item in enumerate(chosen, 1):
        try:
            paper = outgoing_paper(ledger, with_tables(workspace, item), options.today)
            rendered = render_paper(workspace, paper)
        except CannotRun as problem:
            made.findings += problem.findings
        else:
            made.put(draft_path(workspace, item), rendered.data)
            made.findings += doubts(ledger, item, paper)
        options.progress("Soạn văn bản", number, len(chosen))
    if chosen and not made.files:
        raise CannotRun(*made.findings)
    made.findings += findings
    return made.outcome({"van_ban": len(made.files)})

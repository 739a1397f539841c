"""The report of a period is drafted, and beside it the list of every number it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.bao_cao import bao_cao_paper
from dvexcel.context.bao_cao.replacing import replacing_paper
from dvexcel.specs.bien_tap import CAUSES, CAUSES_TITLE, PROPOSALS
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.bien_tap import choices_of
from dvexcel.steps.caveats import not_on_paper, seen_later, without_receiver
from dvexcel.steps.correcting import corrected_figures
from dvexcel.steps.frozen_period import require_issued
from dvexcel.steps.made import Made
from dvexcel.steps.opening import find_period, open_ledger, own_office
from dvexcel.steps.put_together import consolidation_of, require_any
from dvexcel.steps.rendering import render_paper
from dvexcel.steps.source_lists import printed_list

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dvexcel.model.bien_tap import Choice
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace


@one_at_a_time
def bao_cao(workspace: Workspace, options: Options) -> Outcome:
    """Draft the report of a period with its annexes, and the list of every number it prints.

    ``options.replaces``: one in place of the report that was issued, with the figures put right
    since; CannotRun when none was issued (HT071).
    """
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    office = own_office(ledger)
    require_any(workspace, ledger, period, options.today)
    issued = require_issued(ledger, period) if options.replaces else None
    put_together, _ = consolidation_of(
        workspace, ledger, period, options.today, options.progress, adjusted=options.replaces
    )
    corrected, not_held = corrected_figures(workspace, ledger, period)
    choices, unclear, edited = choices_of(workspace, ledger.work, period.code)
    paper = bao_cao_paper(ledger, put_together, office, choices)
    if issued is not None:
        paper = replacing_paper(ledger, period, paper, issued, corrected)
    rendered = render_paper(workspace, paper)
    made = Made(workspace, [*findings, *unclear, *not_held])
    made.findings += [*without_receiver(ledger, office), *seen_later(put_together)]
    made.findings += not_on_paper(put_together)
    target = workspace.report(period.code, replacing=options.replaces)
    path = made.put(target, rendered.data, keep=True)
    made.put(
        workspace.sources_of(period.code, target), printed_list(path.name, rendered.log), keep=True
    )
    return made.outcome({"so_in": len(rendered.log)}, _about_editing(workspace, edited, choices))


def _about_editing(
    workspace: Workspace, edited: Path | None, choices: Sequence[Choice]
) -> tuple[str, ...]:
    """What the report took from Biên tập, and what only a person can add."""
    if edited is None:
        return ("Chạy “tổng hợp” để có tệp Biên tập: chọn và viết lại ý kiến của các đơn vị.",)
    taken = [choice for choice in choices if choice.taken]
    name = edited.relative_to(workspace.root).as_posix()
    notes = [f"Báo cáo lấy {len(taken)} ý đã chọn ở {name}."]
    if not any(choice.item == PROPOSALS for choice in taken):
        notes.append(
            f"Chưa chọn dòng nào ở mục {PROPOSALS}: báo cáo nêu mọi vướng mắc và mọi kiến nghị với "
            "cơ quan khác; kiến nghị với cơ quan ban hành báo cáo hoặc cơ quan giữ sổ không nêu "
            "lại, chỉ ghi là sẽ xem xét, trả lời."
        )
    if not any(choice.item == CAUSES for choice in taken):
        notes.append(f"Chưa có mục {CAUSES_TITLE.lower()}: mời thêm dòng mục {CAUSES} ở tệp đó.")
    return tuple(notes)

"""The report of a period is drafted, and beside it the list of every number it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.bao_cao.open_questions import open_questions
from dvexcel.context.bao_cao.paper import issuer_of_report
from dvexcel.context.goi_y import stale
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.caveats import not_on_paper, seen_later, without_receiver
from dvexcel.steps.drafts import keep_draft
from dvexcel.steps.made import Made
from dvexcel.steps.reports import drafted_report
from dvexcel.steps.source_lists import printed_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.steps.reports import DraftedReport
    from dvexcel.workspace import Workspace


@one_at_a_time
def bao_cao(workspace: Workspace, options: Options) -> Outcome:
    """Draft the report of a period with its annexes, and the list of every number it prints.

    ``options.replaces``: one in place of the report that was issued, with the figures put right
    since; CannotRun when none was issued (HT071). ``options.follows``: in the words of the last
    issued report where they follow from today's figures; CannotRun without one (HT694).
    """
    report = drafted_report(workspace, options, options.period)
    code, rendered = report.period.code, report.rendered
    made = Made(workspace, list(report.findings))
    made.findings += without_receiver(report.ledger, report.office)
    made.findings += seen_later(report.consolidation)
    made.findings += not_on_paper(report.consolidation)
    ways = {"follows": options.follows, "replaces": options.replaces}
    keep_draft(workspace, code, report.draft, report.consolidation, **ways)
    path = made.put(workspace.report(code, replacing=options.replaces), rendered.data, keep=True)
    # Beside a report that was edited the next one has its own list: that one's stays true.
    listed = printed_list(path.name, rendered.log)
    made.put(workspace.sources_of(code, path), listed, keep=True)
    about = _about_editing(workspace, report)
    return made.outcome({"so_in": len(rendered.log)}, (*_in_last_words(report), *about))


def _in_last_words(report: DraftedReport) -> tuple[str, ...]:
    """Which sentences a person should read again, for their words are those of the last report."""
    taken = report.in_last_words
    if taken is None:
        return ()
    shown = "".join(f"\n- {one.shown}" for one in taken)
    return (f"{len(taken)} câu viết theo lời báo cáo kỳ trước; mời đọc lại cùng số mới.{shown}",)


def _about_editing(workspace: Workspace, report: DraftedReport) -> Iterator[str]:
    """What the report took from Biên tập, and what only a person can add."""
    if report.edited is None:
        yield "Chạy “tổng hợp” để có tệp Biên tập: chọn và viết lại ý kiến của các đơn vị."
        return
    taken = [choice for choice in report.choices if choice.taken]
    name = report.edited.relative_to(workspace.root).as_posix()
    yield f"Báo cáo lấy {len(taken)} ý đã chọn ở {name}."
    issuer = issuer_of_report(report.ledger, report.period, report.office)
    over = stale(report.ledger, report.consolidation, report.choices)
    if over:
        yield (
            f"{len(over)} dòng gợi ý đã chọn không còn khớp số liệu hôm nay nên không in: mời chạy "
            "lại “tổng hợp” rồi chọn ở tệp đó."
        )
    yield from open_questions(report.ledger, report.choices, report.period.code.kind, issuer)

"""The report of a period as it would be drafted now: the same for who drafts and who compares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.context.bao_cao import bao_cao_paper
from dvexcel.context.bao_cao.replacing import replacing_paper
from dvexcel.edited.carried import with_words
from dvexcel.steps.bien_tap import choices_of
from dvexcel.steps.correcting import corrected_figures
from dvexcel.steps.drafts import draft_of
from dvexcel.steps.frozen_period import require_issued
from dvexcel.steps.last_words import about, last_words
from dvexcel.steps.opening import find_period, open_ledger, own_office
from dvexcel.steps.put_together import consolidation_of, require_any
from dvexcel.steps.rendering import render_paper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dvexcel.edited.carried import Worded
    from dvexcel.edited.drafts import Draft
    from dvexcel.model.bien_tap import Choice
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.word.render import Rendered
    from dvexcel.workspace import Workspace


@dataclass(frozen=True, slots=True)
class DraftedReport:
    """A report in memory, with all that it was made from; nothing is written yet.

    ``edited`` is the file of Biên tập that ``choices`` come from, None when there is none;
    ``in_last_words`` are the sentences in the words of the last report, None where these were not
    asked for.
    """

    ledger: Ledger
    period: Period
    office: Office
    consolidation: Consolidation
    choices: Sequence[Choice]
    edited: Path | None
    rendered: Rendered
    in_last_words: tuple[Worded, ...] | None
    findings: tuple[Finding, ...]

    @property
    def draft(self) -> Draft:
        """What it says, passage by passage."""
        return draft_of(self.rendered)


def drafted_report(workspace: Workspace, options: Options, period: str) -> DraftedReport:
    """The report of ``period`` from the sổ and what has come in; CannotRun as each stage says.

    ``options.replaces``: one in place of the report that was issued, with the figures put right
    since; CannotRun when none was issued (HT071). ``options.follows``: in the words in which the
    last report was issued, where they follow from today's figures; CannotRun without one (HT694).
    """
    ledger, findings = open_ledger(workspace, options)
    chosen = find_period(ledger, period)
    office = own_office(ledger)
    require_any(workspace, ledger, chosen, options.today)
    issued = require_issued(ledger, chosen) if options.replaces else None
    put_together, _ = consolidation_of(
        workspace, ledger, chosen, options.today, options.progress, adjusted=options.replaces
    )
    corrected, not_held = corrected_figures(workspace, ledger, chosen)
    choices, unclear, edited = choices_of(workspace, ledger.work, chosen.code)
    paper = bao_cao_paper(ledger, put_together, office, choices)
    if issued is not None:
        paper = replacing_paper(ledger, chosen, paper, issued, corrected)
    taken: tuple[Worded, ...] | None = None
    said: list[Finding] = []
    if options.follows:
        last = last_words(workspace, ledger, chosen)
        paper, taken = with_words(paper, last.words)
        said += about(last, taken)
    rendered = render_paper(workspace, paper)
    told = (*findings, *unclear, *not_held, *said)
    return DraftedReport(
        ledger,
        chosen,
        office,
        put_together,
        choices,
        edited,
        rendered,
        taken,
        told,
    )

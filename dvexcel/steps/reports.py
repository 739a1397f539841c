"""The report of a period as it would be drafted now: the same for who drafts and who compares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.context.bao_cao import bao_cao_paper
from dvexcel.steps.bien_tap import choices_of
from dvexcel.steps.drafts import draft_of
from dvexcel.steps.opening import find_period, open_ledger, own_office
from dvexcel.steps.put_together import consolidation_of, require_any
from dvexcel.steps.rendering import render_paper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

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

    ``edited`` is the file of Biên tập that ``choices`` come from, None when there is none.
    """

    ledger: Ledger
    period: Period
    office: Office
    consolidation: Consolidation
    choices: Sequence[Choice]
    edited: Path | None
    rendered: Rendered
    findings: tuple[Finding, ...]

    @property
    def draft(self) -> Draft:
        """What it says, passage by passage."""
        return draft_of(self.rendered)


def drafted_report(workspace: Workspace, options: Options, period: str) -> DraftedReport:
    """The report of ``period`` from the sổ and what has come in; CannotRun as each stage says."""
    ledger, findings = open_ledger(workspace, options)
    chosen = find_period(ledger, period)
    office = own_office(ledger)
    require_any(workspace, ledger, chosen, options.today)
    put_together, _ = consolidation_of(workspace, ledger, chosen, options.today, options.progress)
    choices, unclear, edited = choices_of(workspace, ledger.work, chosen.code)
    rendered = render_paper(workspace, bao_cao_paper(ledger, put_together, office, choices))
    told = (*findings, *unclear)
    return DraftedReport(ledger, chosen, office, put_together, choices, edited, rendered, told)

"""Checked returns are added up and written out, every number with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.receiving import receipts
from dvexcel.receiving.since_issued import changed_since
from dvexcel.receiving.taking_in import record_lists, record_seen
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.bien_tap import update_editing
from dvexcel.steps.caveats import (
    missing_months,
    not_on_paper,
    seen_later,
    without_beginning,
    without_supplier,
)
from dvexcel.steps.consolidated import consolidated_workbook
from dvexcel.steps.correcting import corrected_figures
from dvexcel.steps.issue_record import keep_all_rebuilt
from dvexcel.steps.made import Made
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.steps.put_together import consolidation_of, require_any

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace


@one_at_a_time
def tong_hop(workspace: Workspace, options: Options) -> Outcome:
    """Consolidate the returns into one workbook with charts; every number names its source."""
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    require_any(workspace, ledger, period, options.today)
    findings += record_lists(workspace, ledger, period)
    put_together, received = consolidation_of(
        workspace, ledger, period, options.today, options.progress
    )
    known = receipts.first_sight(receipts.read_receipts(workspace), period.code)
    record_seen(workspace, period.code, received.files, known)
    keep_all_rebuilt(workspace, ledger, options)
    corrected, not_held = corrected_figures(workspace, ledger, period)
    data = consolidated_workbook(ledger, put_together, received, corrected)
    made = Made(workspace, [*findings, *not_held])
    made.put(workspace.consolidated(period.code), data, keep=True)
    update_editing(made, ledger, put_together)
    made.findings += [*without_supplier(ledger), *changed_since(ledger, period)]
    made.findings += [*missing_months(put_together), *without_beginning(ledger, period)]
    made.findings += [*seen_later(put_together), *not_on_paper(put_together)]
    made.findings += put_together.findings
    return made.outcome(
        {
            "phai_gui": len(put_together.statuses),
            "duoc_tinh": len(put_together.returns),
            "chi_tieu": len(put_together.measures),
        }
    )

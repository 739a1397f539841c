"""Checked returns are added up and written out, every number with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.bieu_tong_hop import summaries
from dvexcel.context.figures import Figures
from dvexcel.context.tom_tat import brief
from dvexcel.context.tong_hop import tong_hop_rows
from dvexcel.context.tong_quan import overview
from dvexcel.receiving import receipts
from dvexcel.receiving.resent import changes
from dvexcel.receiving.since_issued import changed_since
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.bien_tap import update_editing
from dvexcel.steps.caveats import missing_months, seen_later, without_supplier
from dvexcel.steps.issue_record import keep_all_rebuilt
from dvexcel.steps.made import Made
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.steps.put_together import consolidation_of, require_any
from dvexcel.writing.tong_hop import write_tong_hop

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
    put_together, received = consolidation_of(
        workspace, ledger, period, options.today, options.progress
    )
    known = receipts.first_sight(receipts.read_receipts(workspace), period.code)
    receipts.record(workspace, period.code, received.files, known)
    keep_all_rebuilt(workspace, ledger, options)
    figures = Figures(put_together)
    rows = tong_hop_rows(ledger, figures, changes(put_together, received.files))
    data = write_tong_hop(
        ledger.work,
        rows,
        overview(ledger, figures),
        brief(ledger, figures),
        summaries(ledger, put_together),
    )
    made = Made(workspace, findings)
    made.put(workspace.consolidated(period.code), data)
    update_editing(made, ledger, put_together)
    made.findings += [*without_supplier(ledger), *changed_since(ledger, period)]
    made.findings += missing_months(put_together)
    made.findings += seen_later(put_together)
    made.findings += put_together.findings
    return made.outcome(
        {
            "phai_gui": len(put_together.statuses),
            "duoc_tinh": len(put_together.returns),
            "chi_tieu": len(put_together.measures),
        }
    )

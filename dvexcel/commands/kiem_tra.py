"""Every return of a period is checked, and what came in is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.outcome import Outcome
from dvexcel.receiving import receipts
from dvexcel.receiving.check import check_inbox, past_for, require_returns
from dvexcel.receiving.one_file import check_book, stamp_of
from dvexcel.receiving.seen import summary_of
from dvexcel.receiving.since_issued import changed_since
from dvexcel.receiving.taking_in import record_lists, record_seen
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.caveats import without_supplier
from dvexcel.steps.issue_record import keep_all_rebuilt
from dvexcel.steps.opening import find_period, open_ledger

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.raw import RawBook
    from dvexcel.workspace import Workspace


def check_one(workspace: Workspace, options: Options, book: RawBook) -> Outcome:
    """Check one return, such as the open one; the period is its own unless one is given.

    Nothing is recorded: a book that is still open has not been received yet.
    """
    ledger, _ = open_ledger(workspace, options)
    stamp = stamp_of(book)
    period = find_period(ledger, options.period or ("" if stamp is None else str(stamp.period)))
    past = past_for(workspace, ledger, period, options.today, far=False)  # a button answers at once
    checked = check_book(ledger, period, book, options.today, past)
    return Outcome((), checked.findings, {"tep": 1, "loi": int(checked.has_error)})


@one_at_a_time
def kiem_tra(workspace: Workspace, options: Options) -> Outcome:
    """Check every return of the period and record what came in; nothing is consolidated."""
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    require_returns(workspace, period)
    unclear = record_lists(workspace, ledger, period)
    checked = check_inbox(workspace, ledger, period, options.today, options.progress, far=True)
    known = receipts.first_sight(receipts.read_receipts(workspace), period.code)
    record_seen(workspace, period.code, checked, known)
    keep_all_rebuilt(workspace, ledger, options)
    found = [*findings, *unclear, *without_supplier(ledger), *changed_since(ledger, period)]
    found += (finding for item in checked for finding in item.open_findings)
    return Outcome(
        (workspace.receipts,),
        tuple(found),
        {
            "tep": len(checked),
            "hop_le": sum(item.is_usable for item in checked),
            "loi": sum(item.has_error for item in checked),
        },
        notes=summary_of(ledger, period, checked),
    )

"""A period's returned files are checked one after the other; none is ever changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel import receipts
from dvexcel import workspace_notices as notices
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.pipeline.alone import one_at_a_time
from dvexcel.pipeline.caveats import without_supplier
from dvexcel.pipeline.ledger import find_period, open_ledger
from dvexcel.pipeline.one_file import check_book, check_file, stamp_of
from dvexcel.pipeline.options import Options, silent
from dvexcel.pipeline.past import Past, past_of
from dvexcel.pipeline.seen import summary_of
from dvexcel.pipeline.versions import (
    tell_copies,
    tell_late_changes,
    tell_replaced,
    tell_same_versions,
)
from dvexcel.pipeline.whose import for_heirs
from dvexcel.totals.statuses import unit_statuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from dvexcel.model.consolidation import Checked
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.model.raw import RawBook
    from dvexcel.model.returns import Return
    from dvexcel.pipeline.options import Progress
    from dvexcel.workspace import Workspace


def check_inbox(
    workspace: Workspace,
    ledger: Ledger,
    period: Period,
    today: date,
    progress: Progress = silent,
    *,
    far: bool = False,
) -> list[Checked]:
    """Every file of a period's inbox in the order of arrival; same bytes twice count once.

    ``far``: figures are also held against last year's and the unit's habit, which takes the
    reading of some months more.
    """
    known = receipts.first_sight(receipts.read_receipts(workspace), period.code)
    past = _past(workspace, ledger, period, today, far=far)
    checked: dict[str, Checked] = {}
    paths = workspace.returns(period.code)
    for number, path in enumerate(paths, 1):
        item = check_file(ledger, period, path, known, today, past)
        checked.setdefault(item.sha256 or path.name, item)
        progress("Kiểm tra", number, len(paths))
    order = {digest: index for index, digest in enumerate(known)}
    arrived = sorted(
        checked.values(),
        key=lambda item: (item.received, order.get(item.sha256, len(order)), item.file),
    )
    arrived = tell_copies(tell_same_versions(arrived), ledger)
    settled = workspace.results(period.code) / f"tong_hop_{period.code}.xlsx"
    if settled.is_file():
        arrived = tell_late_changes(arrived, known, settled.name)
    return tell_replaced(arrived, ledger, period)


def _past(workspace: Workspace, ledger: Ledger, period: Period, today: date, *, far: bool) -> Past:
    """What the units of ``period`` reported before it; a merged unit's figures are its heir's."""

    def amounts(code: PeriodCode) -> Mapping[str, Mapping[str, int]]:
        return for_heirs(ledger, period.closing, code, amounts_of(workspace, ledger, code, today))

    return past_of(period.code, amounts, far=far)


def amounts_of(
    workspace: Workspace, ledger: Ledger, code: PeriodCode, today: date
) -> dict[str, dict[str, int]]:
    """The amounts by unit and element of the returns that count; none for an unknown period."""
    period = ledger.periods.get(code)
    returns = [] if period is None else counted_returns(workspace, ledger, period, today)
    return amounts_told(ledger, code, returns)


def amounts_told(
    ledger: Ledger, code: PeriodCode, returns: Iterable[Return]
) -> dict[str, dict[str, int]]:
    """The amounts of a period by unit and element, as its counted ``returns`` tell them.

    A figure from before dvexcel (Số liệu nền) stands where no return gives one.
    """
    amounts: dict[str, dict[str, int]] = {}
    for row in ledger.baselines:
        if row.period == code and row.unit:
            amounts.setdefault(row.unit, {})[row.element] = row.amount
    for one in returns:
        amounts.setdefault(one.unit, {}).update(
            (name, reported.amount)
            for name, reported in one.figures.items()
            if reported.amount is not None
        )
    return amounts


def counted_returns(
    workspace: Workspace, ledger: Ledger, period: Period, today: date
) -> list[Return]:
    """The returns of a period that count, in the order of the list of units."""
    known = receipts.first_sight(receipts.read_receipts(workspace), period.code)
    paths = workspace.returns(period.code)
    checked = [check_file(ledger, period, path, known, today, None) for path in paths]
    statuses = unit_statuses(ledger, period, checked)
    return [status.counted for status in statuses if status.counted is not None]


def require_returns(workspace: Workspace, period: Period) -> Sequence[Path]:
    """The files of the inbox; CannotRun (HT011) when there is none."""
    paths = workspace.returns(period.code)
    if not paths:
        raise CannotRun(notices.EMPTY_INBOX.at(path=workspace.inbox(period.code)))
    return paths


def check_one(workspace: Workspace, options: Options, book: RawBook) -> Outcome:
    """Check one return, such as the open one; the period is its own unless one is given.

    Nothing is recorded: a book that is still open has not been received yet.
    """
    ledger, _ = open_ledger(workspace, options)
    stamp = stamp_of(book)
    period = find_period(ledger, options.period or ("" if stamp is None else str(stamp.period)))
    past = _past(workspace, ledger, period, options.today, far=False)  # a button answers at once
    checked = check_book(ledger, period, book, options.today, past)
    return Outcome((), checked.findings, {"tep": 1, "loi": int(checked.has_error)})


@one_at_a_time
def kiem_tra(workspace: Workspace, options: Options) -> Outcome:
    """Check every return of the period and record what came in; nothing is consolidated."""
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    require_returns(workspace, period)
    checked = check_inbox(workspace, ledger, period, options.today, options.progress, far=True)
    known = receipts.first_sight(receipts.read_receipts(workspace), period.code)
    receipts.record(workspace, period.code, checked, known)
    found = [*findings, *without_supplier(ledger)]
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

"""A period's returned files are checked one after the other; none is ever changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.options import silent
from dvexcel.model.outcome import CannotRun
from dvexcel.receiving import receipts
from dvexcel.receiving.frozen import frozen_received
from dvexcel.receiving.incoming_list import returns_in
from dvexcel.receiving.one_file import check_file
from dvexcel.receiving.past import UnitsPast, past_of
from dvexcel.receiving.statuses import unit_statuses
from dvexcel.receiving.versions import (
    tell_copies,
    tell_late_changes,
    tell_replaced,
    tell_same_versions,
)
from dvexcel.receiving.whose import for_heirs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from dvexcel.model.consolidation import Checked
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Progress
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.model.returns import Return
    from dvexcel.workspace import Workspace

EMPTY_INBOX = error(
    "HT011",
    "Chưa có báo cáo nào",
    "Thư mục “{path}” chưa có tệp báo cáo của đơn vị.",
    "Chưa có gì để kiểm tra hay cộng.",
    "Mời lưu các tệp đơn vị gửi vào thư mục đó rồi chạy lại.",
)


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
    read = receipts.read_receipts(workspace)
    known = receipts.first_sight(read, period.code)
    past = past_for(workspace, ledger, period, today, far=far)
    checked: dict[str, Checked] = {}
    paths = returns_in(workspace, period.code)
    for number, path in enumerate(paths, 1):
        item = check_file(ledger, period, path, known, today, past)
        checked.setdefault(item.sha256 or path.name, item)
        progress("Kiểm tra", number, len(paths))
    order = {digest: index for index, digest in enumerate(known)}
    arrived = sorted(
        checked.values(),
        key=lambda item: (item.received, order.get(item.sha256, len(order)), item.file),
    )
    arrived = receipts.on_paper(read, period.code, arrived)
    arrived = tell_copies(tell_same_versions(arrived), ledger)
    settled = workspace.consolidated(period.code)
    if settled.is_file():
        arrived = tell_late_changes(arrived, known, settled.name)
    return tell_replaced(arrived, ledger, period)


def past_for(
    workspace: Workspace, ledger: Ledger, period: Period, today: date, *, far: bool
) -> UnitsPast:
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
        if row.period == code and row.unit and not row.cumulative:
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
    """The returns of a period that count, in the order of the list of units.

    Those of a frozen period are the frozen ones, as they were put right since.
    """
    frozen = frozen_received(workspace, ledger, period, adjusted=True)
    if frozen is not None:
        return [one.counted for one in frozen.statuses if one.counted is not None]
    read = receipts.read_receipts(workspace)
    known = receipts.first_sight(read, period.code)
    paths = returns_in(workspace, period.code)
    checked = [check_file(ledger, period, path, known, today, None) for path in paths]
    checked = receipts.on_paper(read, period.code, checked)
    statuses = unit_statuses(ledger, period, checked)
    return [status.counted for status in statuses if status.counted is not None]


def require_returns(workspace: Workspace, period: Period) -> Sequence[Path]:
    """The files of the inbox; CannotRun (HT011) when there is none."""
    paths = returns_in(workspace, period.code)
    if not paths:
        raise CannotRun(EMPTY_INBOX.at(path=workspace.inbox(period.code)))
    return paths

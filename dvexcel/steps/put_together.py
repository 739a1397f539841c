"""A period put together from its inbox and its months, beside its past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Past
from dvexcel.model.options import silent
from dvexcel.model.outcome import CannotRun
from dvexcel.receiving.check import EMPTY_INBOX
from dvexcel.receiving.inboxes import Inboxes
from dvexcel.specs.bieu import CARRIED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dvexcel.model.consolidation import Consolidation, IndicatorScope, Received
    from dvexcel.model.figure import Measure
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Options, Progress
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.workspace import Workspace


def consolidation_of(
    workspace: Workspace,
    ledger: Ledger,
    period: Period,
    today: date,
    progress: Progress = silent,
    *,
    adjusted: bool = False,
) -> tuple[Consolidation, Received]:
    """The period put together from its inbox and its months, beside its past.

    ``adjusted``: a frozen period as it was put right since, not as it was frozen.

    The past is what came in for the period before and for that of last year, else what the sheet
    Số liệu nền says of them.
    """
    from dvexcel.totals.consolidate import consolidate  # noqa: PLC0415 - pandas loads slowly
    from dvexcel.totals.past import earlier_measures, told_for  # noqa: PLC0415 - as above

    inboxes = Inboxes(workspace, ledger, today, progress, period.code, adjusted=adjusted)

    def past(code: PeriodCode) -> Mapping[IndicatorScope, Measure]:
        then = ledger.periods.get(code)
        earlier = earlier_measures(ledger, period, code)
        if then is None or not inboxes.has_any(then):
            return earlier
        feeding, months = inboxes.feeding(then), inboxes.months(then)
        return earlier | told_for(ledger, period, then, feeding, today, months)

    months = inboxes.months(period)  # in their order: a month is also the past of the next one
    received = inboxes.feeding(period)
    before = Past(past(period.code.previous), past(period.code.last_year))
    return consolidate(ledger, period, received, today, before, months), received


def with_longer(
    workspace: Workspace, ledger: Ledger, period: Period, options: Options
) -> dict[str, Consolidation]:
    """The period, and every longer one that ends with it, by what a row's name then ends with."""
    longer = {
        CARRIED.format(words=code.words): one
        for code, one in ledger.periods.items()
        if code != period.code and code.months[-1] == period.code
    }
    return {
        ending: consolidation_of(workspace, ledger, one, options.today, options.progress)[0]
        for ending, one in {"": period, **longer}.items()
    }


def require_any(workspace: Workspace, ledger: Ledger, period: Period, today: date) -> None:
    """CannotRun (HT011) when neither the period nor a month of it has a return."""
    if not Inboxes(workspace, ledger, today).has_any(period):
        raise CannotRun(EMPTY_INBOX.at(path=workspace.inbox(period.code)))

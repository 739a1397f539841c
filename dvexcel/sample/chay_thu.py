"""The whole cycle on the sample: from an empty folder to the signed papers.

Three months, or the whole year with its half-year and yearly reports.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.ho_so_trinh import ho_so_trinh
from dvexcel.commands.sang_nam import sang_nam
from dvexcel.commands.soan import soan
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.outcome import Outcome
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.month import Days, month, open_year
from dvexcel.sample import YEAR, sample_rows
from dvexcel.sample.arriving import DAYS_TO_REMIND, arrivals
from dvexcel.sample.bien_tap import edit
from dvexcel.steps.opening import open_ledger
from dvexcel.workspace import Workspace

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.month import Arrival

_HALF, _WHOLE = PeriodCode(YEAR, PeriodKind.SAU_THANG), PeriodCode(YEAR, PeriodKind.NAM)
MONTHS = _WHOLE.months[7:10]
WHOLE_YEAR = (*_WHOLE.months[:6], _HALF, *_WHOLE.months[6:], _WHOLE)
_DAYS_TO_ISSUE = 20  # before the deadline
_DAYS_TO_CONSOLIDATE = 5  # after it, when late returns are in
_DAYS_TO_SUM_UP = DAYS_TO_REMIND + 2  # a longer period waits for those who were reminded


def chay_thu(workspace: Workspace, options: Options) -> Outcome:
    """Play three months of a whole province, or a year, in an empty folder.

    The papers of the last period are the show. With ``options.whole_year`` all twelve months, the
    first half-year, the year, and the next one's first month in a folder beside it. CannotRun
    (HT003) when a folder already holds a sổ: a clerk's own folder is never played in.
    """
    for one in (workspace, next_workspace(workspace))[: 1 + options.whole_year]:
        one.require_no_ledger()
    outcomes = [open_year(workspace, sample_rows())]
    ledger, findings = open_ledger(workspace, options)
    codes = WHOLE_YEAR if options.whole_year else MONTHS
    for code in codes:
        period = ledger.periods[code]
        if code.kind is PeriodKind.THANG:
            outcomes += play_month(workspace, period, options, to_the_end=code != codes[-1])
        else:
            day = _after(period, _DAYS_TO_SUM_UP)
            summing_up = replace(options, today=day, period=str(code))
            outcomes.append(tong_hop(workspace, summing_up))
            edit(workspace, code)
            outcomes.append(bao_cao(workspace, summing_up))
    consolidated = next(one for one in reversed(outcomes) if "duoc_tinh" in one.counts)
    last = replace(options, today=_after(ledger.periods[codes[-1]], _DAYS_TO_CONSOLIDATE))
    drafted, dossier = soan(workspace, last), ho_so_trinh(workspace, last)
    outcomes += [drafted, dossier]
    if options.whole_year:
        outcomes += play_next_year(workspace, options)
    return Outcome(
        tuple(path for one in outcomes for path in one.files),
        (*findings, *consolidated.findings),
        {**consolidated.counts, "ky": len(codes), **dossier.counts, **drafted.counts},
    )


def play_month(
    workspace: Workspace, period: Period, options: Options, *, to_the_end: bool
) -> list[Outcome]:
    """Play one month, an outcome for each stage that makes something.

    ``to_the_end``: what comes in only after the reminder is received too.
    """
    ledger, _ = open_ledger(workspace, options)
    closing = _after(period, _DAYS_TO_CONSOLIDATE)
    days = Days(_after(period, -_DAYS_TO_ISSUE), closing)

    def coming() -> list[Arrival]:
        files = arrivals(ledger, period, workspace.issued(period.code), options.progress)
        return [one for one in files if to_the_end or one.day <= closing]

    return list(month(workspace, options, period.code, days, coming))


def next_workspace(workspace: Workspace) -> Workspace:
    """Where the year after is kept: a folder beside this one's."""
    root = workspace.root.resolve()
    return Workspace(root.with_name(f"{root.name}-{YEAR + 1}"))


def play_next_year(workspace: Workspace, options: Options) -> list[Outcome]:
    """Hand the year over and play the first month of the next one in its own folder."""
    after = next_workspace(workspace)
    day = date(YEAR, 12, 31)
    outcomes = [sang_nam(workspace, replace(options, today=day, target=after.root))]
    ledger, _ = open_ledger(after, options)
    january = ledger.periods[PeriodCode(YEAR + 1, PeriodKind.THANG, 1)]
    return [*outcomes, *play_month(after, january, options, to_the_end=False)]


def _after(period: Period, days: int) -> date:
    return period.last_valid_day + timedelta(days=days)

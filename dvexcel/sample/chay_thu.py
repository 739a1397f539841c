"""The whole cycle on the sample: from an empty folder to the signed papers.

Three months, or the whole year with its half-year and yearly reports.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.don_doc import don_doc
from dvexcel.commands.ho_so import ho_so
from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.commands.sang_nam import sang_nam
from dvexcel.commands.soan import soan
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.model.period import PeriodCode, PeriodKind
from dvexcel.sample import YEAR, sample_rows
from dvexcel.sample.bien_tap import edit
from dvexcel.sample.month import DAYS_TO_REMIND, arrivals
from dvexcel.steps.opening import open_ledger
from dvexcel.workspace import LEDGER_NAME, Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.sample.month import Arrival

    Step = Callable[[Workspace, Options], Outcome]

_HALF, _WHOLE = PeriodCode(YEAR, PeriodKind.SAU_THANG), PeriodCode(YEAR, PeriodKind.NAM)
MONTHS = _WHOLE.months[7:10]
WHOLE_YEAR = (*_WHOLE.months[:6], _HALF, *_WHOLE.months[6:], _WHOLE)
_DAYS_TO_ISSUE = 20  # before the deadline
_DAYS_TO_CONSOLIDATE = 5  # after it, when late returns are in
_DAYS_TO_SUM_UP = DAYS_TO_REMIND + 2  # a longer period waits for those who were reminded


def chay_thu(workspace: Workspace, options: Options) -> Outcome:
    """Play the sample in an empty folder; the papers of its last period are the show.

    Three months, or with ``options.whole_year`` all twelve, the first half-year, the year, and the
    next one's first month in a folder beside it. CannotRun (HT003) when a folder already holds a
    sổ: a clerk's own folder is never played in.
    """
    from dvexcel.writing.so_cong_tac import write_so_cong_tac  # noqa: PLC0415 - loads when used

    for one in (workspace, next_workspace(workspace))[: 1 + options.whole_year]:
        if one.ledger.exists():
            raise CannotRun(notices.LEDGER_EXISTS.at(path=one.root, name=LEDGER_NAME))
    ledger_path, _ = workspace.write(workspace.ledger, write_so_cong_tac(sample_rows()))
    ledger, findings = open_ledger(workspace, options)
    outcomes: list[Outcome] = []
    codes = WHOLE_YEAR if options.whole_year else MONTHS
    for code in codes:
        period = ledger.periods[code]
        if code.kind is PeriodKind.THANG:
            outcomes += play_month(workspace, period, options, to_the_end=code != codes[-1])
        else:
            summing_up = replace(options, today=_after(period, _DAYS_TO_SUM_UP))
            outcomes += _on(workspace, period, summing_up, tong_hop)
            edit(workspace, code)
            outcomes += _on(workspace, period, summing_up, bao_cao)
    consolidated = next(one for one in reversed(outcomes) if "duoc_tinh" in one.counts)
    last = replace(options, today=_after(ledger.periods[codes[-1]], _DAYS_TO_CONSOLIDATE))
    drafted, dossier = soan(workspace, last), ho_so(workspace, last)
    outcomes += [drafted, dossier]
    if options.whole_year:
        outcomes += play_next_year(workspace, options)
    return Outcome(
        (ledger_path, *(path for one in outcomes for path in one.files)),
        (*findings, *consolidated.findings),
        {**consolidated.counts, "ky": len(codes), **dossier.counts, **drafted.counts},
    )


def play_month(
    workspace: Workspace, period: Period, options: Options, *, to_the_end: bool
) -> list[Outcome]:
    """Issue, receive and check day by day, consolidate, report, remind: one outcome each.

    ``to_the_end``: what comes in only after the reminder is received too.
    """
    issuing = replace(options, today=_after(period, -_DAYS_TO_ISSUE))
    outcomes = _on(workspace, period, issuing, phat_hanh)
    ledger, _ = open_ledger(workspace, options)
    closing = _after(period, _DAYS_TO_CONSOLIDATE)
    files = arrivals(ledger, period, workspace.issued(period.code), options.progress)
    _receive(workspace, period, options, [one for one in files if one.day <= closing])
    summing_up = replace(options, today=closing)
    outcomes += _on(workspace, period, summing_up, tong_hop, bao_cao, don_doc)
    if to_the_end:
        _receive(workspace, period, options, [one for one in files if one.day > closing])
    return outcomes


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


def _on(workspace: Workspace, period: Period, options: Options, *steps: Step) -> list[Outcome]:
    told = replace(options, period=str(period.code))
    return [step(workspace, told) for step in steps]


def _receive(
    workspace: Workspace, period: Period, options: Options, files: Iterable[Arrival]
) -> None:
    """Put each day's files into the inbox and check them in the evening."""
    inbox = workspace.inbox(period.code)
    for day, of_the_day in groupby(files, key=lambda file: file.day):
        for file in of_the_day:
            (inbox / file.name).write_bytes(file.data)
        _on(workspace, period, replace(options, today=day), kiem_tra)


def _after(period: Period, days: int) -> date:
    return period.last_valid_day + timedelta(days=days)

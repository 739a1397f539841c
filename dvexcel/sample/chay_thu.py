"""The whole cycle on the sample: three months from an empty folder to the signed papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.model.period import PeriodCode
from dvexcel.pipeline.check import kiem_tra
from dvexcel.pipeline.consolidate import bao_cao, don_doc, tong_hop
from dvexcel.pipeline.documents import soan
from dvexcel.pipeline.issue import phat_hanh
from dvexcel.pipeline.ledger import open_ledger
from dvexcel.sample import sample_rows
from dvexcel.sample.month import arrivals
from dvexcel.workspace import LEDGER_NAME, Workspace

if TYPE_CHECKING:
    from dvexcel.model.finding import Finding
    from dvexcel.model.period import Period
    from dvexcel.pipeline.options import Options

MONTHS = tuple(PeriodCode.parse(text) for text in ("2026-T08", "2026-T09", "2026-T10"))
_DAYS_TO_CONSOLIDATE = 5  # after the deadline, when late returns are in


def chay_thu(workspace: Workspace, options: Options) -> Outcome:
    """Play three months of the sample in an empty folder; the last one's papers are the show.

    CannotRun (HT003) when the folder already holds a sổ: a clerk's own folder is never played in.
    """
    from dvexcel.writing.so_cong_tac import write_so_cong_tac  # noqa: PLC0415 - loads when used

    if workspace.ledger.exists():
        raise CannotRun(notices.LEDGER_EXISTS.at(path=workspace.root, name=LEDGER_NAME))
    workspace.root.mkdir(parents=True, exist_ok=True)
    ledger_path, _ = workspace.write(workspace.ledger, write_so_cong_tac(sample_rows()))
    ledger, findings = open_ledger(workspace, options)
    files, counts = [ledger_path], dict[str, int]()
    found: list[Finding] = list(findings)
    for code in MONTHS:
        outcomes = _play_month(workspace, ledger.periods[code], options)
        files += [path for outcome in outcomes for path in outcome.files]
        found = [*findings, *outcomes[-3].findings]
        counts = {**outcomes[-3].counts, "thang": len(MONTHS)}
    drafted = soan(workspace, options)
    return Outcome((*files, *drafted.files), tuple(found), {**counts, **drafted.counts})


def _play_month(workspace: Workspace, period: Period, options: Options) -> list[Outcome]:
    """Issue, receive and check day by day, consolidate, report, remind."""

    def on(day_of: int) -> Options:
        day = period.last_valid_day + timedelta(days=day_of)
        return replace(options, period=str(period.code), today=day)

    outcomes = [phat_hanh(workspace, on(-20))]
    ledger, _ = open_ledger(workspace, options)
    inbox = workspace.inbox(period.code)
    inbox.mkdir(parents=True, exist_ok=True)
    total = len(ledger.units_owing(period))
    day = None
    for number, (arrived, name, data) in enumerate(
        arrivals(ledger, period, workspace.issued(period.code)), 1
    ):
        if day is not None and arrived != day:
            kiem_tra(workspace, replace(on(0), today=day))
        day = arrived
        (inbox / name).write_bytes(data)
        options.progress(f"Đơn vị gửi báo cáo {period.code}", min(number, total), total)
    if day is not None:
        kiem_tra(workspace, replace(on(0), today=day))
    closing = on(_DAYS_TO_CONSOLIDATE)
    outcomes += [step(workspace, closing) for step in (tong_hop, bao_cao, don_doc)]
    return outcomes

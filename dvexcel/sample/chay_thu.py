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
from dvexcel.pipeline.dossier import ho_so
from dvexcel.pipeline.issue import phat_hanh
from dvexcel.pipeline.ledger import open_ledger
from dvexcel.sample import sample_rows
from dvexcel.sample.month import arrivals
from dvexcel.workspace import LEDGER_NAME, Workspace

if TYPE_CHECKING:
    from datetime import date

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
    ledger_path, _ = workspace.write(workspace.ledger, write_so_cong_tac(sample_rows()))
    ledger, findings = open_ledger(workspace, options)
    files, counts = [ledger_path], dict[str, int]()
    found: list[Finding] = list(findings)
    for code in MONTHS:
        issued, consolidated, *papers = _play_month(workspace, ledger.periods[code], options)
        files += [path for one in (issued, consolidated, *papers) for path in one.files]
        found = [*findings, *consolidated.findings]
        counts = {**consolidated.counts, "thang": len(MONTHS)}
    last = replace(options, today=_closing(ledger.periods[MONTHS[-1]]))
    drafted, dossier = soan(workspace, last), ho_so(workspace, last)
    return Outcome(
        (*files, *drafted.files, *dossier.files),
        tuple(found),
        {**counts, **dossier.counts, **drafted.counts},
    )


def _play_month(workspace: Workspace, period: Period, options: Options) -> list[Outcome]:
    """Issue, receive and check day by day, consolidate, report, remind: one outcome each."""

    def on(day_of: int) -> Options:
        day = period.last_valid_day + timedelta(days=day_of)
        return replace(options, period=str(period.code), today=day)

    outcomes = [phat_hanh(workspace, on(-20))]
    ledger, _ = open_ledger(workspace, options)
    inbox = workspace.inbox(period.code)
    files = list(arrivals(ledger, period, workspace.issued(period.code)))
    day = None
    for number, (arrived, name, data) in enumerate(files, 1):
        if day is not None and arrived != day:
            kiem_tra(workspace, replace(on(0), today=day))
        day = arrived
        (inbox / name).write_bytes(data)
        options.progress(f"Đơn vị gửi báo cáo {period.code}", number, len(files))
    if day is not None:
        kiem_tra(workspace, replace(on(0), today=day))
    closing = replace(on(0), today=_closing(period))
    outcomes += [step(workspace, closing) for step in (tong_hop, bao_cao, don_doc)]
    return outcomes


def _closing(period: Period) -> date:
    """The day on which the sample's month is put together, when late returns are in."""
    return period.last_valid_day + timedelta(days=_DAYS_TO_CONSOLIDATE)

"""Checked returns are put together, compared with the period before, and written out."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import TYPE_CHECKING

from dvexcel import receipts
from dvexcel import workspace_notices as notices
from dvexcel.context.bao_cao import bao_cao_paper
from dvexcel.context.cong_van import (
    reminder_paper,
    still_in_time,
    unit_reminder_paper,
    unsettled,
)
from dvexcel.context.figures import Figures
from dvexcel.context.tong_hop import tong_hop_rows
from dvexcel.context.tong_quan import overview
from dvexcel.model.consolidation import Past
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.pipeline.alone import one_at_a_time
from dvexcel.pipeline.caveats import missing_months, seen_later, without_receiver, without_supplier
from dvexcel.pipeline.documents import render_paper
from dvexcel.pipeline.editing import choices_of, update_editing
from dvexcel.pipeline.inboxes import Inboxes
from dvexcel.pipeline.ledger import find_period, open_ledger, own_office, require_owing
from dvexcel.pipeline.options import Options, silent
from dvexcel.specs.bien_tap import CAUSES, ITEMS, PROPOSALS
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from dvexcel.model.consolidation import Checked, Consolidation, Measure, Place, UnitStatus
    from dvexcel.model.editing import Choice
    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.pipeline.options import Progress
    from dvexcel.word.render import Printed
    from dvexcel.workspace import Workspace


def consolidation_of(
    workspace: Workspace,
    ledger: Ledger,
    period: Period,
    today: date,
    progress: Progress = silent,
) -> tuple[Consolidation, list[Checked]]:
    """The period put together from its inbox and its months, beside its past.

    The past is what came in for the period before and for that of last year, else what the sheet
    Số liệu nền says of them.
    """
    from dvexcel.totals.consolidate import consolidate  # noqa: PLC0415 - pandas loads slowly
    from dvexcel.totals.past import earlier_measures, told_for  # noqa: PLC0415 - as above

    inboxes = Inboxes(workspace, ledger, today, progress, period.code)

    def past(code: PeriodCode) -> Mapping[Place, Measure]:
        then = ledger.periods.get(code)
        earlier = earlier_measures(ledger, period, code)
        if then is None or not inboxes.has_any(then):
            return earlier
        feeding, months = inboxes.feeding(then), inboxes.months(then)
        return earlier | told_for(ledger, period, then, feeding, today, months)

    months = inboxes.months(period)  # in their order: a month is also the past of the next one
    checked = inboxes.feeding(period)
    before = Past(past(period.code.previous), past(period.code.last_year))
    return consolidate(ledger, period, checked, today, before, months), checked


def require_any(workspace: Workspace, ledger: Ledger, period: Period, today: date) -> None:
    """CannotRun (HT011) when neither the period nor a month of it has a return."""
    if not Inboxes(workspace, ledger, today).has_any(period):
        raise CannotRun(notices.EMPTY_INBOX.at(path=workspace.inbox(period.code)))


@one_at_a_time
def tong_hop(workspace: Workspace, options: Options) -> Outcome:
    """Consolidate the period's returns into one workbook, every number with its source."""
    from dvexcel.totals.resent import changes  # noqa: PLC0415 - as below
    from dvexcel.writing.tong_hop import write_tong_hop  # noqa: PLC0415 - loads when used

    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    require_any(workspace, ledger, period, options.today)
    put_together, checked = consolidation_of(
        workspace, ledger, period, options.today, options.progress
    )
    known = receipts.first_sight(receipts.read_receipts(workspace), period.code)
    receipts.record(workspace, period.code, checked, known)
    figures = Figures(put_together)
    rows = tong_hop_rows(ledger, figures, changes(put_together, checked))
    data = write_tong_hop(rows, overview(ledger, figures))
    target = workspace.results(period.code) / f"tong_hop_{period.code}.xlsx"
    path, said = workspace.write(target, data)
    editing, problems = update_editing(workspace, ledger, put_together)
    return Outcome(
        (path, *editing),
        (
            *findings,
            *without_supplier(ledger),
            *missing_months(put_together),
            *seen_later(put_together),
            *put_together.findings,
            *said,
            *problems,
        ),
        {
            "phai_gui": len(put_together.statuses),
            "duoc_tinh": len(put_together.returns),
            "chi_tieu": len(put_together.measures),
        },
    )


@one_at_a_time
def bao_cao(workspace: Workspace, options: Options) -> Outcome:
    """Draft the period's report, and beside it the list of every number it prints."""
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    office = own_office(ledger)
    require_any(workspace, ledger, period, options.today)
    put_together, _ = consolidation_of(workspace, ledger, period, options.today, options.progress)
    choices, unclear, edited = choices_of(workspace, period.code)
    paper = bao_cao_paper(ledger, put_together, office, choices)
    rendered = render_paper(workspace, paper)
    target = report_path(workspace, period.code)
    path, said = workspace.write(target, rendered.data)
    log = workspace.results(period.code) / f"{target.stem}.nguon.csv"
    log_path, also_said = workspace.write(log, _log(path.name, rendered.log))
    return Outcome(
        (path, log_path),
        (
            *findings,
            *without_receiver(ledger, office),
            *seen_later(put_together),
            *unclear,
            *said,
            *also_said,
        ),
        {"so_in": len(rendered.log)},
        _about_editing(workspace, edited, choices),
    )


def _about_editing(
    workspace: Workspace, edited: Path | None, choices: Sequence[Choice]
) -> tuple[str, ...]:
    """What the report took from Biên tập, and what only a person can add."""
    if edited is None:
        return ("Chạy “tổng hợp” để có tệp Biên tập: chọn và viết lại ý kiến của các đơn vị.",)
    taken = [choice for choice in choices if choice.taken]
    name = edited.relative_to(workspace.root).as_posix()
    notes = [f"Báo cáo lấy {len(taken)} ý đã chọn ở {name}."]
    if not any(choice.item == PROPOSALS for choice in taken):
        notes.append(
            f"Chưa chọn dòng nào ở mục {PROPOSALS}: báo cáo nêu mọi vướng mắc và mọi kiến nghị với "
            "cơ quan khác; kiến nghị với cơ quan ban hành báo cáo hoặc cơ quan giữ sổ không nêu "
            "lại, chỉ ghi là sẽ xem xét, trả lời."
        )
    if not any(choice.item == CAUSES for choice in taken):
        notes.append(f"Chưa có mục {ITEMS[CAUSES].lower()}: mời thêm dòng mục {CAUSES} ở tệp đó.")
    return tuple(notes)


def report_path(workspace: Workspace, period: PeriodCode) -> Path:
    """Where the report of a period is drafted; once it is there, the period is settled."""
    return workspace.papers / f"bao_cao_{period}.docx"


def _log(document: str, printed: Iterable[Printed]) -> bytes:
    """Which number stands where in the document, with the key that Nguồn explains."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("van_ban", "thu_tu", "so_in_ra", "khoa"))
    for item in printed:
        writer.writerow((document, item.order, item.text, item.key))
    return text.getvalue().encode("utf-8-sig")


@one_at_a_time
def don_doc(workspace: Workspace, options: Options) -> Outcome:
    """Draft one công văn that lists every unit whose return is missing or must be mended.

    With ``options.code`` it is a letter to that unit alone; CannotRun (HT667) when the unit owes
    nothing for the period.
    """
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    office = own_office(ledger)
    units = require_owing(ledger, period)
    if options.code and options.code not in {unit.code for unit in units}:
        raise CannotRun(notices.OWES_NOTHING.at(code=options.code, period=period.code))
    put_together, _ = consolidation_of(workspace, ledger, period, options.today, options.progress)
    late, waiting = (
        [status for status in of_all if options.code in {"", status.unit.code}]
        for of_all in (unsettled(put_together), still_in_time(put_together))
    )
    if not late:
        nothing = _nobody_reminded(period, options.code, waiting)
        return Outcome((), (*findings, nothing), {"don_vi": 0})
    if options.code:
        paper = unit_reminder_paper(put_together, late[0], office)
    else:
        paper = reminder_paper(put_together, late, office)
    rendered = render_paper(workspace, paper)
    whose = f"{options.code}_" if options.code else ""
    target = workspace.papers / f"don_doc_{whose}{period.code}.docx"
    path, said = workspace.write(target, rendered.data)
    return Outcome((path,), (*findings, *said), {"don_vi": len(late)})


def _nobody_reminded(period: Period, code: str, waiting: Sequence[UnitStatus]) -> Finding:
    """Why there is no reminder: units still have time, or all have sent."""
    days = sorted(status.last_day for status in waiting if status.last_day is not None)
    if not days:
        settled = notices.UNIT_NOT_LATE if code else notices.NOTHING_LATE
        return settled.at(period=period.code, code=code)
    first, last = short_date(days[0]), short_date(days[-1])
    return notices.NOT_YET_DUE.at(
        who=f"Đơn vị {code}" if code else f"{len(waiting)} đơn vị",
        period=period.code,
        day=first if first == last else f"{first} (đơn vị được gia hạn: đến {last})",
        after=short_date(days[0] + timedelta(days=1)),
    )

"""What lies ahead: next year's plan, the tasks whose deadline comes next, or those that recur."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dvexcel.context.annexes import tasks_set_by
from dvexcel.context.bao_cao.due import deadline_on, deadline_said
from dvexcel.context.office import is_party_body, superior
from dvexcel.context.sentences import dash, in_full, lowered
from dvexcel.model.deadline import DeadlineKind
from dvexcel.model.period import PeriodKind
from dvexcel.model.task_progress import Standing
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.paper import Block
    from dvexcel.model.period import Period
    from dvexcel.model.task import Task

# A month's report lists four to five lines, of which one stands fast.
_SHOWN = {PeriodKind.THANG: 4}
_SHOWN_RECURRING = {PeriodKind.THANG: 2}
_SHOWN_LONG = 12
_OFTEN = {DeadlineKind.MONTHLY, DeadlineKind.QUARTERLY, DeadlineKind.ALWAYS}
_AT_YEARS_END = {PeriodKind.NAM, PeriodKind.SAU_THANG_CUOI}
_OVER = {Standing.IN_TIME, Standing.DONE_LATE, Standing.DONE, Standing.NOT_CONCERNED}


def ahead(ledger: Ledger, consolidation: Consolidation) -> Iterator[Block]:
    """What next year's plan sets, or the given tasks that fall due next, or those that recur."""
    kind = consolidation.period.code.kind
    coming = _next_years(ledger, consolidation.period) or list(_falling_due(ledger, consolidation))
    chosen = coming[: _SHOWN.get(kind, _SHOWN_LONG)]
    if not chosen:
        recurring = _recurring(ledger, consolidation.period)
        chosen = list(recurring)[: _SHOWN_RECURRING.get(kind, _SHOWN_LONG)]
    for line in chosen:
        yield dash(f"{line};")
    year = f" {consolidation.period.code.year + 1}" if kind in _AT_YEARS_END else ""
    routine = "Tiếp tục thực hiện các nhiệm vụ thường xuyên"
    standing = f"{routine} theo kế hoạch {ledger.work.name} năm"
    reminding = "Đôn đốc các đơn vị gửi báo cáo đúng hạn, đủ số liệu."
    if kind is PeriodKind.THANG:
        yield dash(f"{standing}; {lowered(reminding)}")
    else:
        yield dash(f"{standing}{year};")
        yield dash(reminding)


def _next_years(ledger: Ledger, period: Period) -> list[str]:
    """At the end of a year: the tasks of a plan whose every day lies in the next one.

    The plan is of the office that keeps the sổ, or a draft of it for the body above; while it is
    being submitted its tasks are given to nobody yet.
    """
    own = ledger.own_office
    if period.code.kind not in _AT_YEARS_END or own is None:
        return []
    above = superior(ledger, own)
    issuers = {own.code} | (set() if above is None else {above.code})
    for item in ledger.outgoing.values():
        tasks = tasks_set_by(ledger, item)
        years = {day.year for task in tasks if (day := task.deadline.once) is not None}
        if item.office in issuers and years == {period.code.year + 1}:
            return [_told(ledger, task, task.deadline.once, period) for task in tasks]
    return []


def _falling_due(ledger: Ledger, consolidation: Consolidation) -> Iterator[str]:
    """The given tasks that fall due in the coming time, but for those that all are done with.

    By the day on which they do; what falls due by the report's own day is not ahead.
    """
    period, progress = consolidation.period, consolidation.progress
    first, until = period.code.coming.calendar
    written = max(first, consolidation.as_of + timedelta(days=1))
    told = {one.task.code for one in progress}
    open_ones = {one.task.code for one in progress if one.standing not in _OVER}
    due: list[tuple[date, int, Task]] = []
    for number, task in enumerate(ledger.tasks):
        days = {task.deadline.in_year(year) for year in range(period.end.year, until.year + 1)}
        coming = sorted(day for day in days if day is not None and written <= day <= until)
        if coming and coming[0].year == period.end.year and task.code in told - open_ones:
            coming = coming[1:]
        if task.given_to and coming:
            due.append((coming[0], number, task))
    for day, _, task in sorted(due, key=lambda item: item[:2]):
        yield _told(ledger, task, day, period)


def _recurring(ledger: Ledger, period: Period) -> Iterator[str]:
    """The given tasks that come again and again; those of one day a year only after a year."""
    kind = period.code.kind
    for task in ledger.tasks:
        comes = task.deadline.kind.recurs if kind in _AT_YEARS_END else task.deadline.kind in _OFTEN
        if task.given_to and comes:
            yield _told(ledger, task, None, period)


def _told(ledger: Ledger, task: Task, day: date | None, period: Period) -> str:
    """The task's words; in brackets who leads, in a long report, and the deadline.

    What the words already say is not said again. What a body of the Party leads is done with it:
    nobody sets it a task.
    """
    text = in_full(task.content)
    words = deadline_said(task, period.end.year) if day is None else deadline_on(task, day)
    is_said = bool(words) and all(fold(part) in fold(text) for part in words.split(";"))
    told = [] if is_said else [words or task.deadline.kind.value]
    if is_party_body(ledger, task.lead):
        text = f"Phối hợp với {task.lead} {lowered(text)}"
    elif task.lead and period.code.kind is not PeriodKind.THANG:
        lead = lowered(task.lead) if task.lead.startswith("Các ") else task.lead
        told = [f"chủ trì: {lead}", *(f"thời hạn: {one}" for one in told)]
    return f"{text} ({'; '.join(told)})" if told else text

"""What lies ahead: the tasks whose deadline comes next, and what units ask for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dvexcel.context.annexes import tasks_set_by
from dvexcel.context.office import is_called, superior
from dvexcel.context.sentences import dash, paragraph
from dvexcel.model.period import PeriodKind
from dvexcel.model.progress import Standing
from dvexcel.specs import bieu, lists
from dvexcel.text.dates import short_date
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from dvexcel.context.bao_cao.said import Filler
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.editing import Choice
    from dvexcel.model.ledger import Ledger, Office, Task
    from dvexcel.model.paper import Block
    from dvexcel.model.period import Period

_SHOWN_TASKS = {PeriodKind.THANG: 6}  # a month's report lists four to six
_SHOWN_LONG = 12
#: How far a report looks, in days after its period; a year's looks at the next one.
_HORIZON = {
    PeriodKind.THANG: 62,
    PeriodKind.QUY: 100,
    PeriodKind.CHIN_THANG: 110,
    PeriodKind.SAU_THANG: 200,
}
_LONG_HORIZON = 380
_AT_YEARS_END = {PeriodKind.NAM, PeriodKind.SAU_THANG_CUOI}
_OVER = {Standing.IN_TIME, Standing.DONE_LATE, Standing.DONE, Standing.NOT_CONCERNED}


def ahead(ledger: Ledger, consolidation: Consolidation) -> Iterator[Block]:
    """What next year's plan sets, or the given tasks that fall due next, or those that recur."""
    kind = consolidation.period.code.kind
    chosen = (
        _next_years(ledger, consolidation.period)
        or list(_falling_due(ledger, consolidation))
        or list(_recurring(ledger))
    )
    for line in chosen[: _SHOWN_TASKS.get(kind, _SHOWN_LONG)]:
        yield dash(f"{line};")
    for text in (
        "Tiếp tục thực hiện các nhiệm vụ thường xuyên theo kế hoạch công tác dân vận năm;",
        "Đôn đốc các đơn vị gửi báo cáo đúng hạn, đủ số liệu.",
    ):
        yield dash(text)


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
            return [_with_deadline(task, task.deadline.once) for task in tasks]
    return []


def _falling_due(ledger: Ledger, consolidation: Consolidation) -> Iterator[str]:
    """The given tasks by the day on which they fall due, but for those that all are done with."""
    period, progress = consolidation.period, consolidation.progress
    until = period.end + timedelta(days=_HORIZON.get(period.code.kind, _LONG_HORIZON))
    written = max(period.end, consolidation.as_of)  # what fell due before is no task ahead
    told = {one.task.code for one in progress}
    open_ones = {one.task.code for one in progress if one.standing not in _OVER}
    due: list[tuple[date, int, Task]] = []
    for number, task in enumerate(ledger.tasks):
        days = {task.deadline.in_year(year) for year in range(period.end.year, until.year + 1)}
        coming = sorted(day for day in days if day is not None and written < day <= until)
        if coming and coming[0].year == period.end.year and task.code in told - open_ones:
            coming = coming[1:]
        if task.given_to and coming:
            due.append((coming[0], number, task))
    for day, _, task in sorted(due, key=lambda item: item[:2]):
        yield _with_deadline(task, day)


def _recurring(ledger: Ledger) -> Iterator[str]:
    for task in ledger.tasks:
        if task.given_to and task.deadline.kind.recurs:
            yield _with_deadline(task, None)


def _with_deadline(task: Task, day: date | None) -> str:
    """The task's words, with its deadline in brackets unless the words already say it."""
    text = " ".join(task.content.split()).rstrip(".;")
    text = text[0].upper() + text[1:]
    said = fold(text)
    if task.deadline_words and all(fold(part) in said for part in task.deadline_words.split(";")):
        return text
    named = "" if day is None else f"chậm nhất ngày {short_date(day)}"
    until = task.deadline_words or named or task.deadline.kind.value
    return f"{text} ({until})"


def proposals(
    ledger: Ledger, filler: Filler, chosen: Sequence[Choice], issuer: Office
) -> Iterator[Block]:
    """What the clerk chose, else what units ask for word for word, the same words told once.

    Difficulties come first. What units ask of the issuer itself it does not pass on: it answers.
    """
    if chosen:
        yield from _grouped(
            (choice.to_whom, _with_unit(ledger, choice.unit, choice.words)) for choice in chosen
        )
        return
    own = ledger.own_office
    answers_itself = False
    said: dict[tuple[str, str], list[str]] = {}
    hard: dict[str, list[str]] = {}
    for one in filler.consolidation.returns:
        name = ledger.units[one.unit].name
        for row in one.tables.get(bieu.KIEN_NGHI.key, ()):
            text, to_whom = row.text("noi_dung"), row.text("gui_ai")
            if text and row.value("loai") == lists.VUONG_MAC:
                hard.setdefault(text, []).append(name)
            elif is_called(issuer, to_whom) or (own is not None and is_called(own, to_whom)):
                answers_itself = True
            elif text:
                said.setdefault((to_whom, text), []).append(name)
    if hard:
        yield paragraph("Khó khăn, vướng mắc:")
        yield from (dash(_by(units, text)) for text, units in hard.items())
    if not said and not answers_itself:
        yield paragraph("Trong kỳ các đơn vị không có kiến nghị, đề xuất.")
    yield from _grouped((to_whom, _by(units, text)) for (to_whom, text), units in said.items())
    if answers_itself:
        yield paragraph(
            f"Các kiến nghị thuộc thẩm quyền giải quyết của {issuer.name} được tiếp nhận, xem xét "
            "và trả lời theo quy định."
        )


def _by(units: Sequence[str], text: str) -> str:
    return f"{', '.join(dict.fromkeys(units))}: {text}"


def _with_unit(ledger: Ledger, unit: str, text: str) -> str:
    known = ledger.units.get(unit)
    return text if known is None else f"{known.name}: {text}"


def _grouped(lines: Iterable[tuple[str, str]]) -> Iterator[Block]:
    """Proposals under the body that is to answer them, when more than one is asked."""
    by_body: dict[str, tuple[str, list[str]]] = {}
    for to_whom, text in lines:
        name, texts = by_body.setdefault(fold(to_whom), (to_whom, []))
        texts.append(text)
    for name, texts in by_body.values():
        if name:
            yield paragraph(f"Đối với {name}:")
        for text in texts:
            yield dash(text)

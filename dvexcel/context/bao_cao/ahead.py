"""What lies ahead: the tasks whose deadline comes next, and what units ask for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dvexcel.context import keyed as keys
from dvexcel.context.office import is_called
from dvexcel.context.sentences import paragraph, words
from dvexcel.model.paper import Block, Level
from dvexcel.model.period import PeriodKind
from dvexcel.specs import bieu
from dvexcel.text.dates import short_date
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from dvexcel.context.bao_cao.said import Filler
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.editing import Choice
    from dvexcel.model.ledger import Ledger, Office, Task

_SHOWN_PROPOSALS = 5
_SHOWN_TASKS = 6  # a month's report lists four to six
_HORIZON = {PeriodKind.THANG: 62, PeriodKind.QUY: 100}
_LONG_HORIZON = 380


def ahead(ledger: Ledger, consolidation: Consolidation) -> Iterator[Block]:
    """The given tasks that fall due next, then what goes on all the time."""
    period = consolidation.period
    until = period.end + timedelta(days=_HORIZON.get(period.code.kind, _LONG_HORIZON))
    due: list[tuple[date, str, Task]] = []
    for task in ledger.tasks:
        days = {task.deadline.in_year(year) for year in range(period.end.year, until.year + 1)}
        coming = sorted(day for day in days if day is not None and period.end < day <= until)
        if task.given_to and coming:
            due.append((coming[0], task.code, task))
    for day, _, task in sorted(due, key=lambda item: item[:2])[:_SHOWN_TASKS]:
        yield Block(Level.GACH, "-", words(f"{_with_deadline(task, day)};"))
    for text in (
        "Tiếp tục thực hiện các nhiệm vụ thường xuyên theo kế hoạch công tác dân vận năm;",
        "Đôn đốc các đơn vị gửi báo cáo đúng hạn, đủ số liệu.",
    ):
        yield Block(Level.GACH, "-", words(text))


def _with_deadline(task: Task, day: date) -> str:
    """The task's words, with its deadline in brackets unless the words already say it."""
    text = " ".join(task.content.split()).rstrip(".;")
    text = text[0].upper() + text[1:]
    said = fold(text)
    if task.deadline_words and all(fold(part) in said for part in task.deadline_words.split(";")):
        return text
    return f"{text} ({task.deadline_words or f'chậm nhất ngày {short_date(day)}'})"


def proposals(
    ledger: Ledger, filler: Filler, chosen: Sequence[Choice], issuer: Office
) -> Iterator[Block]:
    """What the clerk chose, else the proposals word for word, the same words told once.

    What units ask of the issuer itself it does not pass on: it answers.
    """
    if chosen:
        yield from _grouped(
            (choice.to_whom, _with_unit(ledger, choice.unit, choice.words)) for choice in chosen
        )
        return
    own = ledger.own_office
    answers_itself = False
    said: dict[tuple[str, str], list[str]] = {}
    for one in filler.consolidation.returns:
        for row in one.tables.get(bieu.KIEN_NGHI.key, ()):
            text, to_whom = row.text("noi_dung"), row.text("gui_ai")
            if is_called(issuer, to_whom) or (own is not None and is_called(own, to_whom)):
                answers_itself = True
            elif text:
                said.setdefault((to_whom, text), []).append(ledger.units[one.unit].name)
    if not said and not answers_itself:
        yield paragraph("Trong kỳ các đơn vị không có kiến nghị, đề xuất.")
        return
    shown = list(said.items())[:_SHOWN_PROPOSALS]
    yield from _grouped(
        (to_whom, f"{', '.join(dict.fromkeys(units))}: {text}") for (to_whom, text), units in shown
    )
    if len(said) > _SHOWN_PROPOSALS:
        total = filler.figures.count(keys.PROPOSALS)
        yield paragraph("Toàn văn ", total, " ý kiến ở trang Kiến nghị của tệp tổng hợp.")
    if answers_itself:
        yield paragraph(
            f"Các kiến nghị thuộc thẩm quyền giải quyết của {issuer.name} được tiếp nhận, xem xét "
            "và trả lời theo quy định."
        )


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
            yield Block(Level.GACH, "-", words(text))

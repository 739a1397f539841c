"""The rows of Nội dung split into the body and its annexes; the table of tasks from Nhiệm vụ."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dvexcel.context.headings import with_headings
from dvexcel.context.inline import inline
from dvexcel.context.numbering import Numbering
from dvexcel.model.deadline import DeadlineKind
from dvexcel.model.paper import Annex, Block, ColumnAlign, Grid, Insert, Run
from dvexcel.text.dates import short_date
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dvexcel.model.deadline import Deadline
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.outgoing import Outgoing, OutgoingText
    from dvexcel.model.task import Task

_BEGINS = {Insert.ANNEX: False, Insert.WIDE_ANNEX: True}
_ON_A_DAY = {DeadlineKind.DAY, DeadlineKind.BEFORE_DAY}
NO_TASKS = "Văn bản này không giao nhiệm vụ riêng cho cơ quan, đơn vị nào."


def body_and_annexes(
    ledger: Ledger, item: Outgoing
) -> tuple[tuple[Block | Grid, ...], tuple[Annex, ...]]:
    """The body of ``item`` and its annexes; each annex counts its paragraphs anew."""
    starts = [at for at, text in enumerate(item.texts) if text.level in _BEGINS]
    body = _blocks(ledger, item, item.texts[: starts[0] if starts else None])
    annexes = tuple(
        Annex(
            item.texts[start].text,
            _blocks(ledger, item, item.texts[start + 1 : end], item.texts[start].text),
            wide=item.texts[start].level is Insert.WIDE_ANNEX,
        )
        for start, end in pairwise([*starts, len(item.texts)])
    )
    return body, annexes


def tasks_set_by(ledger: Ledger, item: Outgoing) -> tuple[Task, ...]:
    """The tasks that ``item`` sets, in the order of the sheet Nhiệm vụ."""
    return tuple(task for task in ledger.tasks if task.document == item.code)


def _blocks(
    ledger: Ledger, item: Outgoing, texts: Sequence[OutgoingText], title: str = ""
) -> tuple[Block | Grid, ...]:
    numbering = Numbering(item.system)
    blocks: list[Block | Grid] = []
    for text in texts:
        if text.grid is not None:
            blocks.append(text.grid)
        elif isinstance(text.level, Insert):
            caption = "" if fold(text.text) == fold(title) else text.text
            blocks.append(task_grid(ledger, tasks_set_by(ledger, item), caption))
        else:
            number = numbering.next(text.level, text.number)
            blocks.append(Block(text.level, number, inline(text.text)))
    return with_headings(blocks)


def task_grid(ledger: Ledger, tasks: Iterable[Task], caption: str) -> Grid:
    """What is to be done, who leads, who helps, until when, and what must come of it."""
    rows = tuple(
        tuple(
            (Run(text[0].upper() + text[1:]),) if text else ()
            for text in (
                str(number),
                task.content,
                task.lead or _given_to(ledger, task),
                task.partners,
                task.deadline_words or _until(task.deadline),
                task.product,
            )
        )
        for number, task in enumerate(tasks, 1)
    )
    return Grid(
        "nhiem_vu",
        ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm"),
        (6, 46, 20, 20, 16, 18),
        rows,
        (ColumnAlign.CENTRE, *(ColumnAlign.LEFT,) * 5),
        NO_TASKS,
        caption,
    )


def _until(deadline: Deadline) -> str:
    """A deadline that the sổ tells by its form only: "trước ngày 30/11/2026", "hằng tháng"."""
    if deadline.kind is DeadlineKind.UNSAID:
        return ""
    if deadline.day is not None and deadline.kind in _ON_A_DAY:
        return f"{deadline.kind} {short_date(deadline.day)}"
    return deadline.kind.value


def _given_to(ledger: Ledger, task: Task) -> str:
    """Whom the sổ gives the task to, where the document names nobody as lead."""
    units = ledger.units
    return "; ".join(units[one].name if one in units else one for one in task.given_to)

"""The tasks that are overdue: how many, which most units are behind with, and who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.sentences import Content, in_full, paragraph, words
from dvexcel.model.task_progress import Standing
from dvexcel.specs import keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dvexcel.context.bao_cao.said import Filler
    from dvexcel.model.ledger import Task
    from dvexcel.model.paper import Block

_NAMED_TASKS = 3
_NAMED_UNITS = 3  # of more units than this, only the number is told
_SHORT_TASK = 150  # characters of a task's content that a sentence quotes
_LEAST_CLAUSE = 25  # fewer characters up to a comma do not name a task


def overdue(filler: Filler) -> Iterator[Block]:
    """The tasks that most units are overdue with."""
    count = filler.figures.count(keys.TASKS_OVERDUE)
    if not count.value:
        return
    tasks: dict[str, Task] = {}
    units: dict[str, list[str]] = {}
    for one in filler.consolidation.progress:
        if one.standing is Standing.OVERDUE:
            tasks[one.task.code] = one.task
            units.setdefault(one.task.code, []).append(one.unit.name)
    worst = _ahead_of_the_rest(units, 1 if filler.is_short else _NAMED_TASKS)
    content: Content = ()
    for code in worst:
        behind = units[code]
        who: Content = words(filler.figures.count(keys.OVERDUE_IN, code), " đơn vị")
        if len(behind) <= _NAMED_UNITS:
            who = words(", ".join(behind))
        quoted = f"“{shortened(tasks[code].content)}” ("
        content = words(content, "; " if content else "", quoted, who, ")")
    apart = filler.figures.count(keys.TASKS_APART)
    counted: Content = words(count, " lượt nhiệm vụ quá hạn")
    if apart.value == count.value:
        counted = words(count, " lượt nhiệm vụ định kỳ hoặc của năm trước quá hạn")
    elif apart.value and not filler.is_short:
        counted = words(counted, " (trong đó ", apart, " lượt định kỳ hoặc của năm trước)")
    if not worst:
        yield paragraph("Còn ", counted, ".")
        return
    more = "" if len(units) == len(worst) else ", nhiều nhất là"
    yield paragraph("Còn ", counted, f"{more}: ", content, ".")


def _ahead_of_the_rest(units: Mapping[str, Sequence[str]], most: int) -> list[str]:
    """The tasks with most units, at most so many; none that is level with one left out."""
    ordered = sorted(units, key=lambda code: -len(units[code]))
    level = len(units[ordered[most]]) if len(ordered) > most else 0
    return [code for code in ordered[:most] if len(units[code]) > level]


def shortened(text: str) -> str:
    """A task by its first words: whole, else up to a comma or semicolon, else whole words only."""
    bare = in_full(text)
    if len(bare) <= _SHORT_TASK:
        return bare
    clause = max(bare.rfind(mark, _LEAST_CLAUSE, _SHORT_TASK) for mark in ",;")
    if clause > 0:
        return bare[:clause]
    return bare[:_SHORT_TASK].rsplit(" ", 1)[0].rstrip(",;") + "…"

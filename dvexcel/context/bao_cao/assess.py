"""The assessment: which targets are reached and which not, what is overdue, who has not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context import keyed as keys
from dvexcel.context.bang_chi_tieu import target_content
from dvexcel.context.sentences import Content, paragraph, words
from dvexcel.model.consolidation import PROVINCE, Status
from dvexcel.model.indicator import TargetVerdict
from dvexcel.model.progress import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.context.bao_cao.said import Filler
    from dvexcel.model.consolidation import Measure
    from dvexcel.model.ledger import Task
    from dvexcel.model.paper import Block

_NAMED_TASKS = 3
_SHORT_TASK = 90  # characters of a task's content that a sentence quotes


def strengths(filler: Filler) -> Iterator[Block]:
    """The targets that are reached."""
    good = _judged(filler, reached=True)
    if good:
        counted = _counted(filler, keys.REACHED)
        yield paragraph("Đạt ", counted, " chỉ tiêu có mục tiêu: ", _listed(filler, good), ".")


def shortcomings(filler: Filler) -> Iterator[Block]:
    """The targets that are missed, the tasks overdue, the units silent or faulty."""
    poor = _judged(filler, reached=False)
    if poor:
        counted = _counted(filler, keys.MISSED)
        yield paragraph("Chưa đạt ", counted, " chỉ tiêu có mục tiêu: ", _listed(filler, poor), ".")
    elif not _judged(filler, reached=True):
        yield paragraph("Kỳ này chưa có đủ số liệu để đánh giá các chỉ tiêu có mục tiêu.")
    yield from _overdue(filler)
    for status, text in (
        (Status.CHUA_GUI, "Đơn vị chưa gửi báo cáo: "),
        (Status.LOI, "Đơn vị đã gửi, còn điểm cần sửa: "),
    ):
        units = [s.unit.name for s in filler.consolidation.statuses if s.status is status]
        if units:
            yield paragraph(text, "; ".join(units), ".")


def _judged(filler: Filler, *, reached: bool) -> list[Measure]:
    return [
        m
        for m in filler.consolidation.measures
        if m.scope == PROVINCE
        and m.verdict not in {None, TargetVerdict.CHUA_CO_SO}
        and (m.verdict is not TargetVerdict.CHUA_DAT) is reached
    ]


def _counted(filler: Filler, code: str) -> Content:
    return words(filler.figures.count(code), "/", filler.figures.count(keys.JUDGED))


def _listed(filler: Filler, measures: Sequence[Measure]) -> Content:
    """Each indicator with its value and its target."""
    content: Content = ()
    for measure in measures:
        name, unit = measure.indicator.name, measure.indicator.measure
        gap = "" if unit == "%" else " "
        content = words(
            content,
            "; " if content else "",
            f"{name[0].lower()}{name[1:]} (",
            filler.figures.measure(measure),
            f"{gap}{unit}, mục tiêu ",
            target_content(filler.figures, measure),
            "%)" if unit == "%" else ")",
        )
    return content


def _overdue(filler: Filler) -> Iterator[Block]:
    """The tasks that most units are overdue with."""
    count = filler.figures.count(keys.TASKS_OVERDUE)
    if not count.value:
        return
    units: dict[str, int] = {}
    tasks: dict[str, Task] = {}
    for one in filler.consolidation.progress:
        if one.standing is Standing.OVERDUE:
            tasks[one.task.code] = one.task
            units[one.task.code] = units.get(one.task.code, 0) + 1
    worst = sorted(units, key=lambda code: -units[code])[:_NAMED_TASKS]
    content: Content = ()
    for code in worst:
        content = words(
            content,
            "; " if content else "",
            f"“{shortened(tasks[code].content)}” (",
            filler.figures.count(keys.OVERDUE_IN, code),
            " đơn vị)",
        )
    more = "" if len(units) == len(worst) else ", nhiều nhất là"
    yield paragraph("Còn ", count, f" lượt nhiệm vụ quá hạn{more}: ", content, ".")


def shortened(text: str) -> str:
    """The first words of a task, whole words only."""
    bare = " ".join(text.split()).rstrip(".;")
    bare = bare[:1].upper() + bare[1:]
    if len(bare) <= _SHORT_TASK:
        return bare
    return bare[:_SHORT_TASK].rsplit(" ", 1)[0].rstrip(",;") + "…"

"""The assessment: which targets are reached and which not, what is overdue, who has not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context import keyed as keys
from dvexcel.context.bang_chi_tieu import target_content
from dvexcel.context.sentences import Content, dash, in_full, paragraph, words
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
_NAMED_UNITS = 3  # of more units than this, only the number is told
_IN_A_SENTENCE = 3  # more targets than this take a line each in a long report
_SHORT_TASK = 90  # characters of a task's content that a sentence quotes
_LEAST_CLAUSE = 25  # fewer characters up to a comma do not name a task


def strengths(filler: Filler) -> Iterator[Block]:
    """The targets that are reached."""
    good = _judged(filler, reached=True)
    if good:
        yield from _listed(filler, ("Đạt ", _counted(filler, keys.REACHED)), good)


def shortcomings(filler: Filler) -> Iterator[Block]:
    """The targets that are missed, the tasks overdue, the units silent or faulty."""
    poor = _judged(filler, reached=False)
    if poor:
        yield from _listed(filler, ("Chưa đạt ", _counted(filler, keys.MISSED)), poor)
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


def _listed(
    filler: Filler, opening: tuple[str, Content], measures: Sequence[Measure]
) -> Iterator[Block]:
    """Each indicator in one sentence or, when many, a line each; a long report has its value."""
    in_a_sentence = filler.is_short or len(measures) <= _IN_A_SENTENCE
    told = [_with_target(filler, measure, begins=not in_a_sentence) for measure in measures]
    if in_a_sentence:
        joined = told[0]
        for one in told[1:]:
            joined = words(joined, "; ", one)
        yield paragraph(*opening, " chỉ tiêu có mục tiêu: ", joined, ".")
        return
    yield paragraph(*opening, " chỉ tiêu có mục tiêu:")
    for number, one in enumerate(told, 1):
        yield dash(one, "." if number == len(told) else ";")


def _with_target(filler: Filler, measure: Measure, *, begins: bool) -> Content:
    indicator = measure.indicator
    name, unit = indicator.name, indicator.measure
    told = name if begins else f"{name[0].lower()}{name[1:]}"
    if filler.is_short:
        return words(told)  # the values are part I's, the targets the annex's
    is_share = unit == "%"
    return words(
        told,
        " (",
        filler.figures.measure(measure),
        f"{'' if is_share else ' '}{unit}, mục tiêu ",
        target_content(filler.figures, measure),
        "%)" if is_share else ")",
    )


def _overdue(filler: Filler) -> Iterator[Block]:
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
    most = 1 if filler.is_short else _NAMED_TASKS
    worst = sorted(units, key=lambda code: -len(units[code]))[:most]
    content: Content = ()
    for code in worst:
        behind = units[code]
        who: Content = words(filler.figures.count(keys.OVERDUE_IN, code), " đơn vị")
        if len(behind) <= _NAMED_UNITS:
            who = words(", ".join(behind))
        quoted = f"“{shortened(tasks[code].content)}” ("
        content = words(content, "; " if content else "", quoted, who, ")")
    apart = filler.figures.count(keys.TASKS_APART)
    if apart.value and not filler.is_short:
        told = words(" (trong đó ", apart, " lượt không tính vào tỷ lệ đúng hạn: nhiệm vụ định kỳ ")
        counted = words(count, " lượt nhiệm vụ quá hạn", told, "hoặc của năm trước)")
    else:
        counted = words(count, " lượt nhiệm vụ quá hạn")
    more = "" if len(units) == len(worst) else ", nhiều nhất là"
    yield paragraph("Còn ", counted, f"{more}: ", content, ".")


def shortened(text: str) -> str:
    """A task by its first words: whole, else up to a comma or semicolon, else whole words only."""
    bare = in_full(text)
    if len(bare) <= _SHORT_TASK:
        return bare
    clause = max(bare.rfind(mark, _LEAST_CLAUSE, _SHORT_TASK) for mark in ",;")
    if clause > 0:
        return bare[:clause]
    return bare[:_SHORT_TASK].rsplit(" ", 1)[0].rstrip(",;") + "…"

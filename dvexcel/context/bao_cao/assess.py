"""The assessment: which targets are reached and which not, what is overdue, who has not sent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.context.bang_chi_tieu import target_content
from dvexcel.context.sentences import (
    Content,
    compared,
    dash,
    got_better,
    in_full,
    lowered,
    paragraph,
    words,
)
from dvexcel.model.consolidation import Status
from dvexcel.model.figure import PROVINCE
from dvexcel.model.indicator import TargetVerdict
from dvexcel.model.task_progress import Standing
from dvexcel.specs import keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dvexcel.context.bao_cao.said import Filler
    from dvexcel.model.figure import Measure
    from dvexcel.model.paper import Block
    from dvexcel.model.task import Task

_IN_A_SENTENCE = 3  # more targets than this take a line each in a long report
_NAMED_CHANGES = 8
_NAMED_TASKS = 3
_NAMED_UNITS = 3  # of more units than this, only the number is told
_SHORT_TASK = 150  # characters of a task's content that a sentence quotes
_LEAST_CLAUSE = 25  # fewer characters up to a comma do not name a task


def strengths(filler: Filler) -> Iterator[Block]:
    """The targets that are reached, and what went the right way since last year."""
    good = _judged(filler, reached=True)
    if good:
        yield from _listed(filler, ("Đạt ", _counted(filler, keys.REACHED)), good)
    yield from _since_last_year(filler, "Một số kết quả tốt hơn", way=1)


def shortcomings(filler: Filler) -> Iterator[Block]:
    """The targets that are missed, the tasks overdue, the units silent or faulty.

    A long report counts the units and names none: who they are stands in its annex and on the
    leader's page.
    """
    poor = _judged(filler, reached=False)
    if poor:
        yield from _listed(filler, ("Chưa đạt ", _counted(filler, keys.MISSED)), poor)
    elif not _judged(filler, reached=True):
        yield from _no_figures(filler)
    yield from _since_last_year(filler, "Một số kết quả kém hơn", way=-1)
    yield from overdue(filler)
    for status, count, text in (
        (Status.CHUA_GUI, keys.MISSING, "Đơn vị chưa gửi báo cáo: "),
        (Status.LOI, keys.FAULTY, "Đơn vị đã gửi, còn điểm cần sửa: "),
    ):
        units = [s.unit.name for s in filler.consolidation.statuses if s.status is status]
        if units:
            named = words("; ".join(units)) if filler.is_short else filler.counted_units(count)
            yield paragraph(text, named, ".")


def _judged(filler: Filler, *, reached: bool) -> list[Measure]:
    return [
        m
        for m in filler.consolidation.measures
        if m.scope == PROVINCE
        and m.verdict not in {None, TargetVerdict.CHUA_CO_SO}
        and (m.verdict is not TargetVerdict.CHUA_DAT) is reached
    ]


def _no_figures(filler: Filler) -> Iterator[Block]:
    if _has_targets(filler):
        yield paragraph("Kỳ này chưa có đủ số liệu để đánh giá các chỉ tiêu có mục tiêu.")


def without_targets(filler: Filler) -> Iterator[Block]:
    """That nothing is judged, where nobody has set a target for the year."""
    if not _has_targets(filler):
        year = filler.consolidation.period.code.year
        yield paragraph(
            f"Chưa có chỉ tiêu nào được đặt mục tiêu cho năm {year} nên báo cáo chưa xét mức đạt."
        )


def _has_targets(filler: Filler) -> bool:
    of_all = (m for m in filler.consolidation.measures if m.scope == PROVINCE)
    return any(measure.verdict is not None for measure in of_all)


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
    name, unit = indicator.name, indicator.dvt
    target = indicator.target
    if measure.value == 0 and target is not None and target.value == 0:
        name = f"Không có {lowered(name)}"  # "đạt: vụ việc quá hạn" would praise what there is not
    told = name if begins else lowered(name)
    if filler.is_short:  # the values are part I's, the targets the annex's
        return filler.qualified(words(told), measure)
    is_share = unit == "%"
    said = words(
        told,
        " (",
        _value(filler, measure),
        ", mục tiêu ",
        target_content(filler.figures, measure),
        "%)" if is_share else ")",
    )
    fell = measure.verdict is not TargetVerdict.CHUA_DAT and got_better(filler.figures, measure) < 0
    if fell:  # a fall from a good level is told where the level is, and nowhere as a shortcoming
        moved = compared(filler.figures, measure, filler.past)
        said = words(said, ", tuy có kém hơn trước", moved)
    return filler.qualified(said, measure)


def _value(filler: Filler, measure: Measure) -> Content:
    unit = measure.indicator.dvt
    return words(filler.figures.of(measure), f"{'' if unit == '%' else ' '}{unit}")


def _since_last_year(filler: Filler, opening: str, *, way: int) -> Iterator[Block]:
    """What went the right or the wrong way since last year, in a report that is not short.

    What has a target has been told beside it already.
    """
    if filler.is_short:
        return
    moved = [
        measure
        for measure in filler.consolidation.measures
        if measure.scope == PROVINCE
        and measure.verdict in {None, TargetVerdict.CHUA_CO_SO}
        and got_better(filler.figures, measure) == way
    ]
    told: Content = ()
    past = replace(filler.past, before="", is_said=True)
    for one in moved[:_NAMED_CHANGES]:
        name = words(lowered(one.indicator.name), " ", _value(filler, one))
        change = compared(filler.figures, one, past)
        told = words(told, "; " if told else "", name, change)
    if told:
        yield paragraph(f"{opening} {filler.past.year_ago}: ", told, ".")


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
        if filler.is_short and len(behind) <= _NAMED_UNITS:
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

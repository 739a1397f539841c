"""Every amount that counts, one row a unit and element: what units sent and what we compute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Status, UnitStatus
from dvexcel.model.figure import Source
from dvexcel.model.indicator import COMPUTED, Computation
from dvexcel.model.task_progress import Standing, TaskProgress
from dvexcel.specs import lists
from dvexcel.specs.so_cong_tac import DIEU_CHINH
from dvexcel.workspace import LEDGER_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dvexcel.model.corrected import Baseline
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode

_OF_TASKS = (Computation.GIVEN_TO, Computation.DONE_BY)


def typed_amounts(ledger: Ledger, statuses: Iterable[UnitStatus], period: Period) -> list[Source]:
    """The amounts of the returns that count, for elements asked of their unit only."""
    sources = []
    for status in statuses:
        unit_return = status.counted
        if unit_return is None:
            continue
        for element in ledger.elements_asked(status.unit, period):
            reported = unit_return.figures.get(element.code)
            if reported is not None and reported.amount is not None:
                corrected = reported.place.sheet == DIEU_CHINH.sheet  # a cell of the sổ itself
                sources.append(
                    Source(
                        status.unit.code,
                        element.code,
                        reported.amount,
                        LEDGER_NAME if corrected else unit_return.file,
                        reported.place,
                        "" if corrected else unit_return.sha256,
                    )
                )
    return sources


def computed_amounts(
    ledger: Ledger,
    statuses: Iterable[UnitStatus],
    period: Period,
    progress: Iterable[TaskProgress],
) -> list[Source]:
    """The amounts that follow from receipts and task statuses."""
    wanted = _computed(ledger)
    by_unit: dict[str, list[TaskProgress]] = {}
    for one in progress:
        by_unit.setdefault(one.unit.code, []).append(one)
    sources = []
    for status in statuses:
        known: dict[str, int] = {}  # an element of several indicators is counted once
        for what, amount in _of_unit(status, period, by_unit.get(status.unit.code, [])):
            for code in wanted.get(what, ()):
                known[code] = max(amount, known.get(code, 0))
        sources += [
            Source(status.unit.code, code, amount, status.file, None, "")
            for code, amount in known.items()
        ]
    return sources


#: What is counted, and the indicator whose tasks are; "" where it is of no indicator.
_What = tuple[Computation, str]


def _computed(ledger: Ledger) -> dict[_What, list[str]]:
    """The elements that dvexcel computes, by what it counts for them; nobody types these."""
    wanted: dict[_What, list[str]] = {}
    for element in ledger.elements.values():
        what = element.counts
        if element.supplier != COMPUTED or not isinstance(what, Computation):
            continue
        measured = [""]
        if what in _OF_TASKS:
            measured = [one.code for one in ledger.indicators if element.code in one.elements]
        for indicator in measured:
            wanted.setdefault((what, indicator), []).append(element.code)
    return wanted


def _of_unit(
    status: UnitStatus, period: Period, progress: Sequence[TaskProgress]
) -> Iterator[tuple[_What, int]]:
    if status.status is not Status.MIEN:
        yield (Computation.OWED, ""), 1
        if status.status is not Status.TAM_TINH:
            yield (Computation.ON_TIME, ""), int(status.status is Status.DUNG_HAN)
    if status.counted is None:
        return
    due = [one for one in progress if one.counts_as_due(period)]
    yield (Computation.DUE, ""), len(due)
    yield (Computation.DONE_ON_TIME, ""), sum(one.standing is Standing.IN_TIME for one in due)
    yield from _by_tasks(progress)


def awaited_of_paper(ledger: Ledger, statuses: Iterable[UnitStatus]) -> set[tuple[str, str]]:
    """What nobody can say yet of units without a day on paper: (unit, element)."""
    codes = _computed(ledger).get((Computation.ON_TIME, ""), ())
    unclear = (one.unit.code for one in statuses if one.status is Status.TAM_TINH)
    return {(unit, code) for unit in unclear for code in codes}


def awaited_of_tasks(
    ledger: Ledger, progress: Iterable[TaskProgress], period: Period
) -> set[tuple[str, str]]:
    """What units without a return would be counted for by their tasks: (unit, element)."""
    awaited = set()
    wanted = _computed(ledger)
    for one in progress:
        if one.standing is Standing.NO_RETURN:
            counted = [(what, code) for code in one.task.indicators for what in _OF_TASKS]
            if one.has_come(period):
                counted += [(Computation.DUE, ""), (Computation.DONE_ON_TIME, "")]
            codes = (code for what in counted for code in wanted.get(what, ()))
            awaited |= {(one.unit.code, code) for code in codes}
    return awaited


def _by_tasks(progress: Sequence[TaskProgress]) -> Iterator[tuple[_What, int]]:
    """For each indicator that tasks measure: whether the unit has such a task, and has done one."""
    done: dict[str, bool] = {}
    for one in progress:
        for indicator in one.task.indicators:
            done[indicator] = done.get(indicator, False) or one.state == lists.DA_HOAN_THANH
    for indicator, finished in done.items():
        yield (Computation.GIVEN_TO, indicator), 1
        yield (Computation.DONE_BY, indicator), int(finished)


def earlier_amounts(ledger: Ledger, code: PeriodCode) -> list[Source]:
    """The figures of Số liệu nền for a period, of the units they were typed for."""
    return [
        earlier_source(row)
        for row in ledger.baselines
        if row.period == code and row.unit in ledger.units and not row.cumulative
    ]


def earlier_source(row: Baseline) -> Source:
    """A row of Số liệu nền as a source; its unit is empty when it stands for the province."""
    return Source(row.unit, row.element, row.amount, LEDGER_NAME, row.place, "")

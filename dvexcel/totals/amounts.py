"""Every amount that counts, one row a unit and element: what units sent and what we compute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Status, UnitStatus
from dvexcel.model.figure import Source
from dvexcel.model.indicator import COMPUTED
from dvexcel.model.task_progress import Standing, TaskProgress
from dvexcel.specs import lists
from dvexcel.workspace import LEDGER_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dvexcel.model.ledger import Baseline, Ledger
    from dvexcel.model.period import Period, PeriodCode

# Elements that dvexcel computes itself; the sổ may list them, nobody types them.
OWED, ON_TIME, DUE, DONE_ON_TIME = "I1.PG", "I1.DH", "I2.DEN", "I2.XONG"


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
                sources.append(
                    Source(
                        status.unit.code,
                        element.code,
                        reported.amount,
                        unit_return.file,
                        reported.place,
                        unit_return.sha256,
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
    wanted = {e.code for e in ledger.elements.values() if e.supplier == COMPUTED}
    by_unit: dict[str, list[TaskProgress]] = {}
    for one in progress:
        by_unit.setdefault(one.unit.code, []).append(one)
    return [
        Source(status.unit.code, code, amount, status.file, None, "")
        for status in statuses
        for code, amount in _of_unit(status, period, by_unit.get(status.unit.code, []))
        if code in wanted
    ]


def _of_unit(
    status: UnitStatus, period: Period, progress: Sequence[TaskProgress]
) -> Iterator[tuple[str, int]]:
    if status.status is not Status.MIEN:
        yield OWED, 1
        yield ON_TIME, int(status.status is Status.DUNG_HAN)
    if status.counted is None:
        return
    due = [one for one in progress if one.counts_as_due(period)]
    yield DUE, len(due)
    yield DONE_ON_TIME, sum(one.standing is Standing.IN_TIME for one in due)
    yield from _by_tasks(progress)


def awaited_of_tasks(
    ledger: Ledger, progress: Iterable[TaskProgress], period: Period
) -> set[tuple[str, str]]:
    """What units without a return would be counted for by their tasks: (unit, element)."""
    awaited = set()
    for one in progress:
        if one.standing is Standing.NO_RETURN:
            codes = [code for indicator in one.task.indicators for code in _of_task(indicator)]
            codes += [DUE, DONE_ON_TIME] if one.has_come(period) else []
            awaited |= {(one.unit.code, code) for code in codes if code in ledger.elements}
    return awaited


def _of_task(indicator: str) -> tuple[str, str]:
    """The elements of an indicator that tasks measure: given to a unit, done by it."""
    return f"{indicator}.NVG", f"{indicator}.NVX"


def _by_tasks(progress: Sequence[TaskProgress]) -> Iterator[tuple[str, int]]:
    """For each indicator that tasks measure: whether the unit has such a task, and has done one."""
    done: dict[str, bool] = {}
    for one in progress:
        for indicator in one.task.indicators:
            done[indicator] = done.get(indicator, False) or one.state == lists.DA_HOAN_THANH
    for indicator, finished in done.items():
        yield from zip(_of_task(indicator), (1, int(finished)), strict=True)


def earlier_amounts(ledger: Ledger, code: PeriodCode) -> list[Source]:
    """The figures of Số liệu nền for a period, of the units they were typed for."""
    return [
        earlier_source(row)
        for row in ledger.baselines
        if row.period == code and row.unit in ledger.units
    ]


def earlier_source(row: Baseline) -> Source:
    """A row of Số liệu nền as a source; its unit is empty when it stands for the province."""
    return Source(row.unit, row.element, row.amount, LEDGER_NAME, row.place, "")

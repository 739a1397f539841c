"""Every amount that counts, one row a unit and element: what units sent and what we compute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Source, Status, UnitStatus
from dvexcel.model.indicator import COMPUTED
from dvexcel.specs import bieu, lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period

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
                        reported.typed.place,
                        unit_return.sha256,
                    )
                )
    return sources


def computed_amounts(
    ledger: Ledger, statuses: Iterable[UnitStatus], period: Period
) -> list[Source]:
    """The amounts that follow from receipts and task statuses."""
    wanted = {e.code for e in ledger.elements.values() if e.supplier == COMPUTED}
    return [
        Source(status.unit.code, code, amount, status.file, None, "")
        for status in statuses
        for code, amount in _of_unit(ledger, status, period)
        if code in wanted
    ]


def _of_unit(ledger: Ledger, status: UnitStatus, period: Period) -> Iterator[tuple[str, int]]:
    if status.status is not Status.MIEN:
        yield OWED, 1
        yield ON_TIME, int(status.status is Status.DUNG_HAN)
    if status.counted is None:
        return
    due = {
        task.code: day
        for task in ledger.tasks_of(status.unit)
        if (day := task.last_valid_day) is not None
        and day.year == period.code.year
        and day <= period.end
    }
    done = 0
    for row in status.counted.tables.get(bieu.NHIEM_VU.key, ()):
        deadline, finished = due.get(row.text("ma")), row.value("ngay_xong")
        if deadline is not None and finished is not None:
            done += row.value("trang_thai") == lists.DA_HOAN_THANH and finished <= deadline
    yield DUE, len(due)
    yield DONE_ON_TIME, done
    yield from _by_tasks(ledger, status)


def _by_tasks(ledger: Ledger, status: UnitStatus) -> Iterator[tuple[str, int]]:
    """For each indicator that tasks measure: whether the unit has such a task, and has done one.

    The elements are named after the indicator: ``A2.NVG`` (given) and ``A2.NVX`` (done).
    """
    states = (
        {
            row.text("ma"): row.value("trang_thai")
            for row in status.counted.tables.get(bieu.NHIEM_VU.key, ())
        }
        if status.counted is not None
        else {}
    )
    done: dict[str, bool] = {}
    for task in ledger.tasks_of(status.unit):
        for indicator in task.indicators:
            finished = states.get(task.code) == lists.DA_HOAN_THANH
            done[indicator] = done.get(indicator, False) or finished
    for indicator, finished in done.items():
        yield f"{indicator}.NVG", 1
        yield f"{indicator}.NVX", int(finished)

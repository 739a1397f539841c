"""What units last told of their tasks, so that a task once done is not asked about again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.task_progress import TaskState
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.model.returns import Return
    from dvexcel.model.unit import Unit


def states_to_carry(
    ledger: Ledger, returns: Iterable[tuple[Period, Sequence[Return]]], period: Period
) -> dict[str, dict[str, TaskState]]:
    """What to print of each unit's tasks on its form of ``period``, by unit and task.

    A task that comes back is begun anew: what was told of an earlier time is not printed.
    """
    deadlines = {task.code: task.deadline for task in ledger.tasks}
    return {
        unit: {
            code: told
            for code, told in states.items()
            if code in deadlines and deadlines[code].is_same_occurrence(told.as_of, period.end)
        }
        for unit, states in states_told(ledger, returns, period.closing).items()
    }


def states_told(
    ledger: Ledger, returns: Iterable[tuple[Period, Sequence[Return]]], on: date
) -> dict[str, dict[str, TaskState]]:
    """By unit that exists on ``on`` and task: the row of the last of ``returns`` with a state.

    A unit under a new name goes on from what it told under the old one; a unit that took another
    in, or was made of several, has only what it told itself.
    """
    told = _last_told(returns)
    known: dict[str, dict[str, TaskState]] = {}
    for unit in ledger.units.values():
        if unit.exists_on(on):
            known[unit.code] = {}
            for code in _names_in_time(ledger, unit):
                known[unit.code] |= told.get(code, {})
    return known


def _last_told(
    returns: Iterable[tuple[Period, Sequence[Return]]],
) -> Mapping[str, Mapping[str, TaskState]]:
    """Each unit's last state of each task; a cell left blank takes nothing back."""
    told: dict[str, dict[str, TaskState]] = {}
    for period, of_period in sorted(returns, key=lambda pair: pair[0].code):
        for one in of_period:
            states = told.setdefault(one.unit, {})
            rows = one.tables.get(bieu.NHIEM_VU.key, ())
            for row in reversed(rows):  # of a task that stands twice, the first row counts
                if row.text("trang_thai"):
                    states[row.text("ma")] = TaskState(
                        period.end,
                        row.text("trang_thai"),
                        row.value("ty_le"),
                        row.value("ngay_xong"),
                        row.text("ket_qua"),
                    )
    return told


def _names_in_time(ledger: Ledger, unit: Unit) -> list[str]:
    """The codes under which the unit has reported, the oldest first, its own last."""
    codes = [unit.code]
    while (before := _replaced_by(ledger, unit)) is not None and before.code not in codes:
        unit = before
        codes.append(unit.code)
    return codes[::-1]


def _replaced_by(ledger: Ledger, unit: Unit) -> Unit | None:
    """The one unit that ``unit`` is under a new name: it was not there on that one's last day."""
    gone = (ledger.units[code] for code in ledger.predecessors_of(unit.code))
    replaced = [
        one for one in gone if one.valid_to is not None and not unit.exists_on(one.valid_to)
    ]
    return replaced[0] if len(replaced) == 1 else None

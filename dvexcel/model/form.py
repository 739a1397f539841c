"""A form to issue: everything that stands on one unit's return workbook before it is filled in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.model.field_of_work import FieldOfWork

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.field_of_work import RegisterRow
    from dvexcel.model.indicator import Element
    from dvexcel.model.period import Period
    from dvexcel.model.task import Task
    from dvexcel.model.task_progress import TaskState
    from dvexcel.model.unit import Unit


@dataclass(frozen=True, slots=True)
class FormIssue:
    """One unit's form. ``opening`` is the year so far by element, at the element's scale.

    ``carried``: longer periods that close with this one and are reported on the same form.
    ``listed`` is what the unit is known to have in each register, ``states`` what it last told of
    its tasks, by the task's code; it only corrects them.
    """

    unit: Unit
    period: Period
    recipient: str
    elements: tuple[Element, ...]
    tasks: tuple[Task, ...]
    opening: Mapping[str, int]
    stamp: str
    carried: tuple[Period, ...] = ()
    listed: Mapping[str, tuple[RegisterRow, ...]] = field(default_factory=dict)
    states: Mapping[str, TaskState] = field(default_factory=dict)
    work: FieldOfWork = field(default_factory=FieldOfWork)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The form's own period, then those that go with it."""
        return (self.period, *self.carried)

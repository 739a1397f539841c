"""What was asked of whom: the forms of a period as they went out, which no later sheet changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dvexcel.model.indicator import Element
    from dvexcel.model.period import PeriodCode
    from dvexcel.model.task import Task
    from dvexcel.model.unit import Unit


@dataclass(frozen=True, slots=True)
class IssuedForm:
    """One unit's form of one issue: its rows as the sheets described them on that day.

    ``elements`` each with the period it is told for; ``number`` counts the issues of a period from
    1; ``day`` is None and ``sha256`` may be empty where only the form itself tells of the issue.
    """

    unit: Unit
    period: PeriodCode
    number: int
    day: date | None
    version: int
    elements: tuple[tuple[Element, PeriodCode], ...]
    tasks: tuple[Task, ...]
    file: str = ""
    sha256: str = ""

    @property
    def asked(self) -> Mapping[str, Element]:
        """Its elements by code, as they were asked."""
        return {element.code: element for element, _ in self.elements}

    @property
    def periods(self) -> tuple[PeriodCode, ...]:
        """The periods it is told for, its own first."""
        return tuple(dict.fromkeys((self.period, *(told for _, told in self.elements))))


@dataclass(frozen=True, slots=True, eq=False)
class PeriodIssues:
    """All that was issued for a period, in order; one is only equal to itself.

    ``recorded``: it stands in bieu.csv, and was not told by the forms themselves.
    """

    period: PeriodCode
    by_unit: Mapping[str, tuple[IssuedForm, ...]]
    recorded: bool = True

    def last(self, unit: str) -> IssuedForm | None:
        """The form that the unit was issued last, None for none."""
        forms = self.by_unit.get(unit)
        return None if not forms else forms[-1]

    @property
    def last_number(self) -> int:
        """How often the period was issued."""
        numbers = (form.number for forms in self.by_unit.values() for form in forms)
        return max(numbers, default=0)

"""A unit that may owe a return, and the days on which it exists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.period import Period, PeriodKind


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the list; a merged unit keeps its row, with its last day and its successor."""

    code: str
    name: str
    kind: str
    group: str
    aliases: tuple[str, ...] = ()
    contact: str = ""
    phone: str = ""
    email: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str = ""
    owes: frozenset[PeriodKind] = frozenset()

    def exists_on(self, day: date) -> bool:
        """Whether the unit exists on ``day``, both ends included."""
        after_start = self.valid_from is None or self.valid_from <= day
        before_end = self.valid_to is None or day <= self.valid_to
        return after_start and before_end

    def must_report(self, period: Period) -> bool:
        """Whether the unit owes a return: it reports on such periods and exists at the closing."""
        return period.code.kind in self.owes and self.exists_on(period.closing)

"""A unit's return: who, which period, which version, and its tables with every cell's place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.period import PeriodCode
    from dvexcel.model.place import Cell
    from dvexcel.model.record import Entry, Row


@dataclass(frozen=True, slots=True)
class Reported:
    """One element's row of the sheet Số liệu.

    ``amount`` is the integer at the element's scale: the figure typed, 0 where "Không phát sinh"
    is ticked on an empty cell, None where nothing usable stands there. ``section_tick`` is the cell
    that says so of the row's whole section, None on a form without that section.
    """

    code: str
    amount: int | None
    typed: Entry
    none_occurred: Entry
    explanation: Entry
    row: Row
    section_tick: Entry | None = None

    @property
    def is_unsaid(self) -> bool:
        """Whether nothing is typed, and nothing ticked for the row or its section."""
        return self._is_open and (self.section_tick is None or self.section_tick.is_empty)

    @property
    def place(self) -> Cell:
        """Where the amount comes from: the cell of the figure, or the tick of the section."""
        tick = self.section_tick
        if self._is_open and tick is not None and tick.value is not None:
            return tick.place
        return self.typed.place

    @property
    def _is_open(self) -> bool:
        return self.typed.is_empty and self.none_occurred.is_empty


@dataclass(frozen=True, slots=True)
class Return:
    """One returned workbook, read: ``figures`` by element code, other sheets as rows.

    ``sections`` are the rows that name a section of Số liệu, the first of each code.
    """

    unit: str
    period: PeriodCode
    file: str
    sha256: str
    version: int
    cover: Mapping[str, Entry]
    figures: Mapping[str, Reported]
    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    sections: Mapping[str, Row] = field(default_factory=dict)

    def amount(self, code: str) -> int | None:
        """The integer amount of an element, or None."""
        reported = self.figures.get(code)
        return None if reported is None else reported.amount

"""A unit's return: who, which period, which version, and its tables with every cell's place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.model.field_of_work import FieldOfWork

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.period import PeriodCode
    from dvexcel.model.record import Entry, Reported, Row


@dataclass(frozen=True, slots=True)
class Return:
    """One returned workbook, read: ``figures`` by element code, other sheets as rows.

    ``sections`` are the rows that name a section of Số liệu, the first of each code; ``work`` is
    the field whose form it is.
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
    work: FieldOfWork = field(default_factory=FieldOfWork)

    def amount(self, code: str) -> int | None:
        """The integer amount of an element, or None."""
        reported = self.figures.get(code)
        return None if reported is None else reported.amount

"""Figures that the sổ itself keeps: from before dvexcel, and put right after a period closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.period import PeriodCode
    from dvexcel.model.place import Cell


@dataclass(frozen=True, slots=True)
class Baseline:
    """A figure from before dvexcel, of one unit or (``unit`` empty) of the whole province.

    ``cumulative``: of all months of the year up to ``period``, a month.
    """

    period: PeriodCode
    unit: str
    element: str
    amount: int
    source: str
    place: Cell
    cumulative: bool = False


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A figure of a closed period put right: ``old`` is what counted, None where there was none.

    It rests on a ``document`` of the unit; without one it only stands there.
    """

    period: PeriodCode
    unit: str
    element: str
    old: int | None
    new: int
    why: str
    document: str
    place: Cell
    day: date | None = None

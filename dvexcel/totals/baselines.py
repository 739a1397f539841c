"""Figures from before dvexcel, told for the units of today: a merged unit's go to its successor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Source

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import PeriodCode


def baseline_amounts(ledger: Ledger, code: PeriodCode, today: date) -> list[Source]:
    """The sheet Số liệu nền for a period, by the units that exist on ``today``.

    Rows of predecessors become sources of their successor, which adds them up. Rows without a
    unit stand for the whole province and cannot be told by unit, so they are not used here.
    """
    return [
        Source(
            ledger.successor_of(row.unit, today),
            row.element,
            row.amount,
            "so_cong_tac.xlsx",
            row.place,
            "",
        )
        for row in ledger.baselines
        if row.period == code and row.unit
    ]

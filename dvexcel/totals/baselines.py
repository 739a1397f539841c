"""Figures from before dvexcel (sheet Số liệu nền), as sources of the units they were typed for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.totals.amounts import earlier_amounts, earlier_source
from dvexcel.totals.spans import span_amounts

if TYPE_CHECKING:
    from dvexcel.model.figure import Source
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode


def past_amounts(ledger: Ledger, period: Period, code: PeriodCode) -> list[Source]:
    """The earlier figures of ``code`` by unit: those typed for it, else those its months add up to.

    ``period`` is the one they are held against; it lends everything but the window.
    """
    then = replace(period, code=code, start=code.window[0], end=code.window[1])
    typed = earlier_amounts(ledger, code)
    told = {(source.unit, source.element) for source in typed}
    added, _ = span_amounts(ledger, replace(then, closing=code.window[1]), {})
    return [*typed, *(part for part in added if (part.unit, part.element) not in told)]


def province_amounts(ledger: Ledger, code: PeriodCode) -> dict[str, Source]:
    """The earlier figures of the whole province, by element: rows of Số liệu nền without a unit."""
    return {
        row.element: earlier_source(row)
        for row in ledger.baselines
        if row.period == code and not row.unit
    }

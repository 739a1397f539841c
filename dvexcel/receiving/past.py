"""What units reported before a period: last time, last year, and as a habit."""

from __future__ import annotations

from collections import ChainMap
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from dvexcel.model.history import History
from dvexcel.model.period import PeriodCode, PeriodKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


EARLIER = 6  # periods before this one that make a habit
_NO_HISTORY = History()


@dataclass(frozen=True, slots=True)
class UnitsPast:
    """By unit: the amounts of the period before, and the history where it was looked up."""

    previous: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    histories: Mapping[str, History] = field(default_factory=dict)

    def before(self, unit: str) -> Mapping[str, int]:
        """The unit's amounts of the period before, none when it sent none."""
        return self.previous.get(unit, {})

    def history(self, unit: str) -> History:
        """The unit's history, an empty one when nothing is known."""
        return self.histories.get(unit, _NO_HISTORY)


def past_of(
    code: PeriodCode,
    amounts: Callable[[PeriodCode], Mapping[str, Mapping[str, int]]],
    *,
    far: bool,
) -> UnitsPast:
    """The past of a period; ``amounts`` tells those of one. ``far``: also last year and habits."""
    previous = amounts(code.previous)
    if not far:
        return UnitsPast(previous)
    last_year = amounts(code.last_year)
    earlier, one = [previous], code.previous
    for _ in range(EARLIER - 1):
        one = one.previous
        earlier.append(amounts(one))
    earlier.reverse()
    halves = [amounts(half) for half in _first_half(code)]
    histories = {
        unit: History(
            last_year.get(unit, {}),
            _by_element([each.get(unit, {}) for each in earlier]),
            dict(ChainMap(*(dict(half.get(unit, {})) for half in halves))),
        )
        for unit in set(chain(last_year, *earlier, *halves))
    }
    return UnitsPast(previous, histories)


def _first_half(code: PeriodCode) -> tuple[PeriodCode, ...]:
    """On whose forms the first half was told, where ``code`` is the year or carries it."""
    year = PeriodCode(code.year, PeriodKind.NAM)
    if code not in {year, year.months[-1]}:
        return ()
    half = PeriodCode(code.year, PeriodKind.SAU_THANG)
    return half, half.months[-1]


def _by_element(periods: list[Mapping[str, int]]) -> dict[str, tuple[int, ...]]:
    elements = set(chain(*periods))
    return {e: tuple(period[e] for period in periods if e in period) for e in elements}

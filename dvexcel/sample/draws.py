"""How the sample draws a count or a part, and how large a body is: always the same for one seed."""

from __future__ import annotations

import hashlib
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from random import Random

    from dvexcel.sample.lineage import Lineage

COMMUNES = frozenset({"xã", "phường", "đặc khu"})
FIRST_YEAR = 2026  # whose middle values the laws give
_GROWTH = 0.07  # a year
_MONTHS = 12
_LARGE = 60  # from here on a count is drawn from the bell curve


def level_of(body: Lineage) -> float:
    """How large a body is against the middle one of its kind, always the same: 0,5 to 1,5."""
    return 0.5 + hashlib.sha256(body.code.encode()).digest()[0] / 255


def clear_day(day: date, *, later: bool = False) -> date:
    """A day of the same half of the month that no change of day and month makes a later one.

    03/01/2026 may be a swapped 01/3/2026, which the program then asks about: it becomes 01/01, or
    13/01 with ``later``.
    """
    if day.day > _MONTHS or day.day <= day.month:
        return day
    return day.replace(day=_MONTHS + 1 if later else day.month)


def grown_by(year: int) -> float:
    """How much more is done in ``year`` than in the first one."""
    return (1 + _GROWTH) ** (year - FIRST_YEAR)


def count_of(random: Random, mean: float) -> int:
    """A count of independent happenings with that mean (Poisson)."""
    if mean > _LARGE:
        return max(0, round(random.gauss(mean, math.sqrt(mean))))
    count, left = 0, random.random()
    chance = math.exp(-mean)
    while left > chance:
        left -= chance
        count += 1
        chance *= mean / count
    return count


def part_of(random: Random, whole: int, share: float) -> int:
    """How many of ``whole`` have it, when each has it with that chance."""
    if whole > _LARGE:
        spread = math.sqrt(whole * share * (1 - share))
        return min(whole, max(0, round(random.gauss(whole * share, spread))))
    return sum(random.random() < share for _ in range(whole))

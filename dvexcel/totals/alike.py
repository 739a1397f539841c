"""What the units that have an indicator both now and then come to, now and then.

A total of 47 units held against one of 53 falls although every unit rose; so a change is told
over the units that stand behind both.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.figure import Pair

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from dvexcel.model.figure import Measure

Known = dict[str, dict[str, Fraction]]  # by indicator, by unit


def known_of(measures: Iterable[Measure], units: Collection[str]) -> Known:
    """What each unit came to, by indicator, where nothing of it is missing.

    Shares are left out: one is held against another, whoever stands behind it.
    """
    known: Known = {}
    for one in measures:
        whole = one.scope in units and one.counted == one.expected and not one.indicator.is_ratio
        if whole and one.value is not None:
            known.setdefault(one.indicator.code, {})[one.scope] = one.value
    return known


def pair_of(now: Mapping[str, Fraction], then: Mapping[str, Fraction]) -> Pair | None:
    """What the units known both times come to; None where those are all units, or none.

    There are none where the past is a figure published for the whole province.
    """
    both = now.keys() & then.keys()
    if not both or now.keys() == then.keys():
        return None
    return Pair(
        sum((now[unit] for unit in both), Fraction(0)),
        sum((then[unit] for unit in both), Fraction(0)),
        len(both),
    )

"""What the units that have an indicator both now and then come to, now and then.

A total of 47 units held against one of 53 falls although every unit rose; so a change is told
over the units that stand behind both.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import PROVINCE, Pair

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from dvexcel.model.consolidation import Measure, Place

Known = dict[str, dict[str, Fraction]]  # by indicator, by unit


def known_of(measures: Iterable[Measure], units: Collection[str]) -> Known:
    """What each unit came to, by indicator, where nothing of it is missing; shares apart."""
    known: Known = {}
    for one in measures:
        whole = one.scope in units and one.counted == one.expected and not one.indicator.is_ratio
        if whole and one.value is not None:
            known.setdefault(one.indicator.code, {})[one.scope] = one.value
    return known


def pair_of(
    measure: Measure, now: Known, past: Mapping[Place, Measure], units: Collection[str]
) -> Pair | None:
    """The province's indicator over the units known both times; None where those are all units.

    None too where the past knows no unit, such as a figure published for the whole province, and
    for a share, which is held against a share whoever stands behind it.
    """
    code = measure.indicator.code
    if measure.scope != PROVINCE or measure.indicator.is_ratio:
        return None
    here = now.get(code, {})
    there = {unit: past[code, unit].value for unit in units if (code, unit) in past}
    both = [unit for unit in here if there.get(unit) is not None]
    if not both or len(both) == len(here) == len(there):
        return None
    then = (there[unit] for unit in both)
    return Pair(
        sum((here[unit] for unit in both), Fraction(0)),
        sum((value for value in then if value is not None), Fraction(0)),
        len(both),
    )

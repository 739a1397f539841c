"""What a unit is made of: itself, or those it was renamed or merged from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dvexcel.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Lineage:
    """People and places that stay the same while names change: the first unit's code and kind."""

    code: str
    kind: str


def bodies_of(units: Mapping[str, Unit], unit: Unit, day: date) -> tuple[Lineage, ...]:
    """The bodies of ``unit`` on ``day``, its own first.

    A unit that began the day after its predecessor's last is that predecessor under a new name; one
    that was there before has taken the other in.
    """
    gone = [
        one
        for one in units.values()
        if one.successor == unit.code and one.valid_to is not None and one.valid_to < day
    ]
    inherited = [body for one in gone for body in bodies_of(units, one, day)]
    is_renamed = any(
        one.valid_to is not None and unit.valid_from == one.valid_to + timedelta(days=1)
        for one in gone
    )
    own = () if is_renamed else (Lineage(unit.code, unit.kind),)
    return (*own, *inherited)

"""A unit's own past, against which its figures are judged plausible or not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class History:
    """What one unit reported before, by element code, at the element's scale.

    ``last_year``: in the same period a year ago; ``earlier``: in the periods before this one, the
    oldest first, periods without a figure left out; ``half_year``: typed for the first half of the
    year that this period ends.
    """

    last_year: Mapping[str, int] = field(default_factory=dict)
    earlier: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    half_year: Mapping[str, int] = field(default_factory=dict)

"""The values an office sets for itself where dvexcel only proposes one: no law says them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What the office chose, by code; a code that is not there has the proposed value."""

    chosen: Mapping[str, int] = field(default_factory=dict)


PROPOSED = Thresholds()

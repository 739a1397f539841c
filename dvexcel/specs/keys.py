"""Keys of figures: code/period/scope, ASCII, the same for a printed number and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.consolidation import PROVINCE
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from dvexcel.model.period import PeriodCode


def key(code: str, period: PeriodCode, scope: str = PROVINCE) -> str:
    """The key of a code over a scope, for example ``C2/2026-T09/toan-tinh``."""
    return f"{code}/{period}/{fold(scope).replace(' ', '-')}"

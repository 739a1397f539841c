"""Believable figures for the sample's units: seeded, so the same month is always the same.

Figures are invented at the scale of published reports; they describe no real unit.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from dvexcel.model.indicator import EVERY_UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from dvexcel.model.indicator import Element
    from dvexcel.model.unit import Unit

# A month's middle value by element: in a sở (or the one supplier), in a commune.
_MIDDLE: dict[str, tuple[int, int]] = {
    "A4.VB": (4, 3),
    "B1.CUOC": (8, 6),
    "B2.LUOT": (900, 420),
    "B3.TIN": (12, 5),
    "C1.TN": (18_250, 0),
    "C1.TT": (12_400, 0),
    "C1.TR": (9_600, 0),
    "C1.DH": (8_150, 0),
    "C1.QH": (150, 0),
    "E1.TX": (14, 9),
    "E1.DK": (6, 4),
    "E1.DX": (1, 1),
    "E2.NG": (26, 17),
    "E3.DD": (0, 0),
    "E4.MOI": (64, 0),
    "E6.QH": (3, 0),
    "E8.DN": (0, 0),
    "F2.TN": (16, 13),
    "F2.TL": (15, 12),
    "G4.DAT": (102, 0),
    "G4.TONG": (372, 0),
}
_COMMUNES = frozenset({"xã", "phường", "đặc khu"})
_SPREAD = 0.15  # between two months; well below what asks for a reason
_IN_STOCK = (18, 21, 17, 19, 22)  # petitions left at the end of one month and the next
_PROVINCE_SPREAD = 0.03  # figures of the whole province move little


def month_amounts(
    unit: Unit, elements: Sequence[Element], month: int, random: Random
) -> dict[str, int]:
    """One clean month: parts add up, a part never exceeds its whole, stocks carry over."""
    commune = unit.kind in _COMMUNES
    amounts: dict[str, int] = {}
    for element in elements:
        if element.code not in _MIDDLE:
            continue
        own = element.supplier == EVERY_UNIT
        level, spread = (_level(unit), _SPREAD) if own else (1.0, _PROVINCE_SPREAD)
        factor = level * random.uniform(1 - spread, 1 + spread)
        amounts[element.code] = round(_MIDDLE[element.code][commune] * factor)
    for element in elements:
        if element.sum_of:
            amounts[element.code] = sum(amounts[part] for part in element.sum_of)
        if element.balance:
            amounts |= _carried_over(element, amounts, month)
        if element.not_over:
            amounts[element.code] = min(amounts[element.code], amounts[element.not_over])
    return amounts


def _carried_over(closing: Element, amounts: dict[str, int], month: int) -> dict[str, int]:
    """The stocks of a balance: what a month ends with is what the next one begins with.

    What was settled follows: opening + new - closing.
    """
    assert closing.balance is not None  # noqa: S101 - the caller asked
    (opening, new), (settled, _) = closing.balance
    begins, ends = _IN_STOCK[month % len(_IN_STOCK)], _IN_STOCK[(month + 1) % len(_IN_STOCK)]
    return {opening: begins, closing.code: ends, settled: begins + amounts[new] - ends}


def _level(unit: Unit) -> float:
    """How large a unit is against the middle one of its kind, always the same: 0,7 to 1,3."""
    return 0.7 + hashlib.sha256(unit.code.encode()).digest()[0] / 255 * 0.6

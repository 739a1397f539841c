"""Rows of figures that changed: sent again otherwise, or put right after they were frozen."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.figure import PROVINCE

if TYPE_CHECKING:
    from dvexcel.model.consolidation import CorrectedFigure, ResentFigure
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.sheets import SheetRow


def sent_again(ledger: Ledger, change: ResentFigure) -> SheetRow:
    """A row of Gửi lại."""
    element = ledger.elements.get(change.element)
    scale = 1 if element is None else 10**element.decimals
    before, now = (
        None if amount is None else Fraction(amount, scale)
        for amount in (change.before, change.now)
    )
    return {
        "ma_don_vi": change.unit,
        "don_vi": ledger.units[change.unit].name,
        "so_lieu": change.element,
        "noi_dung": "" if element is None else element.name,
        "truoc": before,
        "nay": now,
        "o": str(change.place),
        "tep_truoc": change.file_before,
        "tep": change.file_now,
    }


def put_right(ledger: Ledger, one: CorrectedFigure) -> SheetRow:
    """A row of Điều chỉnh."""
    element = ledger.elements[one.element]
    unit = ledger.units.get(one.unit)
    frozen, now = (
        None if amount is None else Fraction(amount, 10**element.decimals)
        for amount in (one.frozen, one.now)
    )
    return {
        "ma_don_vi": one.unit,
        "don_vi": PROVINCE.capitalize() if unit is None else unit.name,
        "so_lieu": one.element,
        "noi_dung": element.name,
        "da_chot": frozen,
        "sau": now,
        "van_ban": one.document,
        "ly_do": one.why,
        "o": "" if one.place is None else str(one.place),
    }

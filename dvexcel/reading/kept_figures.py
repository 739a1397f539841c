"""Figures that the sổ itself keeps: from before dvexcel, and put right after a period closed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.corrected import Adjustment, Baseline
from dvexcel.reading import ledger_notices as notices
from dvexcel.specs import so_cong_tac as so

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
    from dvexcel.model.record import Row
    from dvexcel.specs.table import Table

_OLD_AND_NEW = ("gia_tri_cu", "gia_tri_moi")


def adjustments_of(
    rows: Iterable[Row], elements: Mapping[str, Element], findings: list[Finding], file: str
) -> tuple[Adjustment, ...]:
    """Corrections at their elements' scale; one with more decimals is left out and said so."""
    made = []
    for row in rows:
        element = elements.get(row.text("so_lieu"))
        if element is None:
            continue
        amounts = [_at_scale(row, key, element, so.DIEU_CHINH) for key in _OLD_AND_NEW]
        for key, amount in zip(_OLD_AND_NEW, amounts, strict=True):
            if amount is not None and amount.denominator != 1:
                entry = row[key]
                findings.append(
                    notices.TOO_FINE.at(entry.place, file, shown=entry.shown, code=element.code)
                )
                break
        else:
            old, new = amounts
            made.append(
                Adjustment(
                    row.value("ky"),
                    row.text("don_vi"),
                    element.code,
                    None if old is None else int(old),
                    int(new or 0),
                    row.text("ly_do"),
                    row.text("van_ban"),
                    row["gia_tri_moi"].place,
                    row.value("ngay"),
                )
            )
    return tuple(made)


def _at_scale(row: Row, key: str, element: Element, table: Table) -> Fraction | None:
    """A typed figure at the scale of its element, None where none is typed."""
    typed = row.value(key)
    scale = 10 ** table.column(key).decimals
    return None if typed is None else Fraction(typed * 10**element.decimals, scale)


def baselines_of(
    rows: Iterable[Row], elements: Mapping[str, Element], findings: list[Finding], file: str
) -> tuple[Baseline, ...]:
    """Earlier figures at their elements' scale; one with more decimals is left out and said so."""
    baselines = []
    for row in rows:
        element = elements.get(row.text("so_lieu"))
        if element is None:
            continue
        amount = _at_scale(row, "gia_tri", element, so.SO_LIEU_NEN) or Fraction(0)
        entry = row["gia_tri"]
        if amount.denominator != 1:
            findings.append(
                notices.TOO_FINE.at(entry.place, file, shown=entry.shown, code=element.code)
            )
            continue
        baselines.append(
            Baseline(
                row.value("ky"),
                row.text("don_vi"),
                element.code,
                int(amount),
                row.text("nguon"),
                entry.place,
                row.value("luy_ke") is not None,
            )
        )
    return tuple(baselines)

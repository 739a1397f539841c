"""Elements, indicators and earlier figures, from the rows of the sổ that name them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.indicator import (
    ALL_KINDS,
    COMPUTED,
    EVERY_UNIT,
    Comparison,
    Element,
    Indicator,
    Nature,
    OverUnits,
    Target,
)
from dvexcel.model.ledger import Baseline
from dvexcel.model.period import PeriodKind
from dvexcel.reading import ledger_notices as notices
from dvexcel.specs import so_cong_tac as so
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvexcel.model.finding import Finding
    from dvexcel.model.record import Row


def element_of(row: Row) -> Element:
    """A row of Số liệu gốc."""
    supplier = row.text("nguon_cap")
    spoken = {fold(EVERY_UNIT): EVERY_UNIT, fold(COMPUTED): COMPUTED}
    return Element(
        row.text("ma"),
        row.text("ten"),
        row.text("dvt"),
        row.value("so_le") or 0,
        Nature(row.value("tinh_chat")),
        spoken.get(fold(supplier), supplier),
        row.value("ap_dung") or (ALL_KINDS,),
        kinds_in(row, "ky"),
        row.value("la_tong_cua") or (),
        row.text("khong_vuot"),
        row.value("can_doi"),
        row.text("huong_dan"),
        row.text("thuong_khong_vuot"),
        supplied_at=row["nguon_cap"].place,
    )


def indicator_of(row: Row, findings: list[Finding], file: str) -> Indicator:
    """A row of Chỉ tiêu; a target without its value is said in ``findings``."""
    return Indicator(
        row.text("ma"),
        row.text("ten"),
        row.text("dvt"),
        row.text("chieu"),
        row.value("tu_so"),
        row.value("mau_so") or (),
        OverUnits(row.value("gop_don_vi")),
        kinds_in(row, "ky"),
        row.value("so_le") or 0,
        _target(row, findings, file),
        row.text("can_cu"),
    )


def _target(row: Row, findings: list[Finding], file: str) -> Target | None:
    comparison = row.value("phep_so")
    value, upper = _fraction(row, "muc_tieu"), _fraction(row, "muc_tieu_den")
    if comparison is None:
        return None
    if value is None:
        place = row["muc_tieu"].place
        findings.append(notices.TARGET_WITHOUT_VALUE.at(place, file, comparison=comparison))
        return None
    return Target(Comparison(comparison), value, upper, row.text("nam_muc_tieu"))


def _fraction(row: Row, key: str) -> Fraction | None:
    scaled: int | None = row.value(key)
    if scaled is None:
        return None
    return Fraction(scaled, 10 ** so.CHI_TIEU.column(key).decimals)


def baselines_of(
    rows: Iterable[Row], elements: Mapping[str, Element], findings: list[Finding], file: str
) -> tuple[Baseline, ...]:
    """Earlier figures at their elements' scale; one with more decimals is left out and said so."""
    baselines = []
    typed_scale = 10 ** so.SO_LIEU_NEN.column("gia_tri").decimals
    for row in rows:
        element = elements.get(row.text("so_lieu"))
        if element is None:
            continue
        amount = Fraction(row.value("gia_tri") * 10**element.decimals, typed_scale)
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
            )
        )
    return tuple(baselines)


def kinds_in(row: Row, key: str) -> frozenset[PeriodKind]:
    """The kinds of period in a cell."""
    return frozenset(PeriodKind(kind) for kind in row.value(key) or ())

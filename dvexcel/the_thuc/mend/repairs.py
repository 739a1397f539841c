"""The table of repairs, one for each kind, in the stages in which they build on each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from dvexcel.model.mend import Fault, Mend
from dvexcel.the_thuc.mend import blanks, page, page_numbers, rule_lines
from dvexcel.the_thuc.mend.composed import compose
from dvexcel.the_thuc.mend.desk import Desk
from dvexcel.the_thuc.mend.formatting import set_as_wanted
from dvexcel.the_thuc.mend.typeface import set_typeface

if TYPE_CHECKING:
    from dvexcel.model.mend import Correction
    from dvexcel.model.recognised import Recognised
    from dvexcel.specs.rule_book import RuleBook

Repair = Callable[[Desk, Sequence[Fault]], None]


def each(mend_one: Callable[[Desk, Fault], None]) -> Repair:
    """A repair that mends one line after the other."""

    def repair(desk: Desk, faults: Sequence[Fault]) -> None:
        for fault in faults:
            mend_one(desk, fault)

    return repair


REPAIRS: dict[Mend, Repair] = {
    Mend.KHO_GIAY: page.set_size,
    Mend.LE_TRANG: page.set_margins,
    Mend.MEP_SO_TRANG: page.set_header_distance,
    Mend.PHONG_CHU: set_typeface,
    Mend.DUNG_SAN: compose,
    Mend.SO_TRANG: page_numbers.place_numbers,
    Mend.SO_TRANG_DAU: page_numbers.hide_on_first_page,
    Mend.KIEU_SO_TRANG: page_numbers.restyle,
    Mend.SO_TRANG_PHU_LUC: page_numbers.restart,
    Mend.DINH_DANG: each(set_as_wanted),
    Mend.GACH_CHAN: each(rule_lines.take_underline),
    Mend.DUONG_KE: each(rule_lines.draw),
    Mend.CANH_GIUA: each(blanks.centre),
    Mend.CACH_DOI: each(blanks.single),
    Mend.CACH_TRUOC_DAU: each(blanks.close_up),
}
# A line is as long as the text above it, which must look right before; and so on.
STAGES: tuple[frozenset[Mend], ...] = (
    frozenset({Mend.KHO_GIAY, Mend.PHONG_CHU, Mend.DUNG_SAN, Mend.GACH_CHAN}),
    frozenset({Mend.LE_TRANG, Mend.CANH_GIUA, Mend.CACH_DOI}),
    frozenset({Mend.MEP_SO_TRANG, Mend.SO_TRANG, Mend.SO_TRANG_PHU_LUC, Mend.CACH_TRUOC_DAU}),
    frozenset({Mend.SO_TRANG_DAU, Mend.KIEU_SO_TRANG, Mend.DINH_DANG}),
    frozenset({Mend.DUONG_KE}),
)


def mended(
    data: bytes, paper: Recognised, book: RuleBook, faults: Sequence[Fault]
) -> tuple[bytes, tuple[Correction, ...]]:
    """The document after the repairs that are sure, and what they changed.

    ``paper`` is what ``data`` was recognised as; only ``faults`` are mended.
    """
    desk = Desk(data, paper, book)
    kinds = list(Mend)
    ordered = sorted(faults, key=lambda fault: (kinds.index(fault.mend), fault.code))
    for (mend, _), group in groupby(ordered, key=lambda fault: (fault.mend, fault.code)):
        REPAIRS[mend](desk, list(group))
    if not desk.changes:
        return data, ()
    return desk.data(), tuple(desk.changes)

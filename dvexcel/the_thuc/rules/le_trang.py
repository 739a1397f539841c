"""Bốn lề của trang dọc nằm trong khoảng quy định.

Vì sao: lề đủ rộng để đóng hồ sơ và thống nhất giữa các trang.

Đạt:
    trên 20, dưới 20, trái 30, phải 15 mm

Lỗi:
    cả bốn lề 25,4 mm
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.specs.rule_book import MARGIN_SLACK
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.look import span
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_SIDES = (
    ("trên", "le_tren", "top"),
    ("dưới", "le_duoi", "bottom"),
    ("trái", "le_trai", "left"),
    ("phải", "le_phai", "right"),
)


@document_rule(
    error(
        "TT003",
        "Lề trang ngoài khoảng quy định",
        "Lề {side} đang là {found} mm.",
        "Quy định {expected} mm. {quy_dinh}",
        "Mời chỉnh lại trong Layout, Margins của Word.",
    ),
    "trang.le_tren",
    mend=Mend.LE_TRANG,
)
def le_trang(case: Case) -> Iterator[Answer]:
    """Margins outside their range; a page on its side turns its margins and is left alone."""
    for section in case.paper.facts.sections:
        for side, key, name in () if section.is_landscape else _SIDES:
            allowed, found = case.book.page[key], getattr(section, name)
            if not allowed.allows(found, MARGIN_SLACK):
                yield fails(None, side=side, found=number(found), expected=span(allowed))

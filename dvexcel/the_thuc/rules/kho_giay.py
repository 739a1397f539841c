"""Khổ giấy là A4.

Vì sao: văn bản in ra và lưu hồ sơ theo khổ A4; khổ Letter in ra bị lệch lề.

Đạt:
    210 x 297 mm

Lỗi:
    215,9 x 279,4 mm (Letter)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

SLACK = 1.0  # mm


@document_rule(
    error(
        "TT001",
        "Khổ giấy khác A4",
        "Khổ giấy đang là {found} mm.",
        "{quy_dinh}",
        "Mời chọn A4 trong Layout, Size của Word.",
    ),
    "trang.rong",
    in_every_book=True,
    mend=Mend.KHO_GIAY,
)
def kho_giay(case: Case) -> Iterator[Answer]:
    """Pages of another size, either way up."""
    page = case.book.page
    wanted = sorted((page["rong"].used, page["cao"].used))
    for section in case.paper.facts.sections:
        sides = sorted((section.width, section.height))
        if any(abs(side - want) > SLACK for side, want in zip(sides, wanted, strict=True)):
            yield fails(None, found=" x ".join(number(side) for side in sides))

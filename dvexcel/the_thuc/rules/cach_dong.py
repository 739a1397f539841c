"""Khoảng cách dòng nằm trong khoảng quy định.

Vì sao: dòng quá sát hoặc quá thưa đều khó đọc.

Đạt:
    dòng đơn đến 1,5 dòng (Đảng: 18 đến 22 pt)

Lỗi:
    2 dòng
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend, Wanted
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.body import flowing, leading
from dvexcel.the_thuc.judging.look import span
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

# Shares of a line, and pt: what a program rounds away.
_SLACK = {"dòng": 0.06, "pt": 0.6}


@document_rule(
    error(
        "TT069",
        "Khoảng cách dòng",
        "Có đoạn cách dòng {found}.",
        "Quy định {expected}. {quy_dinh}",
        "Mời chỉnh Line spacing trong Paragraph.",
    ),
    "than_van_ban.cach_dong",
    Component.THAN,
    Component.DIEU,
    Component.MUC_SO,
    Component.DIEM,
    mend=Mend.DINH_DANG,
)
def cach_dong(case: Case) -> Iterator[Answer]:
    """Lines nearer or farther; a spacing in pt is turned into lines, or the other way round."""
    allowed = case.book.body["cach_dong"]
    for line in flowing(case.paper):
        found = leading(line, allowed.unit)
        if not allowed.allows(found, _SLACK[allowed.unit]):
            unit = allowed.unit
            wanted = Wanted(leading=allowed.used, unit=unit)
            yield fails(
                line, wanted, found=f"{number(found)} {unit}", expected=f"{span(allowed)} {unit}"
            )

"""Các đoạn cách nhau ít nhất 6 pt.

Vì sao: khoảng cách giúp thấy từng đoạn.

Đạt:
    Spacing Before 6 pt

Lỗi:
    Spacing Before 0 pt, After 0 pt
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend, Wanted
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.body import flowing, gap_between, of_the_body
from dvexcel.the_thuc.judging.look import span
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

SLACK = 0.3  # pt


@document_rule(
    error(
        "TT068",
        "Khoảng cách giữa các đoạn",
        "Có đoạn cách đoạn trên {found} pt.",
        "Quy định {expected} pt. {quy_dinh}",
        "Mời đặt Spacing Before 6 pt cho các đoạn nội dung.",
    ),
    "than_van_ban.cach_doan",
    Component.THAN,
    Component.DIEU,
    Component.MUC_SO,
    Component.DIEM,
    mend=Mend.DINH_DANG,
)
def cach_doan(case: Case) -> Iterator[Answer]:
    """Neighbouring paragraphs nearer to each other; Word may not even add the two gaps."""
    allowed = case.book.body["cach_doan"]
    asked = {line.order for line in flowing(case.paper)}
    for above, line in pairwise(of_the_body(case.paper)):
        if line.order in asked and line.paragraph.number == above.paragraph.number + 1:
            gap = gap_between(above.paragraph, line.paragraph)
            if not allowed.allows(gap, SLACK):
                wanted = Wanted(before=allowed.used)
                yield fails(line, wanted, found=number(gap), expected=span(allowed))

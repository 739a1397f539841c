"""Dòng đầu của đoạn lùi vào 1 đến 1,27 cm.

Vì sao: chỗ lùi cho thấy đoạn mới bắt đầu.

Đạt:
    First line 1,27 cm

Lỗi:
    First line 0 cm
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend, Wanted
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.body import first_indent, flowing
from dvexcel.the_thuc.judging.look import span
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

SLACK = 0.7  # mm


@document_rule(
    error(
        "TT067",
        "Dòng đầu đoạn chưa lùi đúng",
        "Có đoạn lùi dòng đầu {found} mm.",
        "Quy định {expected} mm. {quy_dinh}",
        "Mời đặt Special, First line 1,27 cm trong Paragraph.",
    ),
    "than_van_ban.lui_dong_dau",
    Component.THAN,
    Component.DIEU,
    Component.MUC_SO,
    Component.DIEM,
    mend=Mend.DINH_DANG,
)
def lui_dong_dau(case: Case) -> Iterator[Answer]:
    """A first letter that stands elsewhere; lists pushed in on purpose are left alone."""
    allowed = case.book.body["lui_dong_dau"]
    for line in flowing(case.paper):
        found = first_indent(line)
        if found is not None and not allowed.allows(found, SLACK):
            wanted = Wanted(first_line=allowed.used)
            yield fails(line, wanted, found=number(found), expected=span(allowed))

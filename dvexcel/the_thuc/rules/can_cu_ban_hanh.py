"""Mỗi căn cứ một dòng, cuối dòng có dấu, dòng cuối có dấu chấm.

Vì sao: các căn cứ tách rời nhau để tra cứu.

Đạt:
    Căn cứ A; / Căn cứ B.

Lỗi:
    Căn cứ A / Căn cứ B;
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT061",
        "Dấu cuối dòng căn cứ",
        "“{text}” {found}.",
        "{quy_dinh}",
        "Mời ghi dấu chấm phẩy ở cuối mỗi căn cứ, dấu chấm ở căn cứ cuối.",
    ),
    "quy_dinh.can_cu_ban_hanh",
    Component.CAN_CU,
)
def can_cu_ban_hanh(case: Case) -> Iterator[Answer]:
    """End marks missing; the Party's dash in front missing. The Party's last mark is not known."""
    marks = case.book.marks
    grounds = case.paper.lines_of(Component.CAN_CU)
    dash = marks["dau_dong_can_cu"].text.strip()
    last = {marks["cuoi_can_cu"].text} if not dash else {".", ",", ";"}
    if case.paper.grounds_go_on:
        last |= {marks["cuoi_dong_can_cu"].text}
    for _, pieces in groupby(grounds, key=lambda line: line.paragraph.number):
        first, *_, end = (*pieces,) * 2
        ends = last if end is grounds[-1] else {marks["cuoi_dong_can_cu"].text}
        if not end.text.endswith(tuple(ends)):
            yield fails(end, text=shown(end), found=f"chưa kết thúc bằng “{min(ends)}”")
        if dash and not first.text.startswith(dash):
            yield fails(first, text=shown(first), found="chưa có gạch ở đầu dòng")

"""Chữ trong nội dung đúng cỡ.

Vì sao: nội dung cùng một cỡ chữ để dễ đọc.

Đạt:
    cỡ 13 đến 14 (Đảng: 14 đến 15)

Lỗi:
    cỡ 12
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.body import flowing
from dvexcel.the_thuc.judging.look import SIZE, differences
from dvexcel.the_thuc.judging.rule import document_rule, fails
from dvexcel.the_thuc.judging.sizes import fitting_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT065",
        "Cỡ chữ nội dung",
        "Có đoạn {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời chọn các đoạn nội dung rồi đặt lại cỡ chữ.",
    ),
    "thanh_phan.than",
    Component.THAN,
    Component.DIEU,
    Component.MUC_SO,
    Component.DIEM,
    mend=Mend.DINH_DANG,
)
def than(case: Case) -> Iterator[Answer]:
    """Running text of another size."""
    part = case.book.parts["than"]
    size = fitting_size(case.paper, case.book, Component.THAN)
    for line in flowing(case.paper):
        for wrong in differences(line, part, SIZE, size):
            yield fails(line, wrong.wanted, found=wrong.found, expected=wrong.expected)

"""Chữ “Nơi nhận” viết thường, sau có dấu hai chấm.

Vì sao: dấu hai chấm mở danh sách ở dưới.

Đạt:
    Nơi nhận:

Lỗi:
    NƠI NHẬN:
    Nơi nhận
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import clean
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT112",
        "Chữ Nơi nhận",
        "Đang ghi “{text}”.",
        "{quy_dinh}",
        "Mời ghi “{expected}”.",
    ),
    "quy_dinh.chu_noi_nhan",
    Component.NOI_NHAN,
)
def chu_noi_nhan(case: Case) -> Iterator[Answer]:
    """The label in capitals or without its colon; what follows on the same line is not judged."""
    expected = case.book.parts["noi_nhan"].text
    label = case.paper.lines_of(Component.NOI_NHAN)[0]
    if not clean(label.text).startswith(expected):
        yield fails(label, text=shown(label), expected=expected)

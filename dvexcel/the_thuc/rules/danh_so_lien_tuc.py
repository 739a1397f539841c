"""Số thứ tự của mục, khoản, điểm liên tục.

Vì sao: nhảy số làm người đọc tưởng thiếu nội dung và viện dẫn sai.

Đạt:
    I, II, III; 1, 2; a, b, c, d, đ

Lỗi:
    I, II, III, V
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.ordinals import gaps
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT077",
        "Số thứ tự không liên tục",
        "Sau “{before}” là “{found}”.",
        "Số thứ tự liền nhau thì lẽ ra là “{expected}”.",
        "Mời kiểm tra xem thiếu đề mục hay đánh nhầm số.",
    ),
    "",
    Component.MUC_LA_MA,
    Component.MUC_SO,
    Component.DIEM,
    Component.DIEU,
    Component.PHAN,
    in_every_book=True,
)
def danh_so_lien_tuc(case: Case) -> Iterator[Answer]:
    """Ordinals that skip or repeat."""
    for line, before, found, expected in gaps(case.paper):
        yield fails(line, before=before, found=found, expected=expected)

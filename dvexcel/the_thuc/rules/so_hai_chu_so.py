"""Số nhỏ hơn 10 có số 0 phía trước.

Vì sao: số viết thống nhất để khỏi sửa thêm bớt.

Đạt:
    Số: 05/KH-SNV

Lỗi:
    Số: 5/KH-SNV
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_assessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT037",
        "Số văn bản thiếu số 0",
        "Số văn bản ghi “{text}”.",
        "{quy_dinh}",
        "Mời thêm số 0 phía trước; văn thư ghi số khi đăng ký.",
    ),
    "quy_dinh.so_hai_chu_so",
    Component.SO_KY_HIEU,
)
def so_hai_chu_so(case: Case) -> Iterator[Answer]:
    """A number of one figure; a draft has none yet."""
    symbol = case.paper.symbol
    if symbol is None or symbol.is_blank:
        yield not_assessed()
    elif len(symbol.number) == 1:
        yield fails(case.paper.lines_of(Component.SO_KY_HIEU)[0], text=symbol.number)

"""Văn bản của Đảng không có dấu hai chấm sau chữ “Số”.

Vì sao: hai hệ viết khác nhau; nhìn dấu này biết văn bản của hệ nào.

Đạt:
    Số 15-KH/TU

Lỗi:
    Số: 15-KH/TU
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT034",
        "Thừa dấu hai chấm sau chữ Số",
        "Ghi “{text}”.",
        "{quy_dinh}",
        "Mời bỏ dấu hai chấm: “Số …”.",
    ),
    "quy_dinh.khong_hai_cham_sau_so",
    Component.SO_KY_HIEU,
)
def khong_hai_cham_sau_so(case: Case) -> Iterator[Answer]:
    """A colon."""
    if case.paper.symbol is not None and case.paper.symbol.colon:
        line = case.paper.lines_of(Component.SO_KY_HIEU)[0]
        yield fails(line, text=shown(line))

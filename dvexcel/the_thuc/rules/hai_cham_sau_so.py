"""Văn bản nhà nước có dấu hai chấm sau chữ “Số”.

Vì sao: hai hệ viết khác nhau; nhìn dấu này biết văn bản của hệ nào.

Đạt:
    Số: 15/KH-SNV

Lỗi:
    Số 15/KH-SNV
"""

from __future__ import annotations

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
        "TT036",
        "Thiếu dấu hai chấm sau chữ Số",
        "Ghi “{text}”.",
        "{quy_dinh}",
        "Mời thêm dấu hai chấm: “Số: …”.",
    ),
    "quy_dinh.hai_cham_sau_so",
    Component.SO_KY_HIEU,
)
def hai_cham_sau_so(case: Case) -> Iterator[Answer]:
    """No colon."""
    if case.paper.symbol is not None and not case.paper.symbol.colon:
        line = case.paper.lines_of(Component.SO_KY_HIEU)[0]
        yield fails(line, text=shown(line))

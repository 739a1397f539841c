"""Dưới tên cơ quan ban hành của Đảng có dấu sao.

Vì sao: văn bản của Đảng dùng dấu sao, không dùng đường kẻ.

Đạt:
    *

Lỗi:
    không có dấu sao
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
        "TT033",
        "Dấu sao dưới tên cơ quan",
        "Không thấy dấu sao dưới “{text}”.",
        "{quy_dinh}",
        "Mời thêm một dòng có dấu * canh giữa dưới tên cơ quan.",
    ),
    "quy_dinh.dau_sao",
    Component.CO_QUAN_BAN_HANH,
)
def dau_sao(case: Case) -> Iterator[Answer]:
    """No star below the name of the body."""
    if not case.paper.has(Component.DAU_SAO):
        last = case.paper.lines_of(Component.CO_QUAN_BAN_HANH)[-1]
        yield fails(last, text=shown(last))

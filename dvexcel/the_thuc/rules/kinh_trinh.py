"""Tờ trình của Đảng dùng “Kính trình”.

Vì sao: hướng dẫn mới phân biệt trình với gửi.

Đạt:
    Kính trình: Ban Thường vụ Tỉnh ủy

Lỗi:
    Kính gửi: Ban Thường vụ Tỉnh ủy (trong tờ trình)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT057",
        "Kính trình ở tờ trình",
        "Tờ trình ghi “{text}”.",
        "{quy_dinh}",
        "Mời đổi thành “Kính trình”.",
    ),
    "quy_dinh.kinh_trinh",
    Component.KINH_GUI,
)
def kinh_trinh(case: Case) -> Iterator[Answer]:
    """The other word on a tờ trình."""
    label = case.paper.lines_of(Component.KINH_GUI)[0]
    if case.paper.kind != "Tờ trình":
        yield not_applicable()
    elif not fold(label.text).startswith("kinh trinh"):
        yield fails(label, text=shown(label))

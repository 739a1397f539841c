"""Cấp ủy ký T/M, không ký K/T.

Vì sao: cấp ủy làm việc theo chế độ tập thể.

Đạt:
    T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ

Lỗi:
    K/T BÍ THƯ / PHÓ BÍ THƯ
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT109",
        "Cấp ủy ký K/T",
        "Ghi “{text}”.",
        "{quy_dinh}",
        "Mời ghi “T/M BAN THƯỜNG VỤ” hoặc “T/M ĐẢNG ỦY”.",
    ),
    "quy_dinh.cap_uy_khong_ky_thay",
    Component.QUYEN_HAN,
)
def cap_uy_khong_ky_thay(case: Case) -> Iterator[Answer]:
    """A deputy secretary who signs for the secretary."""
    for line in case.paper.lines_of(Component.QUYEN_HAN):
        if fold(line.text).startswith("k t bi thu"):
            yield fails(line, text=shown(line))

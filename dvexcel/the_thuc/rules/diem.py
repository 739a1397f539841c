"""Điểm ghi chữ cái tiếng Việt và dấu đóng ngoặc.

Vì sao: điểm viện dẫn bằng chữ cái; tiếng Việt không có f, j, w, z.

Đạt:
    a) … đ) … e)

Lỗi:
    a. Công tác tuyên truyền
    f) Công tác phối hợp
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

_NOT_VIETNAMESE = set("fjwz")


@document_rule(
    error(
        "TT075",
        "Cách ghi điểm",
        "“{text}” {found}.",
        "{quy_dinh}",
        "Mời ghi a), b), c), d), đ), e), g).",
    ),
    "quy_dinh.diem",
    Component.DIEM,
)
def diem(case: Case) -> Iterator[Answer]:
    """Another mark, or a letter that the Vietnamese alphabet has not."""
    for line in case.paper.lines_of(Component.DIEM):
        if not line.text[1:].lstrip().startswith(")"):
            yield fails(line, text=shown(line), found="chưa có dấu đóng ngoặc sau chữ cái")
        if line.text[0] in _NOT_VIETNAMESE:
            yield fails(line, text=shown(line), found="dùng chữ cái không có trong tiếng Việt")

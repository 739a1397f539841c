"""Quyền hạn ghi đúng chữ viết tắt và dấu của mỗi hệ.

Vì sao: Nhà nước ghi TM., KT.; Đảng ghi T/M, K/T.

Đạt:
    TM. ỦY BAN NHÂN DÂN
    T/M BAN THƯỜNG VỤ (Đảng)

Lỗi:
    T/M ỦY BAN NHÂN DÂN
    TM ỦY BAN NHÂN DÂN
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.paper import System
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_WRITTEN = {
    System.STATE: re.compile(r"^(?:TM|KT|TL|TUQ|Q)\. \S"),
    System.PARTY: re.compile(r"^(?:(?:T/M|K/T|T/L|T/T) \S|Q\. \S)"),
}


@document_rule(
    error(
        "TT082",
        "Cách ghi quyền hạn",
        "Ghi “{text}”.",
        "{quy_dinh}",
        "Mời ghi lại chữ viết tắt trước chức vụ.",
    ),
    "quy_dinh.quyen_han",
    Component.QUYEN_HAN,
)
def ghi_quyen_han(case: Case) -> Iterator[Answer]:
    """The other system's letters, or a mark or blank missing."""
    for line in case.paper.lines_of(Component.QUYEN_HAN):
        if not _WRITTEN[case.book.system].match(line.text):
            yield fails(line, text=shown(line))

"""Không canh giữa bằng dấu cách hay phím Tab.

Vì sao: sửa một chữ hoặc đổi máy in là lệch.

Đạt:
    canh giữa bằng Center

Lỗi:
    mười dấu cách trước KẾ HOẠCH
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import CENTRED, is_pushed, shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT103",
        "Canh giữa bằng dấu cách",
        "Trước “{text}” có nhiều dấu cách hoặc Tab.",
        "Canh bằng dấu cách sẽ lệch khi sửa chữ hay đổi máy in.",
        "Mời xoá các dấu cách và dùng nút Center (Ctrl+E).",
    ),
    "",
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.TIEU_DE,
    Component.CO_QUAN_BAN_HANH,
    Component.SO_KY_HIEU,
    Component.TEN_LOAI,
    Component.TRICH_YEU,
    Component.CHUC_VU,
    Component.QUYEN_HAN,
    Component.HO_TEN,
    in_every_book=True,
    mend=Mend.CANH_GIUA,
)
def dau_cach_de_canh(case: Case) -> Iterator[Answer]:
    """Components pushed into place, or set side by side, with blanks and tabs."""
    for component in CENTRED:
        for line in case.paper.lines_of(component):
            if is_pushed(line) or not line.alone:
                yield fails(line, text=shown(line))

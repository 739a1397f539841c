"""Căn cứ ban hành có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: kiểu chữ tách phần căn cứ khỏi nội dung.

Đạt:
    chữ nghiêng (Đảng: chữ đứng)

Lỗi:
    chữ đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import LETTERS, looks_like_its_part

can_cu = document_rule(
    error(
        "TT060",
        "Định dạng căn cứ ban hành",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại căn cứ ban hành.",
    ),
    "thanh_phan.can_cu",
    Component.CAN_CU,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.CAN_CU, LETTERS))

"""Chữ “Nơi nhận:” có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: Nhà nước và Đảng trình bày chữ này khác nhau.

Đạt:
    đậm, nghiêng, cỡ 12 (Đảng: gạch chân, cỡ 14)

Lỗi:
    cỡ 14, không nghiêng
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

noi_nhan = document_rule(
    error(
        "TT085",
        "Định dạng chữ Nơi nhận",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại chữ “Nơi nhận:”.",
    ),
    "thanh_phan.noi_nhan",
    Component.NOI_NHAN,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.NOI_NHAN))

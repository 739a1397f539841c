"""Quốc hiệu có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: người đọc nhận ra ngay cơ quan nhà nước ban hành văn bản.

Đạt:
    in hoa, cỡ 12 đến 13, đậm, canh giữa

Lỗi:
    in hoa, cỡ 16, đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

quoc_hieu = document_rule(
    error(
        "TT021",
        "Định dạng Quốc hiệu",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại Quốc hiệu.",
    ),
    "thanh_phan.quoc_hieu",
    Component.QUOC_HIEU,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.QUOC_HIEU))

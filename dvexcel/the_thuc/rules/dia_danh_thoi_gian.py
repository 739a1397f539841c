"""Địa danh và thời gian có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: chữ nghiêng phân biệt với số và ký hiệu ở bên trái.

Đạt:
    chữ nghiêng, cỡ 13 đến 14

Lỗi:
    chữ đứng
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

dia_danh_thoi_gian = document_rule(
    error(
        "TT040",
        "Định dạng địa danh và thời gian",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại địa danh và thời gian.",
    ),
    "thanh_phan.dia_danh_thoi_gian",
    Component.DIA_DANH,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.DIA_DANH))

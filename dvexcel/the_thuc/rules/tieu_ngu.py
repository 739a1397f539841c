"""Tiêu ngữ có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: Tiêu ngữ đứng dưới Quốc hiệu, cùng kiểu chữ đậm.

Đạt:
    chữ thường, cỡ 13 đến 14, đậm

Lỗi:
    chữ nghiêng, không đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

tieu_ngu = document_rule(
    error(
        "TT023",
        "Định dạng Tiêu ngữ",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại Tiêu ngữ.",
    ),
    "thanh_phan.tieu_ngu",
    Component.TIEU_NGU,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.TIEU_NGU))

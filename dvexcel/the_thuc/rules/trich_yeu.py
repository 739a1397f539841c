"""Trích yếu có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: trích yếu đi liền dưới tên loại, cùng kiểu đậm.

Đạt:
    chữ thường, đậm, canh giữa

Lỗi:
    chữ nghiêng, không đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

trich_yeu = document_rule(
    error(
        "TT047",
        "Định dạng trích yếu",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại trích yếu.",
    ),
    "thanh_phan.trich_yeu",
    Component.TRICH_YEU,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.TRICH_YEU))

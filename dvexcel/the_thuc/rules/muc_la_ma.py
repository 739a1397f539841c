"""Đề mục I, II, III có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: đề mục lớn cần in hoa, đậm để thấy bố cục.

Đạt:
    in hoa, đậm

Lỗi:
    không đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import LETTERS, looks_like_its_part

muc_la_ma = document_rule(
    error(
        "TT076",
        "Định dạng đề mục La Mã",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại đề mục I, II, III.",
    ),
    "thanh_phan.muc_la_ma",
    Component.MUC_LA_MA,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.MUC_LA_MA, LETTERS))

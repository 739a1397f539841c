"""Chữ “Phụ lục” có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: mỗi phụ lục mở đầu bằng chữ này ở giữa dòng.

Đạt:
    đậm, cỡ 14, canh giữa

Lỗi:
    cỡ 12, không đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

phu_luc = document_rule(
    error(
        "TT095",
        "Định dạng chữ Phụ lục",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại chữ “Phụ lục”.",
    ),
    "thanh_phan.phu_luc",
    Component.PHU_LUC,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.PHU_LUC))

"""Tên phụ lục có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: tên phụ lục in hoa, đậm ngay dưới.

Đạt:
    in hoa, đậm, canh giữa

Lỗi:
    in hoa, không đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

ten_phu_luc = document_rule(
    error(
        "TT096",
        "Định dạng tên phụ lục",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại tên phụ lục.",
    ),
    "thanh_phan.ten_phu_luc",
    Component.TEN_PHU_LUC,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.TEN_PHU_LUC))

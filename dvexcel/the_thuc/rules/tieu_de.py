"""Tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: tiêu đề cho biết đây là văn bản của Đảng.

Đạt:
    in hoa, cỡ 15, đậm

Lỗi:
    in hoa, cỡ 13, không đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

tieu_de = document_rule(
    error(
        "TT025",
        "Định dạng tiêu đề văn bản của Đảng",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM.",
    ),
    "thanh_phan.tieu_de",
    Component.TIEU_DE,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.TIEU_DE))

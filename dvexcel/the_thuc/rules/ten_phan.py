"""Tên của phần, chương, mục có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: tên phần in hoa ở dòng dưới số thứ tự.

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

ten_phan = document_rule(
    error(
        "TT072",
        "Định dạng tên phần, chương, mục",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại tên của phần, chương, mục.",
    ),
    "thanh_phan.ten_phan",
    Component.TEN_PHAN,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.TEN_PHAN))

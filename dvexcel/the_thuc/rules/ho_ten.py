"""Họ tên người ký có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: họ tên in thường, đậm, để đọc đúng tên.

Đạt:
    chữ thường, đậm, canh giữa

Lỗi:
    không đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

ho_ten = document_rule(
    error(
        "TT083",
        "Định dạng họ tên người ký",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại họ tên người ký.",
    ),
    "thanh_phan.ho_ten",
    Component.HO_TEN,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.HO_TEN))

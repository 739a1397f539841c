"""Dấu chỉ mức độ khẩn có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: dấu khẩn phải thấy ngay để chuyển trước.

Đạt:
    in hoa, đậm, cỡ 13 đến 14

Lỗi:
    không đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import LETTERS, looks_like_its_part

do_khan = document_rule(
    error(
        "TT091",
        "Định dạng dấu khẩn",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại dấu chỉ mức độ khẩn.",
    ),
    "thanh_phan.do_khan",
    Component.DO_KHAN,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.DO_KHAN, LETTERS))

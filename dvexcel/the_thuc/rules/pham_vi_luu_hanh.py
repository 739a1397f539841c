"""Chỉ dẫn phạm vi lưu hành có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: chỉ dẫn này ràng buộc người nhận.

Đạt:
    in hoa, đậm

Lỗi:
    chữ thường
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import LETTERS, looks_like_its_part

pham_vi_luu_hanh = document_rule(
    error(
        "TT092",
        "Định dạng phạm vi lưu hành",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại chỉ dẫn phạm vi lưu hành.",
    ),
    "thanh_phan.pham_vi_luu_hanh",
    Component.PHAM_VI,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.PHAM_VI, LETTERS))

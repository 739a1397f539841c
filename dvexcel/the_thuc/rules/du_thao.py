"""Chữ dự thảo có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: người đọc biết ngay đây chưa phải bản ban hành.

Đạt:
    cỡ 13, đậm (Đảng: cỡ 14, nghiêng)

Lỗi:
    cỡ 20
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import LETTERS, looks_like_its_part

du_thao = document_rule(
    error(
        "TT093",
        "Định dạng chữ dự thảo",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại chữ dự thảo.",
    ),
    "thanh_phan.du_thao",
    Component.DU_THAO,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.DU_THAO, LETTERS))

"""Chữ Mục, Tiểu mục và số thứ tự có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: mục nằm dưới chương, cùng kiểu trình bày.

Đạt:
    đậm, canh giữa

Lỗi:
    chữ nghiêng
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

muc = document_rule(
    error(
        "TT071",
        "Định dạng Mục, Tiểu mục",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại chữ Mục, Tiểu mục và số thứ tự.",
    ),
    "thanh_phan.muc",
    Component.MUC,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.MUC))

"""Dòng “(Kèm theo …)” có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: dòng này buộc phụ lục vào văn bản của nó.

Đạt:
    chữ nghiêng, canh giữa

Lỗi:
    chữ đứng
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

kem_theo = document_rule(
    error(
        "TT097",
        "Định dạng dòng Kèm theo",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại dòng “(Kèm theo …)”.",
    ),
    "thanh_phan.kem_theo",
    Component.KEM_THEO,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.KEM_THEO))

"""Chức vụ của người ký có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: chức vụ đi với quyền hạn; Đảng in chức vụ không đậm.

Đạt:
    in hoa, đậm (Đảng: không đậm)

Lỗi:
    chữ nghiêng
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.rules.document.judging import document_rule
from dvexcel.rules.document.look import looks_like_its_part

chuc_vu = document_rule(
    error(
        "TT081",
        "Định dạng chức vụ người ký",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại chức vụ của người ký.",
    ),
    "thanh_phan.chuc_vu",
    Component.CHUC_VU,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.CHUC_VU))

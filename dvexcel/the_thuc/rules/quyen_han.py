"""Quyền hạn của người ký có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: quyền hạn cho biết ký nhân danh ai.

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

quyen_han = document_rule(
    error(
        "TT080",
        "Định dạng quyền hạn người ký",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại quyền hạn của người ký.",
    ),
    "thanh_phan.quyen_han",
    Component.QUYEN_HAN,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.QUYEN_HAN))

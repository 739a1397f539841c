"""Số và ký hiệu có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: văn thư tìm văn bản bằng số và ký hiệu.

Đạt:
    cỡ 13, chữ đứng, không đậm (Đảng: cỡ 14)

Lỗi:
    cỡ 14, chữ đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

so_ky_hieu = document_rule(
    error(
        "TT035",
        "Định dạng số và ký hiệu",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại số và ký hiệu.",
    ),
    "thanh_phan.so_ky_hieu",
    Component.SO_KY_HIEU,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.SO_KY_HIEU))

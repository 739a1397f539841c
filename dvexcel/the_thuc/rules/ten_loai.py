"""Tên loại văn bản có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: tên loại nổi bật nhất trang đầu.

Đạt:
    in hoa, đậm, canh giữa

Lỗi:
    in hoa, không đậm, canh trái
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

ten_loai = document_rule(
    error(
        "TT045",
        "Định dạng tên loại",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại tên loại văn bản.",
    ),
    "thanh_phan.ten_loai",
    Component.TEN_LOAI,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.TEN_LOAI))

"""Chữ Phần, Chương và số thứ tự có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: các phần lớn dễ thấy khi lật trang.

Đạt:
    đậm, canh giữa

Lỗi:
    không đậm, canh trái
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

phan = document_rule(
    error(
        "TT070",
        "Định dạng Phần, Chương",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại chữ Phần, Chương và số thứ tự.",
    ),
    "thanh_phan.phan",
    Component.PHAN,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.PHAN))

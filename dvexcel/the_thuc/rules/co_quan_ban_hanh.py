"""Tên cơ quan ban hành có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: cơ quan chịu trách nhiệm về văn bản phải nổi bật.

Đạt:
    in hoa, đậm

Lỗi:
    in hoa, không đậm
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

co_quan_ban_hanh = document_rule(
    error(
        "TT031",
        "Định dạng tên cơ quan ban hành",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại tên cơ quan ban hành.",
    ),
    "thanh_phan.co_quan_ban_hanh",
    Component.CO_QUAN_BAN_HANH,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.CO_QUAN_BAN_HANH))

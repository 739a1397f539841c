"""Tên cơ quan cấp trên có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: cơ quan cấp trên in thường để cơ quan ban hành nổi lên.

Đạt:
    in hoa, không đậm

Lỗi:
    in hoa, đậm như cơ quan ban hành
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.judging import document_rule
from dvexcel.the_thuc.rules.look import looks_like_its_part

co_quan_cap_tren = document_rule(
    error(
        "TT030",
        "Định dạng tên cơ quan cấp trên",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại tên cơ quan cấp trên.",
    ),
    "thanh_phan.co_quan_cap_tren",
    Component.CO_QUAN_CAP_TREN,
    mend=Mend.DINH_DANG,
)(looks_like_its_part(Component.CO_QUAN_CAP_TREN))

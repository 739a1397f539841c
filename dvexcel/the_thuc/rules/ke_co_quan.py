"""Dưới tên cơ quan ban hành có đường kẻ dài từ 1/3 đến 1/2 dòng chữ.

Vì sao: đường kẻ phân cách các thành phần ở đầu văn bản.

Đạt:
    đường kẻ dài từ 1/3 đến 1/2 dòng chữ

Lỗi:
    đường kẻ quá ngắn, quá dài, hoặc không có
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.below import has_its_line
from dvexcel.the_thuc.rules.judging import document_rule

ke_co_quan = document_rule(
    error(
        "TT032",
        "Đường kẻ dưới tên cơ quan",
        "Dưới “{text}” {found}.",
        "Đường kẻ {expected}. {quy_dinh}",
        "Mời kẻ một nét liền (Insert, Shapes, Line) đúng độ dài.",
    ),
    "thanh_phan.co_quan_ban_hanh",
    Component.CO_QUAN_BAN_HANH,
    mend=Mend.DUONG_KE,
)(has_its_line(Component.CO_QUAN_BAN_HANH))

"""Dưới trích yếu có đường kẻ dài từ 1/3 đến 1/2 dòng chữ.

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

ke_trich_yeu = document_rule(
    error(
        "TT048",
        "Đường kẻ dưới trích yếu",
        "Dưới “{text}” {found}.",
        "Đường kẻ {expected}. {quy_dinh}",
        "Mời kẻ một nét liền (Insert, Shapes, Line) đúng độ dài.",
    ),
    "thanh_phan.trich_yeu",
    Component.TRICH_YEU,
    mend=Mend.DUONG_KE,
)(has_its_line(Component.TRICH_YEU))

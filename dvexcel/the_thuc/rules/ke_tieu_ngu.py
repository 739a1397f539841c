"""Dưới Tiêu ngữ có đường kẻ dài bằng dòng chữ.

Vì sao: đường kẻ phân cách các thành phần ở đầu văn bản.

Đạt:
    đường kẻ dài bằng dòng chữ

Lỗi:
    đường kẻ quá ngắn, quá dài, hoặc không có
"""

from __future__ import annotations

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.rules.below import has_its_line
from dvexcel.the_thuc.rules.judging import document_rule

ke_tieu_ngu = document_rule(
    error(
        "TT024",
        "Đường kẻ dưới Tiêu ngữ",
        "Dưới “{text}” {found}.",
        "Đường kẻ {expected}. {quy_dinh}",
        "Mời kẻ một nét liền (Insert, Shapes, Line) đúng độ dài.",
    ),
    "thanh_phan.tieu_ngu",
    Component.TIEU_NGU,
    mend=Mend.DUONG_KE,
)(has_its_line(Component.TIEU_NGU))

"""Đường kẻ không gõ bằng dấu gạch nối.

Vì sao: gạch nối là nét đứt, mỗi máy in một khác.

Đạt:
    nét vẽ, đường viền, hoặc ______

Lỗi:
    ------- dưới Tiêu ngữ
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.find_line import DASHES, line_below
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT102",
        "Gõ gạch nối thay đường kẻ",
        "Dưới “{text}” là dấu gạch gõ bằng bàn phím.",
        "{quy_dinh}",
        "Mời xoá các dấu gạch và kẻ một nét liền.",
    ),
    "quy_dinh.ke_net_lien",
    Component.TIEU_NGU,
    Component.TIEU_DE,
    Component.CO_QUAN_BAN_HANH,
    Component.TRICH_YEU,
    mend=Mend.DUONG_KE,
)
def ke_bang_gach_noi(case: Case) -> Iterator[Answer]:
    """Dashes where the book wants a solid line; the Party's five below the subject are due."""
    components = (
        Component.TIEU_NGU,
        Component.TIEU_DE,
        Component.CO_QUAN_BAN_HANH,
        Component.TRICH_YEU,
    )
    for component in components:
        lines = case.paper.lines_of(component)
        part = case.book.parts.get(component)
        if not lines or part is None or part.line_below is None:
            continue
        below = line_below(case.paper, lines)
        if below is not None and below.typed and set(below.typed) & DASHES:
            yield fails(lines[-1], text=shown(lines[-1]))

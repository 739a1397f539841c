"""Trích yếu công văn cách số và ký hiệu 6 pt.

Vì sao: khoảng cách nhỏ để hai dòng không dính nhau.

Đạt:
    Spacing Before 6 pt

Lỗi:
    Spacing Before 0 pt
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend, Wanted
from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_assessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

GAP, SLACK = 6.0, 0.5  # pt


@document_rule(
    warning(
        "TT053",
        "Khoảng cách trên trích yếu công văn",
        "Trích yếu đang cách dòng trên {found} pt.",
        "{quy_dinh}",
        "Mời đặt Spacing Before 6 pt cho dòng trích yếu.",
    ),
    "quy_dinh.cach_trich_yeu",
    Component.TRICH_YEU_CONG_VAN,
    mend=Mend.DINH_DANG,
)
def cach_trich_yeu(case: Case) -> Iterator[Answer]:
    """A smaller gap. A break in one paragraph or a box of its own leaves none to set."""
    line = case.paper.lines_of(Component.TRICH_YEU_CONG_VAN)[0]
    above = case.paper.lines_of(Component.SO_KY_HIEU)
    in_its_half = line.paragraph.cell is not None or line.paragraph.box
    below = bool(above) and above[0].paragraph.number + 1 == line.paragraph.number
    if not (below and in_its_half and above[0].paragraph.box == line.paragraph.box):
        yield not_assessed()
        return
    gap = above[0].paragraph.setting.after + line.paragraph.setting.before
    if gap < GAP - SLACK:
        yield fails(line, Wanted(before=GAP), found=number(gap))

"""Đường kẻ không làm bằng cách gạch chân chữ.

Vì sao: gạch chân dính vào chữ và sai độ dài quy định.

Đạt:
    một nét kẻ riêng dưới Tiêu ngữ

Lỗi:
    Tiêu ngữ gạch chân
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_WITH_LINES = (
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.TIEU_DE,
    Component.CO_QUAN_BAN_HANH,
    Component.TRICH_YEU,
)


@document_rule(
    error(
        "TT101",
        "Gạch chân thay đường kẻ",
        "“{text}” đang gạch chân.",
        "{quy_dinh}",
        "Mời bỏ gạch chân và kẻ một nét liền riêng ở dưới.",
    ),
    "quy_dinh.ke_net_lien",
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.TIEU_DE,
    Component.CO_QUAN_BAN_HANH,
    Component.TRICH_YEU,
    mend=Mend.GACH_CHAN,
)
def gach_chan_thay_ke(case: Case) -> Iterator[Answer]:
    """Underlined text where a rule line is due."""
    for component in _WITH_LINES:
        for line in case.paper.lines_of(component):
            if any(run.letters.underline for run in line.inked):
                yield fails(line, text=shown(line))

"""Quốc hiệu ghi đúng từng chữ.

Vì sao: Quốc hiệu là tên nước; sai một chữ là sai văn bản.

Đạt:
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM

Lỗi:
    CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.text.tones import modern
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT020",
        "Chữ của Quốc hiệu",
        "Quốc hiệu đang ghi “{text}”.",
        "{quy_dinh}",
        "Mời gõ lại Quốc hiệu.",
    ),
    "quy_dinh.quoc_hieu",
    Component.QUOC_HIEU,
)
def chu_quoc_hieu(case: Case) -> Iterator[Answer]:
    """Other words; where the tone of "HÒA" sits is left free."""
    wanted = case.book.parts["quoc_hieu"].text
    for line in case.paper.lines_of(Component.QUOC_HIEU):
        if modern(" ".join(line.text.upper().split())) != wanted:
            yield fails(line, text=shown(line))

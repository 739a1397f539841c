"""Nội dung canh đều hai bên.

Vì sao: hai mép thẳng làm trang văn bản gọn.

Đạt:
    Justify

Lỗi:
    Align Left
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import Align
from dvexcel.model.mend import Mend, Wanted
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.body import flowing, is_longer_than_a_line
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT066",
        "Nội dung chưa canh đều",
        "Có đoạn đang canh {found}.",
        "{quy_dinh}",
        "Mời chọn các đoạn nội dung rồi bấm Justify (Ctrl+J).",
    ),
    "thanh_phan.than",
    Component.THAN,
    Component.DIEU,
    Component.MUC_SO,
    Component.DIEM,
    mend=Mend.DINH_DANG,
)
def canh_deu(case: Case) -> Iterator[Answer]:
    """Paragraphs of several lines with a ragged edge; on a single line nobody sees it."""
    for line in flowing(case.paper):
        align = line.paragraph.setting.align
        if align is not Align.DEU and is_longer_than_a_line(line):
            yield fails(line, Wanted(align=Align.DEU), found=align)

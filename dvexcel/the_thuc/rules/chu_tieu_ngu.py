"""Tiêu ngữ ghi đúng, giữa các cụm có gạch nối và cách chữ.

Vì sao: Tiêu ngữ có cách viết cố định.

Đạt:
    Độc lập - Tự do - Hạnh phúc

Lỗi:
    Độc lập-Tự do-Hạnh phúc
    Độc Lập - Tự Do - Hạnh Phúc
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT022",
        "Chữ của Tiêu ngữ",
        "Tiêu ngữ đang ghi “{text}”.",
        "{quy_dinh}",
        "Mời gõ lại: Độc lập - Tự do - Hạnh phúc.",
    ),
    "quy_dinh.tieu_ngu",
    Component.TIEU_NGU,
)
def chu_tieu_ngu(case: Case) -> Iterator[Answer]:
    """Other letters, capitals, dashes or blanks."""
    wanted = case.book.parts["tieu_ngu"].text
    for line in case.paper.lines_of(Component.TIEU_NGU):
        if unicodedata.normalize("NFC", line.text) != wanted:
            yield fails(line, text=shown(line))

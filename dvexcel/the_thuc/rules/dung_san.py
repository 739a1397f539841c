"""Chữ có dấu gõ bằng Unicode dựng sẵn.

Vì sao: Unicode tổ hợp làm máy không tìm thấy chữ và hiện dấu lệch.

Đạt:
    “ệ” là một ký tự

Lỗi:
    “ệ” ghép từ ba ký tự
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT007",
        "Chữ gõ bằng Unicode tổ hợp",
        "“{text}” có chữ gõ bằng Unicode tổ hợp.",
        "{quy_dinh}",
        "Mời chuyển sang Unicode dựng sẵn (Unikey Toolkit, hoặc gõ lại).",
    ),
    "quy_dinh.unicode",
    in_every_book=True,
    mend=Mend.DUNG_SAN,
)
def dung_san(case: Case) -> Iterator[Answer]:
    """Lines that are not in Unicode's composed form."""
    loose = [ln for ln in case.paper.lines if not unicodedata.is_normalized("NFC", ln.typed)]
    if loose:
        text = unicodedata.normalize("NFC", shown(loose[0]))
        yield from (fails(line, text=text) for line in loose)

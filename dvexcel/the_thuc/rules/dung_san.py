"""Chữ có dấu gõ bằng Unicode dựng sẵn.

Vì sao: Unicode tổ hợp làm máy không tìm thấy chữ và hiện dấu lệch. Bộ quy tắc chỉ đòi Unicode theo
TCVN 6909:2001, không cấm hẳn dấu rời, nên đây là thói quen tốt, chưa gọi là lỗi.

Đạt:
    “ệ” là một ký tự

Lỗi:
    “ệ” ghép từ ba ký tự
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import warning
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT007",
        "Chữ gõ bằng Unicode tổ hợp",
        "“{text}” có chữ gõ bằng Unicode tổ hợp.",
        "Máy khác có thể hiện dấu lệch và không tìm thấy chữ.",
        "Mời chuyển sang Unicode dựng sẵn (Unikey Toolkit, hoặc gõ lại).",
    ),
    "",
    in_every_book=True,
    mend=Mend.DUNG_SAN,
)
def dung_san(case: Case) -> Iterator[Answer]:
    """Lines that are not in Unicode's composed form."""
    loose = [ln for ln in case.paper.lines if not unicodedata.is_normalized("NFC", ln.typed)]
    if loose:
        text = unicodedata.normalize("NFC", shown(loose[0]))
        yield from (fails(line, text=text) for line in loose)

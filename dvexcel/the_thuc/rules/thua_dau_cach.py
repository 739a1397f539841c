"""Giữa hai chữ chỉ có một dấu cách.

Vì sao: dấu cách thừa làm dòng chữ hở và máy không tìm thấy cụm từ.

Đạt:
    công tác dân vận

Lỗi:
    công tác  dân vận
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import warning
from dvexcel.text.blanks import DOUBLE
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT104",
        "Thừa dấu cách",
        "“…{text}…” có hai dấu cách liền nhau.",
        "Giữa hai chữ chỉ cần một dấu cách.",
        "Mời tìm hai dấu cách và thay bằng một (Ctrl+H).",
    ),
    "",
    in_every_book=True,
    mend=Mend.CACH_DOI,
)
def thua_dau_cach(case: Case) -> Iterator[Answer]:
    """Two blanks between words of a sentence; blanks left to write in stand elsewhere."""
    hits = [(line, found) for line in prose(case.paper) if (found := DOUBLE.search(line.typed))]
    if hits:
        text = hits[0][1][0]
        yield from (fails(line, text=text) for line, _ in hits)

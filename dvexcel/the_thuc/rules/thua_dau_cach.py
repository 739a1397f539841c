"""Giữa hai chữ chỉ có một dấu cách.

Vì sao: dấu cách thừa làm dòng chữ hở và máy không tìm thấy cụm từ.

Đạt:
    công tác tiếp dân

Lỗi:
    công tác  tiếp dân
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.blanks import DOUBLE
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


# Room to write a day, a month or a number in.
_TO_FILL = re.compile(
    r"\b(?:ngày|tháng)\b\s*[\d…._]*\s{2,}|\bsố\b:?\s{2,}(?=[\d/])|\s{2,}(?=/)", re.IGNORECASE
)

# A remark that a brace takes several recipients together with.
_BESIDE_A_LIST = re.compile(r"[;.][ \u00a0]{2,3}\w")


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
    sent_to = {line.order for line in case.paper.lines_of(Component.DONG_NOI_NHAN)}
    hits = [
        (line, found)
        for line in prose(case.paper)
        if (found := _double(line.typed))
        and not (line.order in sent_to and _BESIDE_A_LIST.search(found[0]))
    ]
    if hits:
        text = hits[0][1][0]
        yield from (fails(line, text=text) for line, _ in hits)


def _double(typed: str) -> re.Match[str] | None:
    """The first two blanks that leave no room to write a day or a number in."""
    room = [range(*found.span()) for found in _TO_FILL.finditer(typed)]
    doubles = DOUBLE.finditer(typed)
    return next((d for d in doubles if not any(d.start("blanks") in span for span in room)), None)

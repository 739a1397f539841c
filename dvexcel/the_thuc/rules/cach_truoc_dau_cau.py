"""Không có dấu cách trước dấu phẩy, dấu chấm, dấu chấm phẩy.

Vì sao: dấu câu đi liền với chữ đứng trước.

Đạt:
    tuyên truyền, tiếp dân

Lỗi:
    tuyên truyền , tiếp dân
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import warning
from dvexcel.text.blanks import BEFORE_MARK
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT105",
        "Dấu cách trước dấu câu",
        "“…{text}…” có dấu cách trước dấu câu.",
        "Dấu câu viết liền chữ đứng trước.",
        "Mời bỏ dấu cách trước dấu câu.",
    ),
    "",
    in_every_book=True,
    mend=Mend.CACH_TRUOC_DAU,
)
def cach_truoc_dau_cau(case: Case) -> Iterator[Answer]:
    """A blank in front of a mark that ends a word."""
    hits = [
        (line, found) for line in prose(case.paper) if (found := BEFORE_MARK.search(line.typed))
    ]
    if hits:
        text = hits[0][1][0]
        yield from (fails(line, text=text) for line, _ in hits)

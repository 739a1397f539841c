"""Mỗi đề mục có một số thứ tự.

Vì sao: máy đã đánh số mà gõ thêm thì in ra hai lần.

Đạt:
    I. MỤC ĐÍCH

Lỗi:
    I. I. MỤC ĐÍCH
    1. 1. Tuyên truyền trên loa.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_TWICE = re.compile(r"^([IVXL]+|\d+(?:\.\d+)*|[a-zđ])([.)])\s+\1\2(?=\s)")


@document_rule(
    warning(
        "TT133",
        "Số thứ tự ghi hai lần",
        "Ghi “{text}”.",
        "Số thứ tự đứng hai lần ở đầu dòng.",
        "Mời xóa một số.",
    ),
    "",
    in_every_book=True,
)
def so_thu_tu_lap(case: Case) -> Iterator[Answer]:
    """The same ordinal twice, typed or from automatic numbering."""
    for line in prose(case.paper):
        match = _TWICE.match(line.text)
        if match is not None:
            yield fails(line, text=match[0])

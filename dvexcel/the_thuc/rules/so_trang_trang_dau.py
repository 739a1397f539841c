"""Trang thứ nhất không hiện số trang.

Vì sao: trang đầu đã có Quốc hiệu và tên cơ quan ở trên cùng.

Đạt:
    Different First Page bật, đầu trang thứ nhất trống

Lỗi:
    số 1 hiện ở trang đầu
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT011",
        "Số trang hiện ở trang đầu",
        "Trang thứ nhất đang hiện số trang.",
        "{quy_dinh}",
        "Mời bật Different First Page trong Header & Footer và xoá số ở trang đầu.",
    ),
    "quy_dinh.so_trang_trang_dau",
    mend=Mend.SO_TRANG_DAU,
)
def so_trang_trang_dau(case: Case) -> Iterator[Answer]:
    """A number on page 1: no page of its own, or one whose header has a number too."""
    first = case.paper.facts.sections[0]
    if not first.page_numbers:
        yield not_applicable()
    elif not first.title_page or any(number.on == "first" for number in first.page_numbers):
        yield fails(None)

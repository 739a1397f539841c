"""Số trang là chữ số Ả Rập, đứng, đúng cỡ.

Vì sao: số trang thống nhất với chữ trong văn bản.

Đạt:
    2, 3, 4; cỡ 13 đến 14; chữ đứng

Lỗi:
    ii, iii
    cỡ 10
    chữ nghiêng
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.look import span
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT012",
        "Kiểu số trang",
        "Số trang đang {found}.",
        "Cỡ chữ {expected}. {quy_dinh}",
        "Mời định dạng lại số trang ở đầu trang.",
    ),
    "quy_dinh.danh_so_trang",
    mend=Mend.KIEU_SO_TRANG,
)
def danh_so_trang(case: Case) -> Iterator[Answer]:
    """Page numbers in other figures, another size, in italics, or begun elsewhere than at 1."""
    size = case.book.parts["so_trang"].size
    sections = [section for section in case.paper.facts.sections if section.page_numbers]
    if size is None or not sections:
        yield not_applicable()
        return
    expected = span(size)
    begins = case.paper.facts.sections[0].restarts_at
    if begins not in {None, 1}:
        yield fails(None, found=f"bắt đầu từ {begins}", expected=expected)
    for section in sections:
        if section.number_format != "decimal":
            yield fails(None, found="dùng chữ số khác chữ số Ả Rập", expected=expected)
        for page_number in section.page_numbers:
            letters = page_number.letters
            if not size.allows(letters.size):
                yield fails(None, found=f"để cỡ chữ {number(letters.size)}", expected=expected)
            if letters.italic:
                yield fails(None, found="in nghiêng", expected=expected)

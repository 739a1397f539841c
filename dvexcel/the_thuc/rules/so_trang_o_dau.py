"""Số trang đứng giữa lề trên.

Vì sao: người đọc tìm số trang ở cùng một chỗ trên mọi văn bản.

Đạt:
    số trang trong phần đầu trang, canh giữa

Lỗi:
    số trang ở chân trang
    số trang canh phải
    nhiều trang mà không có số trang
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import Align
from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.the_thuc.judging.length import is_surely_longer_than_a_page
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_assessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT010",
        "Vị trí số trang",
        "{found}.",
        "{quy_dinh}",
        "Mời dùng Insert, Page Number, Top of Page, Plain Number 2.",
    ),
    "quy_dinh.so_trang_o_dau",
    mend=Mend.SO_TRANG,
)
def so_trang_o_dau(case: Case) -> Iterator[Answer]:
    """A page number elsewhere, or none on a document that surely has several pages."""
    numbers = [n for section in case.paper.facts.sections for n in section.page_numbers]
    if not numbers:
        yield (
            fails(None, found="Văn bản nhiều trang nhưng không có số trang")
            if is_surely_longer_than_a_page(case.paper)
            else not_assessed()
        )
    if any(number.place == "footer" for number in numbers):
        yield fails(None, found="Số trang đang ở chân trang")
    if any(n.place == "header" and n.align is not Align.GIUA for n in numbers):
        yield fails(None, found="Số trang chưa canh giữa")

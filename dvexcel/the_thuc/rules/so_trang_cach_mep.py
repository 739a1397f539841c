"""Số trang cách mép trên đúng quy định.

Vì sao: số trang nằm gọn trong lề trên.

Đạt:
    10 mm

Lỗi:
    5 mm
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import warning
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

SLACK = 1.0  # mm


@document_rule(
    warning(
        "TT013",
        "Khoảng cách số trang đến mép giấy",
        "Số trang đang cách mép trên {found} mm.",
        "{quy_dinh}",
        "Mời chỉnh Header from Top trong Header & Footer.",
    ),
    "quy_dinh.so_trang_cach_mep",
    mend=Mend.MEP_SO_TRANG,
)
def so_trang_cach_mep(case: Case) -> Iterator[Answer]:
    """A header that stands nearer to the edge, or farther from it."""
    wanted = case.book.page["cach_mep_so_trang"]
    sections = [section for section in case.paper.facts.sections if section.page_numbers]
    if not sections:
        yield not_applicable()
    for section in sections:
        if not wanted.allows(section.header, SLACK):
            yield fails(None, found=number(section.header))

"""Phụ lục được đánh số trang riêng.

Vì sao: phụ lục có thể tách ra dùng riêng.

Đạt:
    phụ lục ở section riêng, bắt đầu từ trang 1

Lỗi:
    số trang chạy tiếp từ văn bản sang phụ lục
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT015",
        "Số trang của phụ lục",
        "“{text}” chưa được đánh số trang riêng.",
        "{quy_dinh}",
        "Mời ngắt section trước phụ lục và đặt Start at 1 trong Format Page Numbers.",
    ),
    "quy_dinh.phu_luc_so_trang",
    Component.PHU_LUC,
    mend=Mend.SO_TRANG_PHU_LUC,
)
def phu_luc_so_trang(case: Case) -> Iterator[Answer]:
    """Annexes without a section that counts its pages anew."""
    sections = case.paper.facts.sections
    if not any(section.page_numbers for section in sections):
        yield not_applicable()
        return
    for line in case.paper.lines_of(Component.PHU_LUC):
        section = sections[line.paragraph.section - 1]
        if section.number == 1 or section.restarts_at != 1:
            yield fails(line, text=shown(line))

"""Mỗi phụ lục ghi kèm theo văn bản nào.

Vì sao: phụ lục rời ra vẫn biết của văn bản nào.

Đạt:
    (Kèm theo Kế hoạch số 25/KH-UBND ngày 05 tháng 3 năm 2026 của …)

Lỗi:
    phụ lục không có dòng Kèm theo
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_NEAR = 5  # lines


@document_rule(
    error(
        "TT099",
        "Thiếu dòng Kèm theo",
        "Dưới “{text}” chưa có dòng “(Kèm theo …)”.",
        "{quy_dinh}",
        "Mời thêm dòng “(Kèm theo … số … ngày … của …)” dưới tên phụ lục.",
    ),
    "quy_dinh.kem_theo",
    Component.PHU_LUC,
)
def co_kem_theo(case: Case) -> Iterator[Answer]:
    """Annexes without the bracket below their title."""
    belonging = [line.order for line in case.paper.lines_of(Component.KEM_THEO)]
    for line in case.paper.lines_of(Component.PHU_LUC):
        if not any(line.order < order <= line.order + _NEAR for order in belonging):
            yield fails(line, text=shown(line))

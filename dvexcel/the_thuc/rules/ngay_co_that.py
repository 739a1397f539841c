"""Ngày ban hành là ngày có trong lịch.

Vì sao: ngày sai làm sai hiệu lực của văn bản.

Đạt:
    ngày 28 tháng 02 năm 2026

Lỗi:
    ngày 30 tháng 02 năm 2026
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_assessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT044",
        "Ngày không có trong lịch",
        "Ghi “{text}”.",
        "{quy_dinh}",
        "Mời kiểm tra và ghi lại ngày ban hành.",
    ),
    "quy_dinh.ngay_co_that",
    Component.DIA_DANH,
    in_every_book=True,
)
def ngay_co_that(case: Case) -> Iterator[Answer]:
    """A day that no calendar has."""
    written = case.paper.written
    if written is None or written.is_blank:
        yield not_assessed()
    elif case.paper.issued is None:
        line = case.paper.lines_of(Component.DIA_DANH)[0]
        yield fails(line, text=shown(line))

"""Sau địa danh có dấu phẩy.

Vì sao: dấu phẩy tách nơi ban hành với ngày ban hành.

Đạt:
    Cà Mau, ngày 05 tháng 3 năm 2026

Lỗi:
    Cà Mau ngày 05 tháng 3 năm 2026
    ngày 05 tháng 3 năm 2026
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


@document_rule(
    error(
        "TT042",
        "Địa danh và dấu phẩy",
        "Ghi “{text}”.",
        "{quy_dinh}",
        "Mời ghi địa danh, dấu phẩy, rồi đến ngày tháng.",
    ),
    "quy_dinh.phay_sau_dia_danh",
    Component.DIA_DANH,
)
def phay_sau_dia_danh(case: Case) -> Iterator[Answer]:
    """No comma, or no place at all."""
    written = case.paper.written
    if written is not None and not (written.comma and written.place_name):
        line = case.paper.lines_of(Component.DIA_DANH)[0]
        yield fails(line, text=shown(line))

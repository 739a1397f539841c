"""Số, ký hiệu cùng một hàng với địa danh, ngày tháng.

Vì sao: hai thành phần này đứng ngang nhau ở hai bên trang.

Đạt:
    cùng một hàng của bảng đầu trang

Lỗi:
    ở hai hàng khác nhau
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable, not_assessed
from dvexcel.the_thuc.judging.side_by_side import side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT043",
        "Số và ngày không cùng hàng",
        "“{text}” ở hàng khác với số và ký hiệu.",
        "{quy_dinh}",
        "Mời đặt hai thành phần vào cùng một hàng của bảng đầu trang.",
    ),
    "quy_dinh.so_cung_hang",
    Component.SO_KY_HIEU,
    Component.DIA_DANH,
)
def so_cung_hang(case: Case) -> Iterator[Answer]:
    """Two rows of one table; how far down in one cell a line prints, only the page can tell."""
    number, day = (case.paper.lines_of(c) for c in (Component.SO_KY_HIEU, Component.DIA_DANH))
    if not (number and day):
        yield not_applicable()
        return
    level = side_by_side(case.paper, number[0], day[0])
    if level is None:
        yield not_assessed()
    elif not level:
        yield fails(day[0], text=shown(day[0]))

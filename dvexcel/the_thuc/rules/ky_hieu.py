"""Ký hiệu viết đúng dấu ngăn cách và chữ viết tắt.

Vì sao: máy và người tra cứu văn bản bằng ký hiệu; sai một dấu là không tìm thấy.

Đạt:
    25/KH-UBND
    25-NQ/TW

Lỗi:
    25-NQ-TW
    25/NQ-TW trong văn bản Đảng
    12/KH
    CV trong ký hiệu Nhà nước
    có khoảng trắng
    25–NQ/TW
    ND-CP
    chữ thường
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_assessed
from dvexcel.the_thuc.judging.symbols import EXAMPLE, symbol_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT038",
        "Ký hiệu chưa đúng cách viết",
        "Ký hiệu “{text}”: {found}.",
        "{quy_dinh}",
        "Mời ghi lại ký hiệu, ví dụ {example}.",
    ),
    "quy_dinh.ky_hieu",
    Component.SO_KY_HIEU,
)
def ky_hieu(case: Case) -> Iterator[Answer]:
    """Every fault of the symbol's grammar."""
    symbol, system = case.paper.symbol, case.book.system
    if symbol is None or not symbol.rest or symbol.is_form:
        yield not_assessed()
        return
    line = case.paper.lines_of(Component.SO_KY_HIEU)[0]
    found = "; ".join(symbol_faults(symbol, system))
    if found:
        yield fails(line, text=symbol.typed, found=found, example=EXAMPLE[system])

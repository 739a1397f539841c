"""Trang của văn bản đặt dọc.

Vì sao: chỉ xoay ngang khi có bảng rộng không tách thành phụ lục.

Đạt:
    trang dọc

Lỗi:
    trang ngang
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.the_thuc.judging.rule import asks, document_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT002",
        "Trang đặt ngang",
        "Phần đầu văn bản đang đặt trang ngang.",
        "{quy_dinh}",
        "Mời xem lại: nếu không có bảng rộng, đặt trang dọc; nếu có, nên tách bảng thành phụ lục.",
    ),
    "quy_dinh.huong_trang",
)
def huong_trang(case: Case) -> Iterator[Answer]:
    """A first section wider than high; a wide table may be the reason, so a person looks."""
    if case.paper.facts.sections[0].is_landscape:
        yield asks(None)

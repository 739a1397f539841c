"""Dưới trích yếu của văn bản Đảng có năm gạch nối.

Vì sao: văn bản Đảng dùng gạch nối, không dùng đường kẻ.

Đạt:
    -----

Lỗi:
    không có gạch nối
    đường kẻ liền
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT052",
        "Gạch nối dưới trích yếu",
        "Dưới trích yếu {found}.",
        "{quy_dinh}",
        "Mời thêm một dòng “-----” canh giữa dưới trích yếu.",
    ),
    "quy_dinh.gach_duoi_trich_yeu",
    Component.TRICH_YEU,
)
def gach_duoi_trich_yeu(case: Case) -> Iterator[Answer]:
    """No five hyphens."""
    found = case.paper.lines_of(Component.GACH_TRICH_YEU)
    last = case.paper.lines_of(Component.TRICH_YEU)[-1]
    if not found:
        yield fails(last, found="chưa có năm gạch nối")
    elif found[0].text != case.book.parts["gach_duoi_trich_yeu"].text:
        yield fails(found[0], found=f"đang là “{found[0].text}”")

"""Văn bản chỉ theo một hệ: Nhà nước hoặc Đảng.

Vì sao: hai hệ có thể thức khác nhau, không trộn trong một văn bản.

Đạt:
    chỉ có Quốc hiệu
    chỉ có tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM

Lỗi:
    có cả Quốc hiệu và tiêu đề của Đảng
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
        "TT027",
        "Trộn hai hệ văn bản",
        "Văn bản có cả Quốc hiệu và tiêu đề của Đảng.",
        "Văn bản của Đảng và văn bản hành chính nhà nước trình bày khác nhau.",
        "Mời giữ một tiêu đề đúng với cơ quan ban hành.",
    ),
    "",
    Component.QUOC_HIEU,
    Component.TIEU_DE,
    in_every_book=True,
)
def mot_he_van_ban(case: Case) -> Iterator[Answer]:
    """Both headings in one document."""
    if case.paper.has(Component.QUOC_HIEU) and case.paper.has(Component.TIEU_DE):
        yield fails(case.paper.lines_of(Component.TIEU_DE)[0])

"""Dấu khẩn và phạm vi lưu hành đóng khung nét đơn.

Vì sao: khung làm dấu chỉ dẫn nổi lên.

Đạt:
    KHẨN trong khung

Lỗi:
    KHẨN không khung
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import asks, document_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT094",
        "Khung của dấu chỉ dẫn",
        "“{text}” chưa thấy có khung.",
        "{quy_dinh}",
        "Mời đóng khung nét đơn quanh chữ.",
    ),
    "quy_dinh.dong_khung",
    Component.DO_KHAN,
    Component.PHAM_VI,
)
def dong_khung(case: Case) -> Iterator[Answer]:
    """No box that can be seen in the file; a rubber stamp brings its own."""
    for component in (Component.DO_KHAN, Component.PHAM_VI):
        for line in case.paper.lines_of(component):
            if not line.paragraph.framed and not line.paragraph.box:
                yield asks(line, text=shown(line))

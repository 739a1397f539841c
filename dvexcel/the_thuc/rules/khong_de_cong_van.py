"""Công văn không ghi chữ “CÔNG VĂN” làm tên loại.

Vì sao: công văn chỉ có trích yếu dưới số và ký hiệu.

Đạt:
    V/v đôn đốc gửi báo cáo

Lỗi:
    CÔNG VĂN / Về việc đôn đốc gửi báo cáo
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT046",
        "Ghi “CÔNG VĂN” làm tên loại",
        "Văn bản có dòng “{text}”.",
        "{quy_dinh}",
        "Mời bỏ dòng này, ghi trích yếu dưới số và ký hiệu.",
    ),
    "quy_dinh.khong_de_cong_van",
    Component.TEN_LOAI,
    Component.TRICH_YEU_CONG_VAN,
    Component.KINH_GUI,
    in_every_book=True,
)
def khong_de_cong_van(case: Case) -> Iterator[Answer]:
    """The word as a heading."""
    for line in case.paper.lines_of(Component.TEN_LOAI):
        if fold(line.text) == "cong van":
            yield fails(line, text=shown(line))

"""Trích yếu công văn mở đầu đúng cách của mỗi hệ.

Vì sao: Nhà nước ghi “V/v”, Đảng ghi “về việc”.

Đạt:
    V/v đôn đốc gửi báo cáo
    về việc đôn đốc gửi báo cáo (Đảng)

Lỗi:
    Về việc đôn đốc (Nhà nước)
    V/v đôn đốc (Đảng)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.paper import System
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT051",
        "Mở đầu trích yếu công văn",
        "Trích yếu ghi “{text}”.",
        "{quy_dinh}",
        "Mời ghi lại phần mở đầu của trích yếu.",
    ),
    "quy_dinh.trich_yeu_cong_van",
    Component.TRICH_YEU_CONG_VAN,
)
def chu_trich_yeu_cong_van(case: Case) -> Iterator[Answer]:
    """The other system's way."""
    line = case.paper.lines_of(Component.TRICH_YEU_CONG_VAN)[0]
    is_state = case.book.system is System.STATE
    if is_state and not line.text.startswith("V/v ") and line.text != "V/v":
        yield fails(line, text=shown(line))
    if not is_state and not line.text.startswith(("về việc", "Về việc")):
        yield fails(line, text=shown(line))

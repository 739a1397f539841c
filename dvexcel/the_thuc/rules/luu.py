"""Dòng cuối Nơi nhận của văn bản nhà nước ghi “Lưu: VT”.

Vì sao: dòng lưu cho biết bản lưu và đơn vị soạn thảo.

Đạt:
    - Lưu: VT, XDCQ.

Lỗi:
    - Lưu VT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT089",
        "Dòng lưu",
        "Nơi nhận {found}.",
        "{quy_dinh}",
        "Mời ghi dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”.",
    ),
    "quy_dinh.luu",
    Component.DONG_NOI_NHAN,
)
def luu(case: Case) -> Iterator[Answer]:
    """No line for the archive, or one without colon or VT."""
    listed = case.paper.lines_of(Component.DONG_NOI_NHAN)
    kept = [line for line in listed if "lưu" in line.text.lower()]
    if not kept:
        yield fails(listed[-1], found="chưa có dòng “Lưu”")
    elif "Lưu: VT" not in " ".join(kept[-1].text.split()):
        yield fails(kept[-1], found=f"ghi “{shown(kept[-1])}”")

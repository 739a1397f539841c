"""Dòng cuối Nơi nhận của văn bản Đảng ghi “Lưu …”, không hai chấm, không VT.

Vì sao: văn bản Đảng lưu ở văn phòng cấp ủy.

Đạt:
    - Lưu Văn phòng Tỉnh ủy.

Lỗi:
    - Lưu: VT.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_STATE_WAY = re.compile(r"Lưu\s*:|\bVT\b")


@document_rule(
    warning(
        "TT079",
        "Dòng lưu của văn bản Đảng",
        "Nơi nhận {found}.",
        "{quy_dinh}",
        "Mời ghi dòng cuối, ví dụ “- Lưu Văn phòng Đảng ủy.”.",
    ),
    "quy_dinh.luu_van_phong",
    Component.DONG_NOI_NHAN,
)
def luu_van_phong(case: Case) -> Iterator[Answer]:
    """No line for the archive, or one written the State's way."""
    listed = case.paper.lines_of(Component.DONG_NOI_NHAN)
    kept = [line for line in listed if "lưu" in line.text.lower()]
    if not kept:
        yield fails(listed[-1], found="chưa có dòng “Lưu”")
    elif _STATE_WAY.search(kept[-1].text):
        yield fails(kept[-1], found=f"ghi “{shown(kept[-1])}”")

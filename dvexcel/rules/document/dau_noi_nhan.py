"""Mỗi nơi nhận một dòng, đầu dòng có gạch, cuối dòng có dấu, dòng cuối có dấu chấm.

Vì sao: văn thư đếm bản theo từng dòng.

Đạt:
    - Như trên; / - Lưu: VT.

Lỗi:
    - Như trên / - Lưu: VT
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.rules.document.judging import document_rule, fails
from dvexcel.rules.document.look import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.rules.document.judging import Answer, Case

_CONTINUES = ("+", "(", "*")


@document_rule(
    warning(
        "TT087",
        "Dấu trong danh sách nơi nhận",
        "“{text}” {found}.",
        "{quy_dinh}",
        "Mời ghi gạch đầu dòng, dấu ở cuối mỗi dòng, dấu chấm ở dòng cuối.",
    ),
    "quy_dinh.dong_noi_nhan",
    Component.DONG_NOI_NHAN,
)
def dau_noi_nhan(case: Case) -> Iterator[Answer]:
    """Dashes or end marks missing; a line that continues the one above needs neither."""
    listed = case.paper.lines_of(Component.DONG_NOI_NHAN)
    mark = case.book.marks["cuoi_dong_noi_nhan"].text
    for at, line in enumerate(listed):
        is_last = at == len(listed) - 1
        goes_on = not is_last and listed[at + 1].text.startswith(_CONTINUES)
        if not line.text.startswith(("-", "–", "•", *_CONTINUES)):
            yield fails(line, text=shown(line), found="chưa có gạch đầu dòng")
        if is_last and not line.text.endswith("."):
            yield fails(line, text=shown(line), found="chưa kết thúc bằng dấu chấm")
        if not is_last and not goes_on and not line.text.endswith(mark):
            yield fails(line, text=shown(line), found=f"chưa kết thúc bằng “{mark}”")

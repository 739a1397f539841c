"""Văn bản có Kính gửi thì dòng đầu Nơi nhận là “Như trên”.

Vì sao: khỏi ghi lại danh sách đã có ở phần Kính gửi.

Đạt:
    - Như trên;
    - Như Điều 3; (quyết định)

Lỗi:
    - Sở Tài chính; (công văn)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_BY_ARTICLE = {"Quyết định", "Nghị quyết"}


@document_rule(
    warning(
        "TT088",
        "Dòng đầu của Nơi nhận",
        "Dòng đầu ghi “{text}”.",
        "{quy_dinh}",
        "Mời ghi dòng đầu là “{expected}”.",
    ),
    "quy_dinh.noi_nhan_dau",
    Component.DONG_NOI_NHAN,
)
def noi_nhan_dau(case: Case) -> Iterator[Answer]:
    """Another first line where "as above" is due."""
    paper = case.paper
    if paper.has(Component.KINH_GUI):
        expected = "- Như trên"
    elif paper.kind in _BY_ARTICLE and paper.has(Component.DIEU):
        expected = "- Như Điều"
    else:
        yield not_applicable()
        return
    first = paper.lines_of(Component.DONG_NOI_NHAN)[0]
    if not fold(first.text).startswith(fold(expected)):
        yield fails(first, text=shown(first), expected=expected)

"""Sau “QUYẾT ĐỊNH”, “QUYẾT NGHỊ” trước Điều 1 có dấu hai chấm.

Vì sao: chữ ấy mở đầu phần quyết định, mẫu của nghị định có dấu hai chấm.

Đạt:
    thẩm quyền: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU / QUYẾT ĐỊNH:

Lỗi:
    thẩm quyền: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU / QUYẾT ĐỊNH
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_WORDS = {"QUYẾT ĐỊNH", "QUYẾT NGHỊ"}


@document_rule(
    warning(
        "TT129",
        "Thiếu dấu hai chấm",
        "“{text}” chưa có dấu hai chấm.",
        "{quy_dinh}",
        "Mời ghi “{expected}”.",
    ),
    "quy_dinh.quyet_dinh_hai_cham",
    Component.TEN_LOAI,
)
def quyet_dinh_hai_cham(case: Case) -> Iterator[Answer]:
    """The word alone on its line, behind the title."""
    title = max(line.order for line in case.paper.lines_of(Component.TEN_LOAI))
    articles = [line.order for line in case.paper.lines_of(Component.DIEU)]
    for line in case.paper.lines[title + 1 : min(articles, default=0)]:
        said = " ".join(line.text.split()).rstrip(" .")
        if said in _WORDS:
            yield fails(line, text=said, expected=f"{said}:")

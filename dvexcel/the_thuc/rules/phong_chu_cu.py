"""Không dùng phông chữ của bảng mã cũ (.VnTime, VNI-).

Vì sao: máy khác mở ra thành ký tự lạ, không tìm kiếm được.

Đạt:
    Times New Roman, mã Unicode

Lỗi:
    .VnTime, VNI-Times
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.specs.typefaces import is_legacy
from dvexcel.the_thuc.judging.faces import typefaces
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT006",
        "Phông chữ bảng mã cũ",
        "Có chữ dùng phông {found} của bảng mã cũ.",
        "{quy_dinh}",
        "Mời chuyển văn bản sang Unicode (ví dụ bằng Unikey Toolkit) rồi đặt phông Times New "
        "Roman.",
    ),
    "quy_dinh.unicode",
    in_every_book=True,
)
def phong_chu_cu(case: Case) -> Iterator[Answer]:
    """Text in a typeface of TCVN3 or VNI: its letters are not the letters one sees."""
    for line, names in typefaces(case.paper):
        for name in sorted(filter(is_legacy, names)):
            yield fails(line, found=name)

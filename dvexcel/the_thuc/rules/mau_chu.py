"""Chữ màu đen.

Vì sao: văn bản in và sao chụp phải rõ; chỉ dấu khẩn in màu đỏ.

Đạt:
    màu tự động hoặc 000000

Lỗi:
    FF0000
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_DARK = 0x30  # darker than this in each part prints black
_HEX = 16
_WHITE = "FFFFFF"  # leaves no ink


@document_rule(
    error(
        "TT005",
        "Chữ không phải màu đen",
        "Có chữ mang màu {found}.",
        "{quy_dinh}",
        "Mời chọn cả văn bản rồi đặt màu chữ Automatic.",
    ),
    "quy_dinh.mau_den",
)
def mau_chu(case: Case) -> Iterator[Answer]:
    """Ink of another colour, stamps of urgency apart."""
    stamps = {line.order for line in case.paper.lines_of(Component.DO_KHAN)}
    for line in case.paper.lines:
        for run in line.inked:
            colour = run.letters.colour
            if line.order not in stamps and colour.upper() != _WHITE and not _is_black(colour):
                yield fails(line, found=colour)


def _is_black(colour: str) -> bool:
    try:
        parts = [int(colour[at : at + 2], _HEX) for at in (0, 2, 4)]
    except ValueError:
        return True  # "auto", or nothing we can read
    return all(part < _DARK for part in parts)

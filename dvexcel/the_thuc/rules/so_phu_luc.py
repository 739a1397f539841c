"""Từ hai phụ lục mới đánh số, bằng chữ số La Mã.

Vì sao: số La Mã phân biệt phụ lục với mục trong văn bản.

Đạt:
    Phụ lục I, Phụ lục II
    Phụ lục (chỉ có một)

Lỗi:
    Phụ lục 1, Phụ lục 2
    Phụ lục I (chỉ có một)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_ROMAN = re.compile(r"(?:I{1,3}|IV|VI{0,3}|IX|X[IVX]*)$")
_NUMBERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


@document_rule(
    error(
        "TT098",
        "Đánh số phụ lục",
        "Ghi “{text}”.",
        "{quy_dinh}",
        "Mời ghi “{expected}”.",
    ),
    "quy_dinh.so_phu_luc",
    Component.PHU_LUC,
)
def so_phu_luc(case: Case) -> Iterator[Answer]:
    """Arabic numbers, none where several annexes stand, or one where a single one stands."""
    labels = case.paper.lines_of(Component.PHU_LUC)
    for at, line in enumerate(labels):
        numbered = line.text.split()[2:]
        if len(labels) == 1 and numbered:
            yield fails(line, text=shown(line), expected="Phụ lục")
        elif len(labels) > 1 and not (numbered and _ROMAN.match(numbered[-1])):
            expected = f"Phụ lục {_NUMBERS[min(at, len(_NUMBERS) - 1)]}"
            yield fails(line, text=shown(line), expected=expected)

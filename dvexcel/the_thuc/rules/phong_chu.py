"""Phông chữ là Times New Roman.

Vì sao: một phông chữ thống nhất, máy nào mở cũng như nhau.

Đạt:
    Times New Roman

Lỗi:
    Arial, Calibri
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.specs.typefaces import is_legacy, is_of_signs, is_typeface
from dvexcel.the_thuc.judging.faces import typefaces
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT004",
        "Phông chữ khác Times New Roman",
        "Có chữ dùng phông {found}.",
        "{quy_dinh}",
        "Mời chọn cả văn bản (Ctrl+A) rồi đặt phông Times New Roman.",
    ),
    "thanh_phan.phong_chu",
    in_every_book=True,
    mend=Mend.PHONG_CHU,
)
def phong_chu(case: Case) -> Iterator[Answer]:
    """Text in another typeface; the typefaces of old encodings have a rule of their own."""
    wanted = case.book.parts["phong_chu"].text
    for line, names in typefaces(case.paper):
        for name in sorted(names):
            if not (is_typeface(name, wanted) or is_of_signs(name) or is_legacy(name)):
                yield fails(line, found=name)

"""Chức vụ của người ký có cỡ chữ, kiểu chữ và vị trí đúng quy định.

Vì sao: chức vụ đi với quyền hạn; Đảng in chức vụ không đậm dưới quyền hạn in đậm.

Đạt:
    in hoa, đậm (Đảng: không đậm; người đứng đầu ký trực tiếp thì in đậm)

Lỗi:
    chữ nghiêng
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import LETTERS_AND_PLACE, unlike
from dvexcel.the_thuc.judging.rule import document_rule
from dvexcel.the_thuc.judging.sizes import fitting_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT081",
        "Định dạng chức vụ người ký",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại chức vụ của người ký.",
    ),
    "thanh_phan.chuc_vu",
    Component.CHUC_VU,
    mend=Mend.DINH_DANG,
)
def chuc_vu(case: Case) -> Iterator[Answer]:
    """The office below an authority; alone it stands where the authority would, and looks so."""
    part = case.book.parts["chuc_vu"]
    alone = not case.paper.has(Component.QUYEN_HAN)
    size = fitting_size(case.paper, case.book, Component.CHUC_VU)
    aspects = replace(LETTERS_AND_PLACE, bold=part.bold or not alone)
    for line in case.paper.lines_of(Component.CHUC_VU):
        answer = unlike(line, part, aspects, size)
        if answer is not None:
            yield answer

"""“Kính gửi” đúng cỡ chữ và kiểu chữ.

Vì sao: Nhà nước in chữ đứng; Đảng in nghiêng chữ “Kính gửi”, tên nơi nhận chữ đứng.

Đạt:
    Kính gửi: chữ đứng, cỡ 13 đến 14

Lỗi:
    Kính gửi: chữ đậm nghiêng
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.mend import Mend
from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import Aspects, unlike
from dvexcel.the_thuc.judging.rule import document_rule
from dvexcel.the_thuc.judging.sizes import fitting_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_LABEL = Aspects(capitals=False, align=False)


@document_rule(
    error(
        "TT055",
        "Định dạng Kính gửi",
        "“{text}” đang {found}.",
        "Quy định: {expected}. {quy_dinh}",
        "Mời định dạng lại phần Kính gửi.",
    ),
    "thanh_phan.kinh_gui",
    Component.KINH_GUI,
    mend=Mend.DINH_DANG,
)
def chu_kinh_gui(case: Case) -> Iterator[Answer]:
    """The label by its part; the names behind and below it upright, and never bold."""
    part = case.book.parts["kinh_gui"]
    names = replace(part, italic=False)
    label = case.paper.lines_of(Component.KINH_GUI)[0]
    head = replace(label, runs=label.runs[:1])
    start = label.start + len(head.typed)
    rest = replace(label, runs=label.runs[1:], start=start)
    lines = [(head, part), (rest, names)]
    lines += [(line, names) for line in case.paper.lines_of(Component.DONG_KINH_GUI)]
    size = fitting_size(case.paper, case.book, Component.KINH_GUI)
    for line, look in lines:
        answer = unlike(line, look, _LABEL, size)
        if answer is not None:
            yield answer

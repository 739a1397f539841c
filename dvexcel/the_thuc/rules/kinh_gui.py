"""Kính gửi một nơi ghi cùng dòng; nhiều nơi mỗi nơi một dòng.

Vì sao: người nhận thấy ngay mình có trong danh sách.

Đạt:
    Kính gửi: Bộ Nội vụ
    Kính gửi: / - Sở A; / - Sở B.

Lỗi:
    Kính gửi: / - Sở A / - Sở B
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import asks, document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT056",
        "Cách ghi Kính gửi",
        "“{text}” {found}.",
        "{quy_dinh}",
        "Mời ghi mỗi nơi một dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm.",
    ),
    "quy_dinh.kinh_gui",
    Component.KINH_GUI,
)
def kinh_gui(case: Case) -> Iterator[Answer]:
    """Lists without end marks; several recipients typed on one line are left to a person."""
    marks = case.book.marks
    label = case.paper.lines_of(Component.KINH_GUI)[0]
    listed = case.paper.lines_of(Component.DONG_KINH_GUI)
    who = label.text.partition(":")[2].strip()
    if ":" not in label.text:
        yield fails(label, text=shown(label), found="chưa có dấu hai chấm sau “Kính gửi”")
        return
    if not listed:
        if not who:
            yield fails(label, text=shown(label), found="chưa có nơi nhận")
        elif ";" in who.rstrip(";"):
            yield asks(label, text=shown(label), found="ghi nhiều nơi trên một dòng")
        return
    if len(listed) == 1 and not who:
        yield asks(listed[0], text=shown(listed[0]), found="là nơi duy nhất, nên ghi cùng dòng")
    for line in listed[:-1]:
        if not line.text.endswith(marks["cuoi_dong_kinh_gui"].text):
            yield fails(line, text=shown(line), found="thiếu dấu ở cuối dòng")
    if not listed[-1].text.endswith(marks["cuoi_kinh_gui"].text):
        yield fails(listed[-1], text=shown(listed[-1]), found="thiếu dấu chấm ở dòng cuối")

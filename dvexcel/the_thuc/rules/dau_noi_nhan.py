"""Mỗi nơi nhận một dòng, đầu dòng có gạch, cuối dòng có dấu, dòng cuối có dấu chấm.

Vì sao: văn thư đếm bản theo từng dòng.

Đạt:
    - Như trên; / - Lưu: VT.

Lỗi:
    - Như trên / - Lưu: VT
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.recognised import Line
    from dvexcel.the_thuc.judging.rule import Answer, Case

_DASHES = ("-", "–", "•")
# "- Lưu: VT, NC.Châu": the dot, then who drafted and how many copies, as the decree prints it.
_DRAFTED = re.compile(r"Lưu\b.*\.\s*[^\s.][^.]*$")
# A remark typed beside the list, behind the mark.
_BESIDE = re.compile(r"[;.](?=[ \t\u00a0]{2,}\S)")
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
    items = _items(case.paper.lines_of(Component.DONG_NOI_NHAN))
    mark = case.book.marks["cuoi_dong_noi_nhan"].text
    for at, (first, last) in enumerate(items):
        is_last = at == len(items) - 1
        if not first.text.startswith(_DASHES):
            yield fails(first, text=shown(first), found="chưa có gạch đầu dòng")
        if is_last and not last.text.endswith(".") and not _DRAFTED.search(last.text):
            yield fails(last, text=shown(last), found="chưa kết thúc bằng dấu chấm")
        beside = _BESIDE.search(last.typed)
        if not is_last and not last.text.endswith(mark) and not beside:
            yield fails(last, text=shown(last), found=f"chưa kết thúc bằng “{mark}”")


def _items(lines: tuple[Line, ...]) -> list[tuple[Line, Line]]:
    """First and last line of each recipient: a line without a dash may go on with the one above."""
    items: list[tuple[Line, Line]] = []
    for line in lines:
        if items and not line.alone and line.paragraph is items[-1][1].paragraph:
            continue  # a remark typed beside the list
        goes_on = line.text.startswith(_CONTINUES) or (
            not line.text.startswith(_DASHES) and not items[-1][1].text.endswith((";", "."))
            if items
            else False
        )
        if items and goes_on:
            items[-1] = (items[-1][0], line)
        else:
            items.append((line, line))
    return items

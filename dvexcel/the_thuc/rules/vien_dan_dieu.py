"""Điều được viện dẫn có trong văn bản.

Vì sao: thêm bớt một điều thì các chỗ viện dẫn phải đổi theo.

Đạt:
    Điều 1. Thành lập Tổ công tác. / Điều 2. Các ông, bà có tên tại Điều 1 Quyết định này thi hành.
    Điều 1. Chi trả theo Điều 26 Luật Ngân sách nhà nước.

Lỗi:
    Điều 1. Thành lập Tổ công tác. / Điều 2. Các ông, bà có tên tại Điều 6 Quyết định này thi hành.
    Điều 1. Thành lập Tổ công tác. / Nơi nhận: - Như Điều 4;
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_OWN = re.compile(
    r"\bĐiều (\d+)(?=,? (?:của )?(?:Quyết định|Nghị quyết|Quy chế|Quy định|Kế hoạch) này)"
)
_AS_IN = re.compile(r"^[-–]\s*Như Điều (\d+)")
_NUMBER = re.compile(r"^Điều (\d+)")


@document_rule(
    warning(
        "TT136",
        "Viện dẫn điều không có",
        "Ghi “{text}”, văn bản chỉ có đến Điều {last}.",
        "Điều ấy không có trong văn bản này.",
        "Mời sửa lại số của điều.",
    ),
    "",
    Component.DIEU,
    in_every_book=True,
)
def vien_dan_dieu(case: Case) -> Iterator[Answer]:
    """Articles of this very paper that are cited and are not there."""
    paper = case.paper
    numbers = [int(m[1]) for ln in paper.lines_of(Component.DIEU) if (m := _NUMBER.match(ln.text))]
    last = max(numbers, default=0)
    sent_to = paper.lines_of(Component.DONG_NOI_NHAN)
    cited = [(line, match) for line in prose(paper) for match in _OWN.finditer(line.text)]
    cited += [(line, match) for line in sent_to if (match := _AS_IN.match(line.text))]
    for line, match in cited:
        if last and int(match[1]) > last:
            yield fails(line, text=match[0], last=last)

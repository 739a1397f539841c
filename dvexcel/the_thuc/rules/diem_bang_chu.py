"""Điểm dưới khoản mở đầu bằng chữ cái, không bằng “(1)”.

Vì sao: điểm viện dẫn bằng chữ cái: điểm a khoản 2 Điều 5.

Đạt:
    **1. Các hình thức** / a) Niêm yết tại trụ sở; / b) Thông báo trên loa.
    a) Có hai việc: / (1) Niêm yết tại trụ sở; / (2) Thông báo trên loa.
    Có hai nguyên nhân: (1) báo cáo còn chậm; (2) thay đổi cán bộ.

Lỗi:
    **1. Các hình thức** / (1) Niêm yết tại trụ sở; / (2) Thông báo trên loa.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.body import flowing
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_NUMBERED = re.compile(r"^\(\d{1,2}\)(?=\s)")


@document_rule(
    warning(
        "TT131",
        "Điểm ghi bằng số",
        "Ghi “{text}”.",
        "{quy_dinh}",
        "Mời ghi a), b), c), d), đ), e).",
    ),
    "quy_dinh.diem",
    Component.MUC_SO,
    Component.DIEU,
)
def diem_bang_chu(case: Case) -> Iterator[Answer]:
    """Numbers in brackets right below a khoản or an Điều, where points are due."""
    lines = flowing(case.paper)
    points = {line.order for line in case.paper.lines_of(Component.DIEM)}
    clauses = {
        line.order
        for level in (Component.MUC_SO, Component.DIEU)
        for line in case.paper.lines_of(level)
    }
    below_clause, found = False, []
    for line in lines:
        if line.order in points or line.order in clauses:
            below_clause = line.order in clauses
        elif below_clause and (match := _NUMBERED.match(line.text)):
            found.append((line, match[0]))
    if len(found) > 1:
        for line, said in found:
            yield fails(line, text=said)

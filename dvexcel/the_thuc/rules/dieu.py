"""Điều ghi chữ số Ả Rập, dấu chấm, in đậm.

Vì sao: điều là đơn vị viện dẫn của văn bản.

Đạt:
    Điều 1. (đậm)

Lỗi:
    Điều 1:
    Điều 1. (không đậm)
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

_DOT = re.compile(r"^Điều \d+[a-zđ]?\.")


@document_rule(
    error(
        "TT073",
        "Cách ghi điều",
        "“{text}” {found}.",
        "{quy_dinh}",
        "Mời ghi “Điều 1.” và in đậm.",
    ),
    "quy_dinh.dieu",
    Component.DIEU,
)
def dieu(case: Case) -> Iterator[Answer]:
    """Another mark behind the number, or a number that is not bold."""
    for line in case.paper.lines_of(Component.DIEU):
        if not _DOT.match(line.text):
            yield fails(line, text=shown(line), found="chưa có dấu chấm sau số")
        runs = line.inked
        if runs and not runs[0].letters.bold and not line.label:
            yield fails(line, text=shown(line), found="chưa in đậm số của điều")

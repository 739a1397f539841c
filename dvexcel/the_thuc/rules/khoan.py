"""Khoản ghi chữ số Ả Rập, sau có dấu chấm.

Vì sao: khoản viện dẫn bằng số thứ tự.

Đạt:
    1. Các sở, ban, ngành

Lỗi:
    1) Các sở, ban, ngành
    1- Các sở, ban, ngành
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

    from dvexcel.the_thuc.judging.rule import Answer, Case

_DOT = re.compile(r"^\d+(?:\.\d+)*\.")


@document_rule(
    warning(
        "TT074",
        "Cách ghi khoản",
        "“{text}” chưa dùng dấu chấm sau số thứ tự.",
        "{quy_dinh}",
        "Mời ghi “1.”, “2.”.",
    ),
    "quy_dinh.khoan",
    Component.MUC_SO,
)
def khoan(case: Case) -> Iterator[Answer]:
    """Another mark behind the number."""
    for line in case.paper.lines_of(Component.MUC_SO):
        if not _DOT.match(line.text):
            yield fails(line, text=shown(line))

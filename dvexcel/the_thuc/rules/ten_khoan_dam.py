"""Khoản có tên thì số thứ tự và tên đặt trên một dòng riêng, in đậm.

Vì sao: tên khoản in đậm giúp lướt qua là thấy bố cục.

Đạt:
    **1. Mục đích** / Nâng cao trách nhiệm của cán bộ, công chức trong phục vụ Nhân dân.
    1. Kinh phí: 1.200 triệu đồng. / Nguồn ngân sách tỉnh bảo đảm theo quy định.
    1. Mục đích; / 2. Yêu cầu; / 3. Nội dung.

Lỗi:
    1. Mục đích / Nâng cao trách nhiệm của cán bộ, công chức trong phục vụ Nhân dân.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import UPPER
from dvexcel.the_thuc.judging.body import flowing
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails
from dvexcel.the_thuc.judging.sentences import depths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_TITLE = re.compile(rf"^\d+\.\s*[{UPPER}][^.:;!?…]*$")
_MOST_WORDS = 15


@document_rule(
    warning(
        "TT125",
        "Tên khoản chưa in đậm",
        "“{text}” là tên khoản mà chữ không đậm.",
        "{quy_dinh}",
        "Mời in đậm cả số thứ tự và tên khoản.",
    ),
    "quy_dinh.ten_khoan",
    Component.MUC_SO,
)
def ten_khoan_dam(case: Case) -> Iterator[Answer]:
    """A short line without a mark, with running text or points below it."""
    lines, deep = flowing(case.paper), depths(case.paper)
    for line, after in pairwise(lines):
        is_title = _TITLE.match(line.text) and len(line.text.split()) <= _MOST_WORDS
        if not is_title or after.order != line.order + 1:
            continue
        if after.paragraph is line.paragraph:  # a typed break: the sentence goes on
            continue
        has_text = deep.get(after.order, 0) > deep.get(line.order, 0)
        if has_text and not any(run.letters.bold for run in line.inked):
            yield fails(line, text=shown(line))

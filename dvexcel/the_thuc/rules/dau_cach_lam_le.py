"""Lùi dòng, canh dòng bằng thước, không bằng nhiều dấu cách hay phím Tab.

Vì sao: thêm một chữ hoặc đổi phông là dòng lệch chỗ.

Đạt:
    1. Tổ chức 120 buổi tuyên truyền.
    →1. Tổ chức 120 buổi tuyên truyền.

Lỗi:
    ··1. Tổ chức 120 buổi tuyên truyền.
    ··········1. Tổ chức 120 buổi tuyên truyền.
    →→1. Tổ chức 120 buổi tuyên truyền.
    ··········Kính gửi: Ủy ban nhân dân xã Đất Mũi
    - Số mô hình đã đăng ký:→→→312 mô hình.
    Mời bà Lò Thị Mai, Phó Chủ tịch,·······Chủ tịch Hội Nông dân xã dự họp.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.look import CENTRED, shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_FEWEST_BLANKS = 2  # one is a slip that moves nothing
_WITHIN = re.compile(r"\S+(?:\t{2,}|[ \u00a0]{4,})(?=\S)")


@document_rule(
    warning(
        "TT122",
        "Canh dòng bằng dấu cách",
        "Cạnh “{text}” có nhiều dấu cách hoặc Tab.",
        "Chỗ đứng của dòng tùy vào số dấu cách nên dễ lệch.",
        "Mời xóa các dấu cách, đặt Left hoặc First line trong hộp Paragraph.",
    ),
    "",
)
def dau_cach_lam_le(case: Case) -> Iterator[Answer]:
    """Blanks or tabs before the first letter or within; one tab is the first line's indent."""
    centred = {line.order for part in CENTRED for line in case.paper.lines_of(part)}
    for line in prose(case.paper):
        if line.order in centred:
            continue  # another rule tells of these
        before = line.typed[: len(line.typed) - len(line.typed.lstrip())]
        tabs = before.count("\t")
        if len(before) - tabs >= _FEWEST_BLANKS or tabs > 1:
            yield fails(line, text=shown(line))
    for component in (Component.THAN, Component.MUC_SO, Component.DIEM):
        for line in case.paper.lines_of(component):
            within = _WITHIN.search(line.paragraph.text)
            if not line.alone and line.start == 0 and within:
                yield fails(line, text=within[0].split()[0])

"""Viện dẫn văn bản nhà nước không có dấu phẩy trước “ngày”; nghị định, thông tư ghi cả năm.

Vì sao: số của nghị định, thông tư đánh lại mỗi năm, thiếu năm thì không rõ văn bản nào.

Đạt:
    Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;
    Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị.
    Báo cáo theo Kế hoạch số 18/KH-UBND, ngày hoàn thành là 15/6/2026.

Lỗi:
    Thực hiện Kế hoạch số 853/KH-UBND, ngày 24/01/2025 của Ủy ban nhân dân tỉnh.
    Thực hiện Nghị định số 116/NĐ-CP ngày 21/12/2021 của Chính phủ.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_BEFORE_DAY = re.compile(
    r"\b\d{1,6}[a-z]?/(?:\d{4}/)?[A-ZĐ][A-Za-zĐđ]*(?:-[A-ZĐ][A-Za-zĐđ\d]*)+, ngày(?= \d)"
)
_NO_YEAR = re.compile(r"\b(?:Nghị định|Thông tư) (?:số )?\d{1,4}/(?:NĐ|TT)-[A-ZĐ][A-ZĐa-z]*")


@document_rule(
    warning(
        "TT139",
        "Viện dẫn chưa đúng cách ghi",
        "Ghi “{text}” {found}.",
        "Đúng là như “Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020”. {quy_dinh}",
        "Mời sửa lại chỗ viện dẫn.",
    ),
    "quy_dinh.vien_dan",
)
def vien_dan_ngay_nam(case: Case) -> Iterator[Answer]:
    """A comma between a symbol of the State and its day; a decree's number without its year."""
    for line in prose(case.paper):
        for match in _BEFORE_DAY.finditer(line.text):
            yield fails(line, text=match[0], found="thừa dấu phẩy trước “ngày”")
        for match in _NO_YEAR.finditer(line.text):
            yield fails(line, text=match[0], found="thiếu năm trong số, ký hiệu")

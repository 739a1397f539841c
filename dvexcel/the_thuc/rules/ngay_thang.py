"""Ngày dưới 10 và tháng 1, 2 có số 0 phía trước, tháng 3 đến 9 thì không.

Vì sao: cách viết này chống thêm số vào ngày tháng.

Đạt:
    ngày 05 tháng 3 năm 2026
    ngày 15 tháng 02 năm 2026

Lỗi:
    ngày 5 tháng 3 năm 2026
    ngày 05 tháng 03 năm 2026
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.text.dates import long_date
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_assessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT041",
        "Cách ghi ngày, tháng",
        "Ghi “{text}”.",
        "Đúng là “{expected}”. {quy_dinh}",
        "Mời ghi lại ngày, tháng.",
    ),
    "quy_dinh.ngay_thang",
    Component.DIA_DANH,
)
def ngay_thang(case: Case) -> Iterator[Answer]:
    """Zeros missing or too many; a draft has no day yet."""
    written, issued = case.paper.written, case.paper.issued
    if written is None or issued is None:
        yield not_assessed()
        return
    expected = long_date(issued)
    typed = f"ngày {written.day} tháng {written.month} năm {written.year}"
    if typed != expected:
        line = case.paper.lines_of(Component.DIA_DANH)[0]
        yield fails(line, text=shown(line), expected=expected)

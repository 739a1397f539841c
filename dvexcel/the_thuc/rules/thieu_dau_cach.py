"""Sau số thứ tự có một dấu cách.

Vì sao: số dính vào chữ thì khó đọc, và máy không nhận ra số thứ tự.

Đạt:
    1. Báo cáo kết quả gồm: (1) số lượt tiếp, (2) số đơn.
    1. Xem điểm a(2) của mẫu 2.1a.

Lỗi:
    1.Báo cáo kết quả tiếp công dân hằng tháng.
    6.1.Công tác rà soát, thống kê.
    1. Báo cáo kết quả gồm: (1)Số lượt tiếp công dân.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.text.blanks import NONE_BEHIND
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT140",
        "Thiếu dấu cách sau số thứ tự",
        "“{text}…” chưa có dấu cách sau số.",
        "Sau số thứ tự có một dấu cách.",
        "Mời thêm một dấu cách.",
    ),
    "",
    in_every_book=True,
)
def thieu_dau_cach(case: Case) -> Iterator[Answer]:
    """An ordinal and the word behind it without a blank, each paragraph once."""
    for line in prose(case.paper):
        if found := NONE_BEHIND.search(line.typed):
            yield fails(line, text=found[0].strip())

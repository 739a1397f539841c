"""Ngày viết đầy đủ: ngày dưới 10 và tháng 1, 2 thêm số 0; tháng 3 đến 9 thì không.

Vì sao: một cách ghi cho mọi ngày trong văn bản, như ở dòng ngày tháng.

Đạt:
    Hoàn thành trước ngày 05 tháng 9 năm 2026; họp ngày 12 tháng 01 năm 2026.
    Trong 9 tháng năm 2026, số vụ việc giảm.
    Kế hoạch công tác tháng 09 năm 2026.

Lỗi:
    Hoàn thành trước ngày 5 tháng 9 năm 2026.
    Họp ngày 12 tháng 1 năm 2026.
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

_DATE = re.compile(r"\b([Nn]gày )(\d{1,2})( tháng )(\d{1,2})(?= năm \d{4})")


@document_rule(
    warning(
        "TT128",
        "Số 0 trong ngày, tháng",
        "Ghi “{text}”.",
        "Đúng là “{expected}”. {quy_dinh}",
        "Mời sửa lại ngày, tháng.",
    ),
    "quy_dinh.ngay_trong_cau",
)
def so_khong_trong_ngay(case: Case) -> Iterator[Answer]:
    """Whole dates in words within the text; the date of the paper has a rule of its own.

    A month without a day is none: the book speaks of days that are written as the paper's own.
    """
    for line in prose(case.paper):
        for match in _DATE.finditer(line.text):
            day, month = int(match[2]), int(match[4])
            wanted = f"{match[1]}{day:02}{match[3]}{month:0{2 if month <= 2 else 1}}"  # noqa: PLR2004
            if match[0] != wanted:
                yield fails(line, text=match[0], expected=wanted)

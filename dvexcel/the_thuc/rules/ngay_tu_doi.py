"""Ngày ban hành là chữ đã gõ, không phải trường tự đổi theo ngày mở tệp.

Vì sao: mở lại tệp vào hôm khác thì văn bản mang ngày khác.

Đạt:
    ngày: Cà Mau, ngày 05 tháng 3 năm 2026

Lỗi:
    ngày: Cà Mau, ngày {DATE: 05} tháng 3 năm 2026
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

# CREATEDATE stays as it is; QUOTE and the number of a page say nothing of the day.
_CHANGING = re.compile(r"^\s*(DATE|TIME|PRINTDATE|SAVEDATE)\b", re.IGNORECASE)


@document_rule(
    warning(
        "TT132",
        "Ngày ban hành tự đổi",
        "“{text}” là trường {found} của Word.",
        "Trường này tự ghi lại mỗi lần mở, in hoặc lưu tệp nên ngày ban hành sẽ đổi.",
        "Mời bấm vào ngày rồi nhấn Ctrl+Shift+F9 để thành chữ, và kiểm tra lại ngày.",
    ),
    "",
    Component.DIA_DANH,
    Component.SO_KY_HIEU,
    in_every_book=True,
)
def ngay_tu_doi(case: Case) -> Iterator[Answer]:
    """Fields that Word fills in anew, in the line of the date or of the number."""
    for part in (Component.DIA_DANH, Component.SO_KY_HIEU):
        for line in case.paper.lines_of(part):
            kinds = [m[1].upper() for f in line.paragraph.fields if (m := _CHANGING.match(f))]
            if kinds:
                yield fails(line, text=shown(line), found=", ".join(dict.fromkeys(kinds)))

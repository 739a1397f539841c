"""Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.

Vì sao: người ký nhân danh chức vụ.

Đạt:
    Nguyễn Văn An

Lỗi:
    TS. Nguyễn Văn An
    Đồng chí Nguyễn Văn An
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.paper import System
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import asks, document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_TITLE = re.compile(
    r"^(?:(?:PGS|GS|TS|ThS|Ths|BS|BSCK\w*|KS|CN|LS|NGND|NGƯT|NSND|DS)\b\.?"
    r"|(?:Đ/c|Ông|Bà|Đồng chí)\b|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)\b)"
)
# Armed forces, education, health, science follow their ministry's rule.
_MAY = ("cong an", "quan su", "quan khu", "giao duc", "truong", "y te", "benh vien", "khoa hoc")


@document_rule(
    error(
        "TT084",
        "Học hàm, học vị trước họ tên",
        "Họ tên ghi “{text}”.",
        "{quy_dinh}",
        "Mời bỏ học hàm, học vị, danh hiệu trước họ tên.",
    ),
    "quy_dinh.hoc_ham",
    Component.HO_TEN,
)
def hoc_ham(case: Case) -> Iterator[Answer]:
    """A degree, rank or form of address in front of the name."""
    body = " ".join(fold(line.text) for line in case.paper.lines_of(Component.CO_QUAN_BAN_HANH))
    for line in case.paper.lines_of(Component.HO_TEN):
        if _TITLE.match(line.text):
            excepted = case.book.system is System.STATE and any(word in body for word in _MAY)
            answer = asks if excepted else fails
            yield answer(line, text=shown(line))

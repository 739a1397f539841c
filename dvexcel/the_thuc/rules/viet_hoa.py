"""Viết hoa “Điều”, viết thường “khoản”, “điểm” khi viện dẫn; viết “Ủy ban nhân dân”.

Vì sao: cách viết hoa thống nhất trong văn bản hành chính.

Đạt:
    điểm a khoản 2 Điều 103
    Ủy ban nhân dân tỉnh
    UBND Thành phố Hồ Chí Minh

Lỗi:
    khoản 2 điều 103
    Ủy ban Nhân dân tỉnh
    UBND Thành phố Đà Nẵng
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.text.unicode import clean
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_ARTICLE = re.compile(r"\b([Kk]hoản \d+) (điều)(?= \d)")
_CLAUSE = re.compile(r"(?<=[\wà-ỹ,] )(Khoản|Điểm)(?= \w{1,2} (?:[Kk]hoản|[Đđ]iều)\b)")
_PEOPLE = re.compile(r"\b((?:Ủy ban|Uỷ ban|Hội đồng) )(Nhân dân)\b")

_CHAPTER = re.compile(r"\bchương(?= [IVX]+\b)")
_SPECIAL = re.compile(r"\b(?:thành phố Hồ Chí Minh|thủ đô Hà Nội)\b")
_UNIT = re.compile(
    r"\b((?:(?:Ủy ban|Uỷ ban|Hội đồng) nhân dân|UBND|HĐND) )"
    r"(Tỉnh|Xã|Huyện|Thành phố(?! (?:Hồ Chí Minh|Hà Nội)\b))(?= [A-ZĐ][a-zà-ỹ])"
)


@document_rule(
    warning(
        "TT110",
        "Viết hoa chưa đúng",
        "Ghi “{text}”.",
        "Đúng là “{expected}”. {quy_dinh}",
        "Mời sửa lại cách viết hoa.",
    ),
    "quy_dinh.viet_hoa",
)
def viet_hoa(case: Case) -> Iterator[Answer]:
    """The few capitals that a machine can decide."""
    for line in prose(case.paper):
        text = clean(line.text)
        for match in _ARTICLE.finditer(text):
            yield fails(line, text=match[0], expected=f"{match[1]} Điều")
        for match in _CLAUSE.finditer(text):
            yield fails(line, text=match[0], expected=match[0].lower())
        for match in _PEOPLE.finditer(text):
            yield fails(line, text=match[0], expected=f"{match[1]}nhân dân")
        for match in _CHAPTER.finditer(text):
            yield fails(line, text=match[0], expected=match[0].capitalize())
        for match in _SPECIAL.finditer(text):
            yield fails(line, text=match[0], expected=match[0][0].upper() + match[0][1:])
        for match in _UNIT.finditer(text):
            yield fails(line, text=match[0], expected=match[1] + match[2].lower())

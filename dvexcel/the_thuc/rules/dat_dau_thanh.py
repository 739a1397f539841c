"""Trong một văn bản chỉ dùng một cách đặt dấu thanh.

Vì sao: lẫn “uỷ” và “ủy” thì tìm kiếm sót và nhìn không thống nhất.

Đạt:
    ủy, hòa, khóa ở mọi chỗ

Lỗi:
    uỷ 38 lần, ủy 9 lần
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.tones import placements
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    warning(
        "TT106",
        "Lẫn hai cách đặt dấu thanh",
        "Văn bản viết cả {found}.",
        "Hai cách đặt dấu đều gặp, nhưng một văn bản nên dùng một cách.",
        "Mời chọn một cách và thay đồng loạt (Ctrl+H).",
    ),
    "",
    in_every_book=True,
)
def dat_dau_thanh(case: Case) -> Iterator[Answer]:
    """Both ways in one document; the place is the first of the rarer way.

    The motto's own words are copied as the decree prints them, both ways, and tell nothing.
    """
    motto = case.paper.lines_of(Component.QUOC_HIEU)
    lines = [line for line in case.paper.lines if line not in motto]
    old = [(line, word) for line in lines for word in placements(line.text)[0]]
    new = [(line, word) for line in lines for word in placements(line.text)[1]]
    if not old and not new:
        yield not_applicable()
    elif old and new:
        rarer = min((old, new), key=len)
        said = " và ".join(f"“{some[0][1]}” ({len(some)} lần)" for some in (old, new))
        yield fails(rarer[0][0], found=said)

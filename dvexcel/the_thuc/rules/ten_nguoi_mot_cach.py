"""Tên một người viết một cách trong cả văn bản.

Vì sao: sai một dấu là tên người khác.

Đạt:
    1. Ông Sùng Mí Páo, Tổ trưởng. / 2. Giao ông Sùng Mí Páo tổng hợp.

Lỗi:
    1. Ông Sùng Mí Páo, Tổ trưởng. / 2. Giao ông Sùng Mí Pao tổng hợp.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.tones import modern
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.judging.rule import asks, document_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_SYLLABLE = r"[A-ZĐÀ-Ỹ][a-zà-ỹđ']+"
_CALLED = re.compile(
    rf"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Aa]nh|[Cc]hị):?\s((?:{_SYLLABLE}\s){{1,4}}{_SYLLABLE})"
)
_FEWEST = 3  # syllables: shorter names meet by chance


@document_rule(
    warning(
        "TT134",
        "Tên người viết hai cách",
        "Ghi “{text}”, chỗ khác ghi “{other}”.",
        "Hai cách ghi chỉ khác dấu; có thể là một người.",
        "Mời xem có phải một người không và sửa cho thống nhất.",
    ),
    "",
    in_every_book=True,
)
def ten_nguoi_mot_cach(case: Case) -> Iterator[Answer]:
    """Names behind Ông, Bà, đồng chí and the signer's, alike but for their tones."""
    known: dict[str, str] = {}
    signed = {line.order for line in case.paper.lines_of(Component.HO_TEN)}
    for line in case.paper.lines:
        names = [line.text] if line.order in signed else _CALLED.findall(line.text)
        for name in names:
            if len(name.split()) < _FEWEST or name.isupper():
                continue
            first = known.setdefault(fold(name), name)
            if modern(first) != modern(name):
                yield asks(line, text=name, other=first)

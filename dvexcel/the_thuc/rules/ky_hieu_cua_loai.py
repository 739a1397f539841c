"""Viện dẫn ghi loại văn bản nào thì ký hiệu là của loại ấy.

Vì sao: “Kế hoạch số …/QĐ-UBND” thì không biết phải tìm kế hoạch hay quyết định.

Đạt:
    Thực hiện Kế hoạch số 1215/KH-UBND và Nghị quyết số 76/NQ-CP.
    Thực hiện Quyết định số 06/2024/QĐ-UBND và Công văn số 12/SNV-XDCQ.
    Thực hiện Công văn số 12/CT-TTHT của Cục Thuế và Công văn số 15/UBND-NC.

Lỗi:
    Thực hiện Kế hoạch số 1215/QĐ-UBND của Ủy ban nhân dân tỉnh.
    Thực hiện Kế hoạch số 6159/UBND-NC của Ủy ban nhân dân tỉnh.
    Xét Công văn số 01/BC-HHNM của Hiệp hội Nước mắm.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.paper import System
from dvexcel.specs.document_kinds import kinds, letters_of
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.the_thuc.judging.rule import Answer, Case

_CITED = re.compile(
    r"\b(Nghị quyết|Quyết định|Chỉ thị|Thông báo|Kế hoạch|Báo cáo|Tờ trình|Công điện|Công văn)"
    r" (?:số )?\d{1,6}/(?:\d{4}/)?([A-ZĐ][A-Za-zĐđ]+)-[A-ZĐ]\S*"
)
# The body first, then its unit: so are the symbols of letters that have no kind.
_BODIES = re.compile(r"(?:UBND|HĐND|S(?:NV|TC|XD|YT|TP|CT|NNMT|KHCN|GDĐT|VHTTDL))(?!\w)")
_LETTER = "công văn"
# Letters of kinds that no body has as its own; CT may be Cục Thuế.
_NO_BODY = frozenset({"QĐ", "NQ", "KH", "BC", "TTr", "TB"})


@document_rule(
    warning(
        "TT137",
        "Ký hiệu của loại khác",
        "Ghi “{text}”.",
        "Ký hiệu mở đầu bằng “{found}” là của {other}, không phải của {kind}.",
        "Mời đối chiếu văn bản được viện dẫn rồi sửa tên loại hoặc ký hiệu.",
    ),
    "",
    in_every_book=True,
)
def ky_hieu_cua_loai(case: Case) -> Iterator[Answer]:
    """The letters of another kind behind the name of a kind."""
    of_letters = {letters: name for name, letters in kinds(System.STATE).items() if letters}
    for line in prose(case.paper):
        for match in _CITED.finditer(line.text):
            kind, found = match[1], match[2]
            other = _other(kind, found, of_letters)
            if other and found not in letters_of(kind, System.STATE):
                said = match[0].rstrip(".,;:)”")
                yield fails(line, text=said, found=found, other=other, kind=kind)


def _other(kind: str, found: str, of_letters: Mapping[str, str]) -> str | None:
    """The kind whose letters begin the symbol, where that is not the one named."""
    if kind.casefold() == _LETTER:
        return of_letters.get(found) if found in _NO_BODY else None
    return _LETTER if _BODIES.match(found) else of_letters.get(found)

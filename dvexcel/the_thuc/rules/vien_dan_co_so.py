"""Viện dẫn văn bản nhà nước có chữ “số” trước số và ký hiệu.

Vì sao: tên loại, rồi “số”, rồi ký hiệu là cách ghi của nghị định.

Đạt:
    Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;
    Nghị định số 30/2020/NĐ-CP (gọi tắt là Nghị định 30/2020/NĐ-CP); theo Nghị định 30/2020/NĐ-CP.
    Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024; theo Nghị quyết 57-NQ/TW.

Lỗi:
    Theo Điều 4 Nghị định 59/2023/NĐ-CP.
    Thực hiện Nghị quyết 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị.
    Theo Quyết định 2161/QĐ-BGDĐT ngày 26 tháng 6 năm 2017 của Bộ Giáo dục và Đào tạo.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_KINDS = (
    "Nghị định|Nghị quyết|Quyết định|Chỉ thị|Thông tư|Công văn|Kế hoạch|Thông báo|Hướng dẫn|Báo cáo"
    "|Tờ trình|Công điện|Văn bản|Phương án"
)
_CITED = re.compile(rf"\b({_KINDS})\s(\d{{1,6}}[a-z]?/(?:\d{{4}}/)?[A-ZĐ][A-ZĐa-z]*-?[A-ZĐ]\S*)")
# With its day a paper of the Party is cited in full; later its short name does.
_PARTY = re.compile(
    rf"\b({_KINDS}|Kết luận|Quy định)\s(\d{{1,6}}[a-z]?-[A-ZĐ][A-Za-zĐđ]*/[A-ZĐƯ]+)(?=,? ngày\b)"
)
_NAMED_SO = re.compile(rf"(?:gọi (?:tắt )?là|viết tắt là)[:\s“\"]*((?:{_KINDS})\s\d[^\s,;)”\"]*)")


@document_rule(
    warning(
        "TT124",
        "Viện dẫn thiếu chữ “số”",
        "Ghi “{text}”.",
        "Đúng là “{expected}”. {quy_dinh}",
        "Mời thêm chữ “số”.",
    ),
    "quy_dinh.vien_dan",
)
def vien_dan_co_so(case: Case) -> Iterator[Answer]:
    """A kind right before a symbol; a short name that the paper gives itself may stay."""
    named = {name for line in case.paper.lines for name in _NAMED_SO.findall(line.text)}
    for line in prose(case.paper):
        for match in chain(_CITED.finditer(line.text), _PARTY.finditer(line.text)):
            said = match[0].rstrip(".,;:)”")
            if said not in named:
                yield fails(line, text=said, expected=said.replace(match[1], f"{match[1]} số", 1))

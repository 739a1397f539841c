"""Ký hiệu văn bản Đảng ghi theo cách của Đảng, văn bản nhà nước theo cách của nhà nước.

Vì sao: dấu sau số cho biết văn bản của hệ nào.

Đạt:
    Thực hiện Chỉ thị số 28-CT/TW của Ban Bí thư và Kế hoạch số 18/KH-UBND của tỉnh.
    Thực hiện Quyết định số 08-QĐi/TW của Bộ Chính trị.

Lỗi:
    Thực hiện Chỉ thị số 36/CT-TW của Bộ Chính trị.
    Thực hiện Kế hoạch số 18-KH/UBND của Ủy ban nhân dân tỉnh.
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

_PARTY = "TW|TU|HU|QU|ĐU|ĐUK|VPTW|VPTU|BTCTW|BTCTU|BTGTW|BTGTU|BTGDVTW|BTGDVTU|BDVTW|BDVTU"
_STATE = "UBND|HĐND|CP|TTg|VPCP|UBTVQH|BNV|BTC|BCA|BQP|BYT|BGDĐT|BTP|BCT|BXD|SNV|STC|SYT|STP|SXD"
_LETTERS = "NQ|CT|KL|QĐ|QyĐ|QC|HD|TB|KH|BC|CTr|CTHĐ|TTr|CV|TT|ĐA"
_AS_STATE = re.compile(rf"\b(\d{{1,5}})/({_LETTERS})-({_PARTY})(?![\w-])")
_AS_PARTY = re.compile(rf"\b(\d{{1,6}})-({_LETTERS})/({_STATE})(?![\w])")


@document_rule(
    warning(
        "TT130",
        "Ký hiệu ghi theo hệ khác",
        "Ghi “{text}”.",
        "Văn bản của {system} ghi là “{expected}”.",
        "Mời sửa lại dấu trong ký hiệu.",
    ),
    "",
    in_every_book=True,
)
def ky_hieu_dung_he(case: Case) -> Iterator[Answer]:
    """A body of one system with the separators of the other."""
    for line in prose(case.paper):
        for pattern, system, between in (
            (_AS_STATE, "Đảng", ("-", "/")),
            (_AS_PARTY, "Nhà nước", ("/", "-")),
        ):
            for match in pattern.finditer(line.text):
                expected = f"{match[1]}{between[0]}{match[2]}{between[1]}{match[3]}"
                yield fails(line, text=match[0], system=system, expected=expected)

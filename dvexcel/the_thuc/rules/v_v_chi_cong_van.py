"""Văn bản có tên loại không dùng “V/v”.

Vì sao: “V/v” là cách ghi trích yếu riêng của công văn.

Đạt:
    KẾ HOẠCH / Công tác tiếp công dân năm 2026

Lỗi:
    KẾ HOẠCH / V/v công tác tiếp công dân năm 2026
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import CONG_VAN
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_V_V = re.compile(r"^v\s*/\s*v\b", re.IGNORECASE)


@document_rule(
    error(
        "TT049",
        "“V/v” ở văn bản có tên loại",
        "Trích yếu ghi “{text}”.",
        "{quy_dinh}",
        "Mời bỏ “V/v”, ghi thẳng nội dung dưới tên loại.",
    ),
    "quy_dinh.v_v_chi_cong_van",
    Component.TEN_LOAI,
    in_every_book=True,
)
def v_v_chi_cong_van(case: Case) -> Iterator[Answer]:
    """A subject with "V/v" under a title, or under the number of a titled document."""
    if case.paper.kind == CONG_VAN:
        return  # its title is the fault, and another rule says so
    for component in (Component.TRICH_YEU, Component.TRICH_YEU_CONG_VAN):
        for line in case.paper.lines_of(component)[:1]:
            if _V_V.match(line.text):
                yield fails(line, text=shown(line))

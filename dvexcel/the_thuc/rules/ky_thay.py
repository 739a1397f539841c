"""Cấp phó ký thì có “KT.” trước chức vụ của cấp trưởng.

Vì sao: chữ KT. cho biết cấp phó được giao ký thay.

Đạt:
    ký: KT. GIÁM ĐỐC / ký: PHÓ GIÁM ĐỐC
    ký: TM. ỦY BAN NHÂN DÂN / ký: KT. CHỦ TỊCH / ký: PHÓ CHỦ TỊCH
    ký: TL. GIÁM ĐỐC / ký: CHÁNH VĂN PHÒNG

Lỗi:
    ký: PHÓ GIÁM ĐỐC
    ký: TM. ỦY BAN NHÂN DÂN / ký: PHÓ CHỦ TỊCH
    ký: TM. BAN CHỈ ĐẠO / ký: PHÓ TRƯỞNG BAN
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_NEAR = 12  # lines: where two sign side by side, the authority of each stands above
_DEPUTY = re.compile(r"^PHÓ (?!THỦ TƯỚNG)")
# By order and by mandate others sign; a front's board has deputies that sign for the board.
_OTHERWISE = re.compile(r"^(?:kt|tl|tuq|k t|t l|q|tm (?!uy ban nhan dan|ubnd|ban chi dao)|t m)\b")


@document_rule(
    error(
        "TT127",
        "Cấp phó ký thiếu KT.",
        "Người ký là “{text}”, không thấy KT.",
        "{quy_dinh}",
        "Mời ghi KT. và chức vụ của cấp trưởng ở dòng trên.",
    ),
    "quy_dinh.ky_thay",
    Component.CHUC_VU,
)
def ky_thay(case: Case) -> Iterator[Answer]:
    """A deputy's office with nothing that lets the deputy sign."""
    offices = case.paper.lines_of(Component.CHUC_VU)
    above = case.paper.lines[max(0, offices[0].order - _NEAR) : offices[0].order]
    authority = [fold(line.text) for line in (*case.paper.lines_of(Component.QUYEN_HAN), *above)]
    if not any(_OTHERWISE.match(said) for said in authority) and _DEPUTY.match(offices[0].text):
        yield fails(offices[0], text=offices[0].text)

"""Chủ tịch quyết định thì ký không có TM.; Ủy ban nhân dân quyết định thì ký TM.

Vì sao: người quyết định ở trên và người ký ở dưới phải là một.

Đạt:
    thẩm quyền: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU / ký: CHỦ TỊCH
    thẩm quyền: ỦY BAN NHÂN DÂN TỈNH CÀ MAU / ký: TM. ỦY BAN NHÂN DÂN / ký: CHỦ TỊCH
    thẩm quyền: GIÁM ĐỐC SỞ NỘI VỤ TỈNH CÀ MAU / ký: GIÁM ĐỐC

Lỗi:
    thẩm quyền: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU / ký: TM. ỦY BAN NHÂN DÂN / ký: CHỦ TỊCH
    thẩm quyền: ỦY BAN NHÂN DÂN TỈNH CÀ MAU / ký: CHỦ TỊCH
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.recognised import Line, Recognised
    from dvexcel.the_thuc.judging.rule import Answer, Case

_KINDS = {"Quyết định", "Nghị quyết"}
_DECIDES = re.compile(r"^(chu tich )?(?:uy ban nhan dan|ubnd)\b")
_ON_BEHALF = re.compile(r"^(?:tm|t m) (?:uy ban nhan dan|ubnd)\b")


@document_rule(
    error(
        "TT126",
        "Thẩm quyền khác chữ ký",
        "Ký “{text}”, ở trên ghi “{decides}” quyết định.",
        "{quy_dinh}",
        "Mời ghi lại thẩm quyền hoặc quyền hạn của người ký cho khớp.",
    ),
    "quy_dinh.tham_quyen_ky",
    Component.TEN_LOAI,
)
def tham_quyen_va_chu_ky(case: Case) -> Iterator[Answer]:
    """Who decides, printed in capitals below the title, against the authority of the signature."""
    paper = case.paper
    decides = _decided_by(paper)
    signed = [*paper.lines_of(Component.QUYEN_HAN), *paper.lines_of(Component.CHUC_VU)]
    if paper.kind not in _KINDS or decides is None or not signed:
        yield not_applicable()
        return
    by_chairman = bool(_DECIDES.match(fold(decides.text))[1])  # type: ignore[index]
    on_behalf = any(_ON_BEHALF.match(fold(line.text)) for line in signed)
    by_order = any(fold(line.text).startswith(("tl ", "tuq ")) for line in signed)
    if by_chairman is on_behalf and not by_order:
        first = min(signed, key=lambda line: line.order)
        yield fails(first, text=first.text, decides=decides.text)


def _decided_by(paper: Recognised) -> Line | None:
    """The line between the title and the grounds that names who decides."""
    titled = [line.order for line in paper.lines_of(Component.TEN_LOAI)]
    ground = min((line.order for line in paper.lines_of(Component.CAN_CU)), default=0)
    between = paper.lines[titled[-1] + 1 : ground] if titled else ()
    return next((ln for ln in between if ln.text.isupper() and _DECIDES.match(fold(ln.text))), None)

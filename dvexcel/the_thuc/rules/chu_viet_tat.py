"""Chữ viết tắt trong ký hiệu đúng với tên loại.

Vì sao: kế hoạch mà ghi BC thì vào nhầm sổ.

Đạt:
    KẾ HOẠCH, 12/KH-SNV
    công văn, 12/SNV-XDCQ

Lỗi:
    KẾ HOẠCH, 12/BC-SNV
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import letters_of
from dvexcel.text.unicode import fold
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable, not_assessed
from dvexcel.the_thuc.judging.symbols import groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT039",
        "Chữ viết tắt khác tên loại",
        "{kind} nhưng ký hiệu ghi “{found}”.",
        "Chữ viết tắt của {kind} là {expected}. {quy_dinh}",
        "Mời sửa chữ viết tắt hoặc tên loại cho khớp nhau.",
    ),
    "quy_dinh.chu_viet_tat",
    Component.SO_KY_HIEU,
)
def chu_viet_tat(case: Case) -> Iterator[Answer]:
    """Letters of another kind. A State công văn begins with its office, which may be anything."""
    paper = case.paper
    letters = letters_of(paper.kind, case.book.system)
    if not letters or not letters[0]:
        yield not_applicable()
    elif paper.symbol is None or not paper.symbol.rest or paper.symbol.is_form:
        yield not_assessed()
    else:
        said = next(iter(groups(paper.symbol.rest)), "")
        title = paper.lines_of(Component.TEN_LOAI)
        longer = bool(title) and fold(title[0].text) != fold(paper.kind)
        if said not in letters and not (longer and said.startswith(letters)):
            line = paper.lines_of(Component.SO_KY_HIEU)[0]
            yield fails(line, kind=paper.kind, found=said, expected=letters[0])

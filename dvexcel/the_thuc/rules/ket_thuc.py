"""Văn bản nhà nước kết thúc bằng “./.”, văn bản Đảng bằng dấu chấm.

Vì sao: dấu kết thúc cho biết nội dung đã hết.

Đạt:
    …theo quy định./.
    …theo quy định. (Đảng)

Lỗi:
    …theo quy định.
    …theo quy định./. (Đảng)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.unicode import clean
from dvexcel.the_thuc.judging.body import last_sentence
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_assessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_WORDS = 3  # enough to find the place


@document_rule(
    warning(
        "TT078",
        "Dấu kết thúc văn bản",
        "Nội dung kết thúc bằng “{found}”.",
        "{quy_dinh}",
        "Mời ghi “{expected}” ngay sau câu cuối.",
    ),
    "quy_dinh.ket_thuc",
    Component.THAN,
    Component.MUC_SO,
    Component.DIEM,
)
def ket_thuc(case: Case) -> Iterator[Answer]:
    """Another mark behind the last sentence; behind a table there is none to put it."""
    line = last_sentence(case.paper)
    if line is None:
        yield not_assessed()
        return
    expected = case.book.marks["ket_thuc"].text
    text = clean(line.text)
    closed = text.endswith("./.")
    if closed is not (expected == "./.") or not text.endswith("."):
        yield fails(line, found=" ".join(text.split()[-_WORDS:]), expected=expected)

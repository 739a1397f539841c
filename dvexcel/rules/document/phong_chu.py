"""Phông chữ là Times New Roman.

Vì sao: một phông chữ thống nhất, máy nào mở cũng như nhau.

Đạt:
    Times New Roman

Lỗi:
    Arial, Calibri
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.rules.document.judging import document_rule, fails
from dvexcel.rules.document.letters import is_legacy, typefaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.rules.document.judging import Answer, Case

# Typefaces of signs and boxes to tick, not of text.
_SIGNS = {"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"}


@document_rule(
    error(
        "TT004",
        "Phông chữ khác Times New Roman",
        "Có chữ dùng phông {found}.",
        "{quy_dinh}",
        "Mời chọn cả văn bản (Ctrl+A) rồi đặt phông Times New Roman.",
    ),
    "thanh_phan.phong_chu",
    in_every_book=True,
)
def phong_chu(case: Case) -> Iterator[Answer]:
    """Text in another typeface; the typefaces of old encodings have a rule of their own."""
    wanted = _bare(case.book.parts["phong_chu"].text)
    for line, names in typefaces(case.paper):
        for name in sorted(names):
            known = _bare(name).startswith(wanted) or name.lower() in _SIGNS
            if not known and not is_legacy(name):
                yield fails(line, found=name)


def _bare(name: str) -> str:
    """A name without blanks: "TimesNewRomanPSMT" and "Times New Roman Bold" are the same type."""
    return name.replace(" ", "").lower()

"""Mỗi đoạn văn kết thúc bằng một dấu câu.

Vì sao: thiếu dấu thì người đọc không biết ý đã hết hay còn sót chữ.

Đạt:
    1. Sở Nội vụ báo cáo trước ngày 15 hằng tháng. / 2. Sở Y tế phối hợp thực hiện theo quy định.
    1. Yêu cầu / Các cơ quan thực hiện nghiêm túc, đúng thời gian.

Lỗi:
    Điều 1. Quyết định này có hiệu lực kể từ ngày ký / Điều 2. Sở Nội vụ chịu trách nhiệm thi hành.
    1. Sở Nội vụ báo cáo trước ngày 15 hằng tháng / 2. Sở Y tế phối hợp thực hiện theo quy định.
    1. Sở Nội vụ báo cáo trước ngày 15 hằng tháng, / 2. Sở Y tế phối hợp thực hiện theo quy định.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable
from dvexcel.the_thuc.judging.sentences import unended

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_WORDS = 3  # enough to find the place
_FORMS = ("Giấy", "Phiếu")


@document_rule(
    warning(
        "TT120",
        "Thiếu dấu kết thúc câu",
        "Đoạn văn kết thúc bằng “{text}”.",
        "Cuối câu cần có dấu chấm, cuối ý liệt kê cần có dấu chấm phẩy.",
        "Mời thêm dấu ở cuối đoạn.",
    ),
    "",
)
def dau_ket_cau(case: Case) -> Iterator[Answer]:
    """Sentences of the body without a mark behind them; headings and filled-in forms need none."""
    if case.paper.kind.startswith(_FORMS):
        yield not_applicable()
        return
    for line in unended(case.paper):
        yield fails(line, text=" ".join(line.text.split()[-_WORDS:]))

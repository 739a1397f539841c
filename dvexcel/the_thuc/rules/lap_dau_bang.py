"""Bảng dài lặp lại dòng đầu ở mỗi trang.

Vì sao: sang trang sau vẫn biết cột nào là gì.

Đạt:
    Repeat Header Rows bật

Lỗi:
    bảng 40 dòng không lặp dòng đầu
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.place import Paragraph
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_LONG = 12  # rows: more may well go over a page


@document_rule(
    warning(
        "TT108",
        "Bảng dài không lặp dòng đầu",
        "Bảng {rows} dòng chưa lặp dòng đầu ở các trang sau.",
        "Người đọc trang sau không còn thấy tên cột.",
        "Mời chọn dòng đầu của bảng, bấm Layout, Repeat Header Rows.",
    ),
    "",
    in_every_book=True,
)
def lap_dau_bang(case: Case) -> Iterator[Answer]:
    """Long tables with lines whose heading stands on their first page only."""
    long_tables = [t for t in case.paper.facts.tables if t.bordered and t.rows > _LONG]
    if not long_tables:
        yield not_applicable()
    for table in long_tables:
        if not table.repeats_heading:
            yield fails(Paragraph(table.first), rows=table.rows)

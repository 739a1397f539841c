"""Bảng dài lặp lại dòng đầu ở mỗi trang.

Vì sao: sang trang sau vẫn biết cột nào là gì.

Đạt:
    Repeat Header Rows bật

Lỗi:
    bảng 60 dòng không lặp dòng đầu
"""

from __future__ import annotations

from collections import defaultdict
from math import ceil
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.place import Paragraph
from dvexcel.specs.letter_widths import text_width
from dvexcel.the_thuc.judging.body import SINGLE
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.facts import DocumentFacts, ParagraphFacts
    from dvexcel.the_thuc.judging.rule import Answer, Case

_LONG = 12  # rows: fewer are seen at a glance
_POINTS_PER_MM = 72 / 25.4


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
    """Tables with lines that no single page holds and whose heading stands on the first only."""
    facts = case.paper.facts
    may_be = [t for t in facts.tables if t.bordered and t.rows > _LONG]
    long_tables = [t for t in may_be if _height(facts, t.number) > _room(facts, t.first)]
    if not long_tables:
        yield not_applicable()
    for table in long_tables:
        if not table.repeats_heading:
            yield fails(Paragraph(table.first), rows=table.rows)


def _room(facts: DocumentFacts, first: int) -> float:
    """How high the text of a page may be, in pt, where the paragraph ``first`` stands."""
    section = [s for s in facts.sections if s.first <= first][-1]
    return (section.height - section.top - section.bottom) * _POINTS_PER_MM


def _height(facts: DocumentFacts, number: int) -> float:
    """The least height of a table, in pt: each row as high as the fullest of its cells."""
    cells: dict[tuple[int, int], float] = defaultdict(float)
    for paragraph in facts.paragraphs:
        if paragraph.cell is not None and paragraph.cell.table == number:
            cells[paragraph.cell.row, paragraph.cell.column] += _least(paragraph)
    rows: dict[int, float] = defaultdict(float)
    for (row, _), height in cells.items():
        rows[row] = max(rows[row], height)
    return sum(rows.values())


def _least(paragraph: ParagraphFacts) -> float:
    """The least height of a paragraph, in pt, at single spacing."""
    size = max((run.letters.size for run in paragraph.runs), default=0)
    lines = ceil(text_width(paragraph.text, size) / paragraph.width) if paragraph.width else 1
    return max(lines, 1) * size * SINGLE + paragraph.setting.before + paragraph.setting.after

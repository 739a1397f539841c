"""Whether a document is surely longer than one page, from what its lines need at least."""

from __future__ import annotations

from collections import defaultdict
from math import ceil
from typing import TYPE_CHECKING

from dvexcel.model.facts import Spacing
from dvexcel.specs.letter_widths import text_width

if TYPE_CHECKING:
    from dvexcel.model.facts import CellAt, ParagraphFacts
    from dvexcel.model.recognised import Recognised

_POINT = 25.4 / 72  # mm
_SINGLE = 1.15  # of the size: a single line of Times New Roman
_USUAL = 13.0  # pt: an empty line that names no size
_SURELY = 1.2  # pages: widths of letters and gaps are known to a few per cent


def is_surely_longer_than_a_page(paper: Recognised) -> bool:
    """Whether its paragraphs, one below the other, do not go on the first page."""
    facts = paper.facts
    page = facts.sections[0]
    if len({paragraph.section for paragraph in facts.paragraphs if paragraph.text.strip()}) > 1:
        return True
    cells: dict[CellAt, float] = defaultdict(float)
    total = 0.0
    for paragraph in facts.paragraphs:
        if paragraph.box or paragraph.framed:
            continue
        if paragraph.cell is None:
            total += _height(paragraph)
        else:
            cells[paragraph.cell] += _height(paragraph)
    rows: dict[tuple[int, int], float] = defaultdict(float)
    for cell, height in cells.items():
        rows[cell.table, cell.row] = max(rows[cell.table, cell.row], height)
    columns = max(len(page.columns), 1)
    room = (page.height - page.top - page.bottom) * columns
    return total + sum(rows.values()) > room * _SURELY


def _height(paragraph: ParagraphFacts) -> float:
    """The height in mm that a paragraph takes at least."""
    setting = paragraph.setting
    size = max((run.letters.size for run in paragraph.runs), default=_USUAL)
    room = max(paragraph.width - setting.left - setting.right, 1)
    lines = sum(max(1, ceil(text_width(t, size) / room)) for t in paragraph.text.split("\n"))
    single = size * _SINGLE
    each = setting.line * single if setting.rule is Spacing.MULTIPLE else setting.line
    if setting.rule is Spacing.AT_LEAST:
        each = max(each, single)
    gap = max(setting.before, setting.after)  # two neighbours share one where both have it
    return (lines * each + gap) * _POINT

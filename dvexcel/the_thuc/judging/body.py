"""The running text of a document, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import Align, Spacing
from dvexcel.model.recognised import Component
from dvexcel.specs.letter_widths import text_width

if TYPE_CHECKING:
    from dvexcel.model.facts import ParagraphFacts
    from dvexcel.model.recognised import Line, Recognised

_FLOWING = (Component.THAN, Component.DIEU, Component.MUC_SO, Component.DIEM)
_BODY = (
    *_FLOWING,
    Component.MUC_LA_MA,
    Component.MUC,
    Component.PHAN,
    Component.TEN_PHAN,
)
# Blanks in these are room to write in, or part of their layout.
_WITH_BLANKS = (Component.SO_KY_HIEU, Component.DIA_DANH, Component.KEM_THEO)
_TAB_STOP = 12.7  # mm, where Word puts a tab by itself
SINGLE = 1.15  # of the size: a single line of Times New Roman


def flowing(paper: Recognised) -> list[Line]:
    """The paragraphs of running text in their order: no headings, no short centred lines."""
    lines = [line for component in _FLOWING for line in paper.lines_of(component)]
    return [
        line
        for line in sorted(lines, key=lambda line: line.order)
        if line.alone and line.paragraph.setting.align is not Align.GIUA and not line.text.isupper()
    ]


def of_the_body(paper: Recognised) -> list[Line]:
    """Every line of the body in its order, headings too."""
    lines = [line for component in _BODY for line in paper.lines_of(component)]
    return sorted(lines, key=lambda line: line.order)


def prose(paper: Recognised) -> list[Line]:
    """Every line that holds sentences, tables included; not those with blanks to write in."""
    blank = {line.order for part in _WITH_BLANKS for line in paper.lines_of(part)}
    return [line for line in paper.lines if line.order not in blank and line.alone]


def is_longer_than_a_line(line: Line) -> bool:
    """Whether the text surely needs a second line."""
    size = max((run.letters.size for run in line.inked), default=0)
    return text_width(line.text, size) > line.paragraph.width


def first_indent(line: Line) -> float | None:
    """Where the first letter stands, in mm from the margin.

    None for a list that hangs or is pushed in on purpose: it has a shape of its own.
    """
    setting = line.paragraph.setting
    if setting.left > 0 or setting.first_line < 0:
        return None
    if line.typed.startswith("\t"):
        return setting.first_line or _TAB_STOP
    return setting.first_line


def gap_between(above: ParagraphFacts, below: ParagraphFacts) -> float:
    """The gap in pt that Word leaves between two paragraphs, one right below the other."""
    alike = above.style == below.style
    after = 0 if alike and above.setting.closes_up else above.setting.after
    before = 0 if alike and below.setting.closes_up else below.setting.before
    return after + before


def leading(line: Line, unit: str) -> float:
    """The line spacing in lines or in pt, whichever the rule book counts in."""
    setting = line.paragraph.setting
    size = max((run.letters.size for run in line.inked), default=0) or 1
    single = size * SINGLE
    if setting.rule is Spacing.MULTIPLE:
        return setting.line if unit == "dòng" else setting.line * single
    at_least = setting.rule is Spacing.AT_LEAST
    printed = max(setting.line, single) if at_least else setting.line
    return printed / single if unit == "dòng" else printed


def last_sentence(paper: Recognised) -> Line | None:
    """The last line of the body, None when a table stands behind it or there is no body."""
    ordered = of_the_body(paper)
    if not ordered:
        return None
    while len(ordered) > 1 and _is_remark(ordered[-1]) and ordered[-2].text.endswith("./."):
        ordered.pop()
    last = ordered[-1]
    following = _after(paper, last)
    if following is None:
        return last
    cell = following.paragraph.cell
    tables = {table.number: table for table in paper.facts.tables}
    return None if cell is not None and tables[cell.table].bordered else last


def _is_remark(line: Line) -> bool:
    """Whether a line behind the end is a remark in brackets ("(Gửi kèm Tờ trình số …)")."""
    return line.text.startswith("(") and line.text.rstrip(".; ").endswith(")")


def _after(paper: Recognised, line: Line) -> Line | None:
    return paper.lines[line.order + 1] if line.order + 1 < len(paper.lines) else None

"""Finds the line below a component, wherever it was anchored.

It hangs on the words themselves, on an empty paragraph below, in a cell further down in the same
column, on the number or the date, on one line with that of the other half of the head; or it is
the border of a paragraph or of a cell, or typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.model.facts import LineKind
from dvexcel.model.recognised import Component
from dvexcel.specs.letter_widths import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.facts import Letters, ParagraphFacts, RuleLine
    from dvexcel.model.recognised import Line, Recognised

DASHES = set("-–—−─━~")
UNDERSCORES = set("_")
_SHORTEST = 3
_LOOK_BELOW = 3  # paragraphs without text may lie between
_RAISED = 0.65  # a raised or lowered letter is printed smaller
# Where the halves of a head meet, as a share of the room between the margins.
_SEAM = 0.45
_IN_THE_HEAD = (
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.TIEU_DE,
    Component.CO_QUAN_BAN_HANH,
    Component.SO_KY_HIEU,
    Component.DIA_DANH,
)
_WITH_LINES = (*_IN_THE_HEAD[:4], Component.TRICH_YEU)


@dataclass(frozen=True, slots=True)
class Below:
    """A line found at a paragraph; ``length`` in mm, ``typed`` the characters of a typed one."""

    paragraph: int
    length: float
    typed: str = ""


def line_below(paper: Recognised, lines: tuple[Line, ...]) -> Below | None:
    """The line below the last of ``lines``, None when there is none near it."""
    last = lines[-1]
    behind = _typed_behind(paper, last)
    if behind is not None:
        return behind
    return (
        _in_place(paper, last)
        or _in_rows_below(paper, last)
        or _at_number_or_date(paper, last)
        or _loose(paper, last)
    )


def _in_place(paper: Recognised, line: Line) -> Below | None:
    """The line at the paragraph itself or at the next ones in the same cell or box."""
    last = line.paragraph
    following = paper.facts.paragraphs[last.number : last.number + _LOOK_BELOW]
    near = [p for p in following if p.cell == last.cell and p.box == last.box]
    return _first([last], line) or _first(near, line)


def _first(paragraphs: Iterable[ParagraphFacts], line: Line) -> Below | None:
    """The first line on the side of ``line`` before another text."""
    for paragraph in paragraphs:
        found = _on_its_side(paragraph.lines, line)
        if found is not None:
            return Below(paragraph.number, found.length)
        typed = "".join(paragraph.text.split())
        if paragraph is not line.paragraph and typed:
            size = max((_printed_size(run.letters) for run in paragraph.runs), default=0)
            if len(typed) >= _SHORTEST and set(typed) <= DASHES | UNDERSCORES:
                return Below(paragraph.number, text_width(typed, size), typed)
            return None
    return None


def _on_its_side(drawn: Iterable[RuleLine], line: Line) -> RuleLine | None:
    """The drawn line in that half of the page in which ``line`` is one of two texts."""
    known = sorted(drawn, key=lambda one: one.middle)
    if not known:
        return None
    if line.alone:
        return max(known, key=lambda one: one.length)
    if len(known) > 1:
        return known[0] if _is_left(line) else known[-1]
    seam = line.paragraph.width * _SEAM
    return known[0] if (known[0].middle < seam) is _is_left(line) else None


def _is_left(line: Line) -> bool:
    """Whether nothing stands before a piece of a typed line but blanks."""
    return not line.paragraph.text[: line.start].rpartition("\n")[2].strip()


def _in_rows_below(paper: Recognised, line: Line) -> Below | None:
    """The line in the next rows of the table, in a cell below the one of ``line``."""
    return None if line.paragraph.cell is None else _first(_below(paper, line), line)


def _below(paper: Recognised, line: Line) -> Iterator[ParagraphFacts]:
    """The paragraphs of the cells below, for a title also those right behind its table."""
    above, is_half = line.paragraph, _is_head(paper, line)
    cell = above.cell
    for paragraph in paper.facts.paragraphs[above.number :]:
        other = paragraph.cell
        if cell is None or other is None or other.table != cell.table:
            break
        if other.row > cell.row and _overlap(paragraph, above):
            yield paragraph
    else:
        return
    behind = paper.facts.paragraphs[paragraph.number - 1 :][:_LOOK_BELOW]
    yield from (p for p in behind if p.cell is None and not p.box and not is_half)


def _overlap(paragraph: ParagraphFacts, above: ParagraphFacts) -> bool:
    """Whether the two rooms lie above each other."""
    left = max(paragraph.edge, above.edge)
    right = min(paragraph.edge + paragraph.width, above.edge + above.width)
    return right - left > min(paragraph.width, above.width) / 2


def _at_number_or_date(paper: Recognised, line: Line) -> Below | None:
    """The shape that hangs on the number or the date, which stand right below the lines."""
    for component in (Component.SO_KY_HIEU, Component.DIA_DANH):
        for other in paper.lines_of(component):
            shapes = [d for d in other.paragraph.lines if d.kind is LineKind.SHAPE]
            if shapes and _is_head(paper, line) and _overlap(other.paragraph, line.paragraph):
                found = _on_its_side(shapes, line)
                if found is not None:
                    return Below(other.paragraph.number, found.length)
    return None


def _loose(paper: Recognised, line: Line) -> Below | None:
    """A shape that hangs on some other line of the head but is printed in the room of this one."""
    if not _is_head(paper, line):
        return None
    room = line.paragraph
    for paragraph in _head(paper):
        for drawn in paragraph.lines:
            inside = room.edge <= drawn.middle <= room.edge + room.width
            if drawn.kind is LineKind.SHAPE and inside and not _overlap(paragraph, room):
                return Below(paragraph.number, drawn.length)
    return None


def _is_head(paper: Recognised, line: Line) -> bool:
    return any(line in paper.lines_of(component) for component in _IN_THE_HEAD)


def _head(paper: Recognised) -> list[ParagraphFacts]:
    known = [line for c in _IN_THE_HEAD for line in paper.lines_of(c)]
    last = max((line.paragraph.number for line in known), default=0)
    return list(paper.facts.paragraphs[: last + 1])


def has_loose_line(paper: Recognised) -> bool:
    """Whether a shape of the head belongs to no component: Word may print it anywhere."""
    known = [lines for c in _WITH_LINES if (lines := paper.lines_of(c))]
    used = {below.paragraph for lines in known if (below := line_below(paper, lines))}
    last = max((line.paragraph.number for lines in known for line in lines), default=0)
    return any(
        line.kind is LineKind.SHAPE and paragraph.number not in used
        for paragraph in paper.facts.paragraphs[: last + 1]
        for line in paragraph.lines
    )


def _typed_behind(paper: Recognised, line: Line) -> Below | None:
    """A line of dashes or underscores behind a break of the same paragraph."""
    behind = paper.lines[line.order + 1] if line.order + 1 < len(paper.lines) else None
    if behind is None or behind.paragraph is not line.paragraph or not behind.alone:
        return None
    typed = "".join(behind.text.split())
    if len(typed) < _SHORTEST or not set(typed) <= DASHES | UNDERSCORES:
        return None
    size = max((_printed_size(run.letters) for run in behind.runs), default=0)
    return Below(line.paragraph.number, text_width(typed, size), typed)


def _printed_size(letters: Letters) -> float:
    return letters.size * (_RAISED if letters.raised else 1)

"""Draws the lines below parts of the head: real ones in place of underscores and underlined text.

A line is an empty paragraph with a border, as long as the rule book's share of the text above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import Align, LineKind
from dvexcel.office_file.ooxml import TWIPS_PER_MM, TWIPS_PER_POINT, W, element
from dvexcel.specs.printed_width import printed_width
from dvexcel.text.numbers import short_number
from dvexcel.the_thuc.mend.order import letters_of, put, setting_of
from dvexcel.the_thuc.mend.room import is_fixed, is_one_of_like_cells
from dvexcel.the_thuc.mend.spans import runs_between, text_of
from dvexcel.the_thuc.read.typed import is_typed_rule

if TYPE_CHECKING:
    from dvexcel.model.facts import ParagraphFacts
    from dvexcel.model.mend import Fault
    from dvexcel.model.recognised import Line
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.mend.desk import Desk

_LOOK_BELOW = 3  # paragraphs without text may lie between
_EIGHTHS = 6  # of a point: the line's weight
_LOW = 4  # pt: the height of the paragraph that holds the line
_GAP = 2  # pt: below the tails of letters
_FAR = 2.0  # pt


def take_underline(desk: Desk, fault: Fault) -> None:
    """The text is not underlined any more."""
    line = fault.line
    if line is None:
        return
    paragraph = desk.paragraph(line.paragraph.number)
    if len(text_of(paragraph)) != len(line.paragraph.text):
        return
    for run in runs_between(paragraph, line.start, line.start + len(line.typed)):
        put(letters_of(run), "u", val="none")
    desk.note(fault, "gạch chân", "không gạch chân")


def draw(desk: Desk, fault: Fault) -> None:
    """A real line below the component of ``fault``; False where it could go wrong."""
    component = desk.component_of(fault)
    part = None if component is None else desk.book.parts.get(component)
    if component is None or part is None or part.line_below is None:
        return
    lines = desk.paper.lines_of(component)
    last = lines[-1]
    facts = last.paragraph
    if not _stands_alone(last) or facts.setting.align is not Align.GIUA:
        return
    length = printed_width(lines) * part.line_below.used / 100
    below = _below(desk, facts)
    drawn = [line.kind for p in (facts, *((below,) if below else ())) for line in p.lines]
    if not length or LineKind.SHAPE in drawn:
        return  # a drawing may be anchored anywhere; only a person sees where it is printed
    if below is None and (facts.box or not fault.certain):
        return
    paragraph = desk.paragraph(facts.number)
    if (below is None and is_fixed(paragraph)) or is_one_of_like_cells(desk.paper, last):
        return
    line = _line(facts, length)
    if facts.lines:
        borders = put(setting_of(paragraph), "pBdr")
        for side in ("top", "bottom"):
            put(borders, side, val="nil")
    if below is None:
        _hand_on_the_gap(paragraph, line, facts)
        paragraph.addnext(line)
    else:
        old = desk.paragraph(below.number)
        if old.find(f"{W}pPr/{W}sectPr") is not None:
            return
        old.getparent().replace(old, line)
    found = "dấu gạch gõ bằng bàn phím" if below is not None and below.text.strip() else ""
    found = found or (f"nét kẻ {_length(facts, below)}" if drawn else "chưa có nét kẻ")
    desk.note(fault, found, f"nét kẻ liền dài {short_number(length)} mm")


def _stands_alone(line: Line) -> bool:
    """Whether nothing stands beside the line, nor behind it in its paragraph."""
    return line.alone and not line.paragraph.text[line.start + len(line.typed) :].strip()


def _below(desk: Desk, above: ParagraphFacts) -> ParagraphFacts | None:
    """The paragraph below that holds a line, drawn or typed; None when there is none."""
    following = desk.paper.facts.paragraphs[above.number : above.number + _LOOK_BELOW]
    for paragraph in following:
        if paragraph.cell != above.cell or paragraph.box != above.box:
            return None
        if paragraph.lines or is_typed_rule(paragraph.text):
            return paragraph
        if not paragraph.is_empty:
            return None
    return None


def _line(above: ParagraphFacts, length: float) -> Xml:
    """An empty paragraph with a border of ``length`` mm below the middle of the text above."""
    setting = above.setting
    free = max(0.0, above.width - setting.left - setting.right - length) / 2
    paragraph = element("p")
    properties = setting_of(paragraph)
    borders = put(properties, "pBdr")
    put(borders, "top", val="single", sz=_EIGHTHS, space=0, color="000000")
    height = _LOW * TWIPS_PER_POINT
    gap = _GAP * TWIPS_PER_POINT
    put(properties, "spacing", before=gap, after=0, line=height, lineRule="exact")
    left, right = (round((side + free) * TWIPS_PER_MM) for side in (setting.left, setting.right))
    put(properties, "ind", left=left, right=right, firstLine=0)
    put(properties, "jc", val="center")
    put(put(properties, "rPr"), "sz", val=_LOW)
    return paragraph


def _hand_on_the_gap(paragraph: Xml, line: Xml, facts: ParagraphFacts) -> None:
    """The gap below the text goes below the line, which must be near the text."""
    if facts.setting.after > _FAR:
        gap = round(facts.setting.after * TWIPS_PER_POINT)
        put(setting_of(line), "spacing", after=gap)
        put(setting_of(paragraph), "spacing", after=0, afterAutospacing=0)


def _length(above: ParagraphFacts, below: ParagraphFacts | None) -> str:
    lines = [line for p in (above, *((below,) if below else ())) for line in p.lines]
    return f"dài {short_number(max(line.length for line in lines))} mm"

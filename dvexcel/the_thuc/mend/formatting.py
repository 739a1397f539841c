"""Sets a line as the rule book wants it: letters on its runs, the rest on its paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import Align
from dvexcel.office_file.ooxml import TWIPS_PER_MM, TWIPS_PER_POINT, W
from dvexcel.text.numbers import short_number
from dvexcel.the_thuc.mend.order import letters_of, put, setting_of
from dvexcel.the_thuc.mend.room import is_fixed, is_one_of_like_cells, takes_room
from dvexcel.the_thuc.mend.spans import drop, runs_between, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.mend import Fault, Wanted
    from dvexcel.model.recognised import Line
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.mend.desk import Desk

_JC = {Align.TRAI: "left", Align.GIUA: "center", Align.PHAI: "right", Align.DEU: "both"}
_LINES = 240  # a multiple of single spacing counts in 240ths
_NOTE_MARKS = {W + "footnoteReference", W + "endnoteReference"}
_TALL = {W + "drawing", W + "pict", W + "object"}
_FIRST = ("hanging", "hangingChars", "firstLineChars")


def set_as_wanted(desk: Desk, fault: Fault) -> None:
    """Give the line of ``fault`` what it lacks; False when only a person can."""
    line, wanted = fault.line, fault.wanted
    if line is None or wanted is None or not _may_be_set(desk, fault, line, wanted):
        return
    paragraph = desk.paragraph(line.paragraph.number)
    said = list(_described(line, wanted))
    letters = (wanted.size, wanted.bold, wanted.italic, wanted.underline or None)
    if any(value is not None for value in letters):
        _set_letters(paragraph, line, wanted)
    if wanted.align is not None:
        set_align(paragraph, wanted.align)
    if wanted.first_line is not None:
        _set_first_line(paragraph, line, wanted.first_line)
    if wanted.before is not None:
        _set_gap(paragraph, "before", wanted.before)
    if wanted.after is not None:
        _set_gap(paragraph, "after", wanted.after)
    if wanted.leading is not None:
        _set_leading(paragraph, wanted.leading, wanted.unit)
    desk.note(fault, ", ".join(s[0] for s in said), ", ".join(s[1] for s in said))


def _may_be_set(desk: Desk, fault: Fault, line: Line, wanted: Wanted) -> bool:
    """Whether the line can be set without spoiling anything, and without typing a letter."""
    paragraph = desk.paragraph(line.paragraph.number)
    counted = len(text_of(paragraph)) == len(line.paragraph.text)  # as the inspection counts
    in_place = wanted.align is not Align.GIUA or desk.may_be_centred(fault)
    has_room = not (is_fixed(paragraph) and takes_room(line, wanted))
    alone = not is_one_of_like_cells(desk.paper, line)
    return counted and in_place and has_room and alone and not wanted.capitals


def _set_letters(paragraph: Xml, line: Line, wanted: Wanted) -> None:
    end = line.start + len(line.typed)
    for run in runs_between(paragraph, line.start, end):
        if not any(child.tag in _NOTE_MARKS for child in run):
            _mark(letters_of(run), wanted)
    whole = line.start == 0 and end == len(line.paragraph.text)
    if whole:  # the mark of the paragraph: an automatic number looks like it
        _mark(put(setting_of(paragraph), "rPr"), wanted)


def _mark(properties: Xml, wanted: Wanted) -> None:
    if wanted.size is not None:
        for tag in ("sz", "szCs"):
            put(properties, tag, val=round(wanted.size * 2))
    for tag, value in (("b", wanted.bold), ("i", wanted.italic)):
        for name in (tag, f"{tag}Cs"):
            if value is not None:
                put(properties, name, val=int(value))
    if wanted.underline:
        put(properties, "u", val="single")


def set_align(paragraph: Xml, align: Align) -> None:
    """Align a paragraph; what is centred stands in the middle, not pushed by its indents."""
    properties = setting_of(paragraph)
    put(properties, "jc", val=_JC[align])
    if align is Align.GIUA:
        indent = put(properties, "ind", firstLine=0)
        for name in _FIRST:
            indent.attrib.pop(W + name, None)


def _set_first_line(paragraph: Xml, line: Line, length: float) -> None:
    """Push the first letter in; blanks typed for it go."""
    blanks = len(line.typed) - len(line.typed.lstrip(" \t\u00a0"))
    if blanks and line.start == 0:
        drop(paragraph, 0, blanks)
    indent = put(setting_of(paragraph), "ind", firstLine=round(length * TWIPS_PER_MM))
    for name in _FIRST:
        indent.attrib.pop(W + name, None)


def _set_gap(paragraph: Xml, side: str, points: float) -> None:
    properties = setting_of(paragraph)
    gap = put(properties, "spacing")
    gap.set(W + side, str(round(points * TWIPS_PER_POINT)))
    gap.set(f"{W}{side}Autospacing", "0")
    gap.attrib.pop(f"{W}{side}Lines", None)
    if points:
        put(properties, "contextualSpacing", val=0)


def _set_leading(paragraph: Xml, leading: float, unit: str) -> None:
    """Set the line spacing; a picture in the text must not be cut by an exact one."""
    properties = setting_of(paragraph)
    if unit == "dòng":
        put(properties, "spacing", line=round(leading * _LINES), lineRule="auto")
        return
    tall = any(node.tag in _TALL for node in paragraph.iter())
    rule = "atLeast" if tall else "exact"
    put(properties, "spacing", line=round(leading * TWIPS_PER_POINT), lineRule=rule)


def _described(line: Line, wanted: Wanted) -> Iterator[tuple[str, str]]:
    """What is and what will be, aspect by aspect."""
    setting = line.paragraph.setting
    if wanted.size is not None:
        sizes = sorted({run.letters.size for run in line.inked})
        found = " và ".join(short_number(size) for size in sizes)
        yield f"cỡ chữ {found}", f"cỡ chữ {short_number(wanted.size)}"
    if wanted.bold is not None:
        yield ("không đậm", "chữ đậm") if wanted.bold else ("chữ đậm", "không đậm")
    if wanted.italic is not None:
        yield ("chữ đứng", "chữ nghiêng") if wanted.italic else ("chữ nghiêng", "chữ đứng")
    if wanted.underline:
        yield "không gạch chân", "gạch chân"
    if wanted.align is not None:
        yield f"canh {setting.align}", f"canh {wanted.align}"
    if wanted.first_line is not None:
        found = short_number(setting.first_line)
        yield f"lùi dòng đầu {found} mm", f"lùi dòng đầu {short_number(wanted.first_line)} mm"
    if wanted.before is not None:
        found = short_number(setting.before)
        yield f"cách trên {found} pt", f"cách trên {short_number(wanted.before)} pt"
    if wanted.after is not None:
        found = short_number(setting.after)
        yield f"cách dưới {found} pt", f"cách dưới {short_number(wanted.after)} pt"
    if wanted.leading is not None:
        now = f"{short_number(setting.line)} {setting.rule}"
        leading = str(wanted.leading).replace(".", ",")
        yield f"cách dòng {now}", f"cách dòng {leading} {wanted.unit}"

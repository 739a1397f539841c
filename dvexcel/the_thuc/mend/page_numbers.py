"""Puts page numbers where the rule book wants them; a header with other text is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import Align
from dvexcel.office_file.ooxml import W
from dvexcel.text.numbers import short_number
from dvexcel.the_thuc.mend.formatting import set_align
from dvexcel.the_thuc.mend.new_header import new_header, number_runs
from dvexcel.the_thuc.mend.order import letters_of, put
from dvexcel.the_thuc.mend.stories import (
    is_bare,
    is_numbered,
    numbers,
    stories,
    take_number,
    text_beside_fields,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.mend import Fault
    from dvexcel.the_thuc.mend.desk import Desk
    from dvexcel.the_thuc.mend.stories import Story


def place_numbers(desk: Desk, faults: Sequence[Fault]) -> None:
    """Page numbers centred in the header: moved from the footer, centred, or put in."""
    known = stories(desk)
    heads = {s.part for s in known if s.place == "header"}
    feet = [s for s in known if s.place == "footer" and is_numbered(desk.look(s.part))]
    numbered = {part for part in heads if is_numbered(desk.look(part))}
    if numbered and not feet:
        centred = [_centre(desk, part) for part in sorted(numbered)]
        if not all(centred):
            return
        desk.note(faults[0], "số trang chưa canh giữa", "số trang canh giữa", "số trang")
        return
    if numbered or not all(is_bare(desk.look(s.part)) for s in known if s.on != "first"):
        return
    for story in feet:
        for paragraph in numbers(desk.open(story.part)):
            take_number(paragraph)
    _put_in(desk, known)
    found = "số trang ở chân trang" if feet else "không có số trang"
    desk.note(faults[0], found, "số trang canh giữa ở đầu trang, trừ trang đầu", "số trang")


def hide_on_first_page(desk: Desk, faults: Sequence[Fault]) -> None:
    """No number on page 1; a header that says more than the number stays as it is."""
    own = [s for s in stories(desk) if s.section == 1]
    first = [s for s in own if s.on == "first"]
    usual = [s for s in own if s.on != "first"]
    if not all(is_bare(desk.look(s.part)) for s in own) or any(
        _is_shared(desk, s) for s in first if is_numbered(desk.look(s.part))
    ):
        return
    for story in first:
        for paragraph in numbers(desk.open(story.part)):
            take_number(paragraph)
    if usual or first:
        put(desk.sections()[0], "titlePg").attrib.pop(W + "val", None)
    desk.note(faults[0], "số 1 hiện ở trang đầu", "không hiện ở trang đầu", "số trang")


def _is_shared(desk: Desk, story: Story) -> bool:
    """Whether the part is printed on other pages too."""
    return any(s.part == story.part and s.on != story.on for s in stories(desk))


def restyle(desk: Desk, faults: Sequence[Fault]) -> None:
    """Page numbers upright, in Arabic figures, of the book's size."""
    size = desk.book.parts["so_trang"].size
    if size is None:
        return
    for part in sorted({story.part for story in stories(desk)}):
        for paragraph in numbers(desk.open(part)):
            for run in paragraph.iter(W + "r"):
                letters = letters_of(run)
                for tag in ("sz", "szCs"):
                    put(letters, tag, val=round(size.used * 2))
                for tag in ("i", "iCs"):
                    put(letters, tag, val=0)
    for facts, node in zip(desk.paper.facts.sections, desk.sections(), strict=False):
        if facts.page_numbers and facts.number_format != "decimal":
            put(node, "pgNumType", fmt="decimal")
    kinds = [n.letters for s in desk.paper.facts.sections for n in s.page_numbers]
    sizes = " và ".join(short_number(s) for s in sorted({look.size for look in kinds}))
    wanted = f"cỡ chữ {short_number(size.used)}, chữ đứng, chữ số Ả Rập"
    desk.note(faults[0], f"cỡ chữ {sizes}", wanted, "số trang")


def restart(desk: Desk, faults: Sequence[Fault]) -> None:
    """Annexes that begin their own section count their pages from 1."""
    sections = desk.paper.facts.sections
    paragraphs = desk.paper.facts.paragraphs
    for fault in faults:
        line = fault.line
        if line is None or line.paragraph.section == 1:
            continue
        section = sections[line.paragraph.section - 1]
        before = paragraphs[section.first - 1 : line.paragraph.number - 1]
        if all(p.is_empty for p in before):
            put(desk.sections()[section.number - 1], "pgNumType", start=1)
            desk.note(fault, "số trang chạy tiếp", "số trang bắt đầu từ 1")


def _centre(desk: Desk, part: str) -> bool:
    for paragraph in numbers(desk.open(part)):
        frame = next(iter(paragraph.iter(W + "framePr")), None)
        if frame is not None:
            frame.set(W + "xAlign", "center")
            frame.attrib.pop(W + "x", None)
        elif next(paragraph.iter(W + "tab"), None) is not None:
            if text_beside_fields(paragraph):
                return False
            for tab in [t for t in paragraph.iter(W + "tab") if t.getparent().tag == W + "r"]:
                tab.getparent().remove(tab)
        if next(paragraph.iterancestors(W + "tbl"), None) is not None:
            return False
        set_align(paragraph, Align.GIUA)
    return True


def _put_in(desk: Desk, known: Sequence[Story]) -> None:
    """A number into the default header of every section, and into none on page 1."""
    heads = {
        s.part for s in known if (s.place, s.on) in {("header", "default"), ("header", "even")}
    }
    for part in sorted(heads):
        root = desk.open(part)
        paragraph = next(root.iter(W + "p"))
        paragraph.extend(number_runs(desk.book))
        set_align(paragraph, Align.GIUA)
    first = desk.sections()[0]
    if not any(s.section == 1 and (s.place, s.on) == ("header", "default") for s in known):
        new_header(desk, first)
    put(first, "titlePg").attrib.pop(W + "val", None)

"""Sets the page: its size, its margins, and how far the page number is from the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import TWIPS_PER_MM, W
from dvexcel.specs.rule_book import MARGIN_SLACK
from dvexcel.text.numbers import short_number
from dvexcel.the_thuc.mend.order import put
from dvexcel.the_thuc.read.values import mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.facts import SectionFacts
    from dvexcel.model.mend import Fault
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.mend.desk import Desk

_SIDES = (
    ("trên", "top", "le_tren"),
    ("dưới", "bottom", "le_duoi"),
    ("trái", "left", "le_trai"),
    ("phải", "right", "le_phai"),
)
_MOST_LOST = 12.0  # mm of width: the text of a wider page would have to be set anew
_OVERHANG = 4.0  # mm that a table may stand out, as Word's own tables do
_SLACK = 1.0  # mm


def set_size(desk: Desk, faults: Sequence[Fault]) -> None:
    """The book's paper for pages nearly as large; a table must still fit."""
    page = desk.book.page
    short, long = sorted((page["rong"].used, page["cao"].used))
    nodes = desk.sections()
    pairs = list(zip(desk.paper.facts.sections, nodes, strict=False))
    wanted = {f.number: (long, short) if f.is_landscape else (short, long) for f, _ in pairs}
    if len(pairs) != len(nodes) or any(
        not _fits(desk, facts, facts.text_width + wanted[facts.number][0] - facts.width)
        for facts, _ in pairs
    ):
        return
    for facts, node in pairs:
        width, height = wanted[facts.number]
        if max(abs(facts.width - width), abs(facts.height - height)) > _SLACK:
            put(node, "pgSz", w=_twips(width), h=_twips(height)).attrib.pop(W + "code", None)
            found = f"{short_number(facts.width)} x {short_number(facts.height)} mm"
            now = f"{short_number(width)} x {short_number(height)} mm"
            desk.note(faults[0], found, now, _name(desk, facts, "khổ giấy"))


def set_margins(desk: Desk, faults: Sequence[Fault]) -> None:
    """The book's margins where one is out of its range; what is in its range stays as it is.

    Pages on their side are left alone, and so is a page whose text or tables would not fit.
    """
    for facts, node in zip(desk.paper.facts.sections, desk.sections(), strict=False):
        if facts.is_landscape:
            continue
        new = _new_margins(desk, facts)
        for name, side, _ in _SIDES:
            if side not in new:
                continue
            margin = put(node, "pgMar")
            margin.set(W + side, str(_twips(new[side])))
            if side == "left":
                margin.set(W + "gutter", "0")
            found, now = (f"{short_number(at)} mm" for at in (getattr(facts, side), new[side]))
            desk.note(faults[0], found, now, _name(desk, facts, f"lề {name}"))


def _new_margins(desk: Desk, facts: SectionFacts) -> dict[str, float]:
    """The sides of a section to set anew, with their margins in mm; none when all is not sure."""
    page = desk.book.page
    wrong = {
        side: page[key].used
        for _, side, key in _SIDES
        if not page[key].allows(getattr(facts, side), MARGIN_SLACK)
    }
    left, right = (wrong.get(side, getattr(facts, side)) for side in ("left", "right"))
    return wrong if _fits(desk, facts, facts.width - left - right) else {}


def set_header_distance(desk: Desk, faults: Sequence[Fault]) -> None:
    """How far the page number stands from the edge."""
    wanted = desk.book.page["cach_mep_so_trang"]
    for facts, node in zip(desk.paper.facts.sections, desk.sections(), strict=False):
        if facts.page_numbers and not wanted.allows(facts.header):
            put(node, "pgMar").set(W + "header", str(_twips(wanted.used)))
            found, now = f"{short_number(facts.header)} mm", f"{short_number(wanted.used)} mm"
            desk.note(faults[0], found, now, _name(desk, facts, "số trang cách mép trên"))


def _fits(desk: Desk, facts: SectionFacts, width: float) -> bool:
    """Whether the section's text and tables have room in ``width`` mm."""
    if width < facts.text_width - _MOST_LOST:
        return False
    numbers = {
        p.cell.table
        for p in desk.paper.facts.paragraphs
        if p.cell is not None and p.section == facts.number
    }
    widest = max((_width(desk, number) for number in numbers), default=0.0)
    return widest <= width + _OVERHANG


def _width(desk: Desk, number: int) -> float:
    """The width a table gives itself in mm, 0 where it goes with the page."""
    first = desk.paper.facts.tables[number - 1].first
    table: Xml = next(desk.paragraph(first).iterancestors(W + "tbl"))
    said = table.find(f"{W}tblPr/{W}tblW")
    if said is not None and said.get(W + "type") == "pct":
        return 0.0
    columns = [mm(c.get(W + "w")) or 0.0 for c in table.findall(f"{W}tblGrid/{W}gridCol")]
    own = mm(said.get(W + "w")) if said is not None and said.get(W + "type") == "dxa" else None
    return own or sum(columns)


def _name(desk: Desk, facts: SectionFacts, what: str) -> str:
    many = len(desk.paper.facts.sections) > 1
    return f"{what}, phần {facts.number}" if many else what


def _twips(millimetres: float) -> int:
    return round(millimetres * TWIPS_PER_MM)

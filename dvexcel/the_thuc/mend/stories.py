"""The headers and footers of a document by section, and the page number fields inside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.runs import PAGE_FIELD
from dvexcel.the_thuc.read.sections import stories_named

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.mend.desk import Desk

_BOX = W + "txbxContent"
_DRAWN = {W + "drawing", W + "pict", W + "object"}


@dataclass(frozen=True, slots=True)
class Story:
    """One header or footer part as a section prints it: its place, on which pages."""

    section: int
    place: str
    on: str
    part: str


def stories(desk: Desk) -> list[Story]:
    """Every story of every section; one goes on until another one is named."""
    named: dict[tuple[str, str], str] = {}
    found = []
    for number, node in enumerate(desk.sections(), 1):
        named.update(stories_named(node, desk.target))
        found += [Story(number, place, on, part) for (place, on), part in named.items()]
    return found


def numbers(root: Xml) -> list[Xml]:
    """The paragraphs that hold a page number field themselves."""
    return [p for p in root.iter(W + "p") if next(p.iter(_BOX), None) is None and _has_number(p)]


def is_numbered(root: Xml) -> bool:
    """Whether a story prints a page number."""
    return bool(numbers(root))


def _has_number(paragraph: Xml) -> bool:
    simple = any(PAGE_FIELD.search(f.get(W + "instr", "")) for f in paragraph.iter(W + "fldSimple"))
    return simple or any(PAGE_FIELD.search(i.text or "") for i in paragraph.iter(W + "instrText"))


def text_beside_fields(owner: Xml) -> str:
    """The text of a story or paragraph that no field prints, blanks apart."""
    said, depth = "", 0
    for node in owner.iter(W + "fldChar", W + "t"):
        if node.tag == W + "t":
            inside = depth or next(node.iterancestors(W + "fldSimple"), None) is not None
            said += "" if inside else node.text or ""
        else:
            depth += {"begin": 1, "end": -1}.get(node.get(W + "fldCharType", ""), 0)
    return "".join(said.split())


def is_bare(root: Xml) -> bool:
    """Whether a story holds nothing but page numbers: no other text, no picture."""
    return not text_beside_fields(root) and not any(node.tag in _DRAWN for node in root.iter())


def take_number(paragraph: Xml) -> None:
    """Remove the field of a paragraph that holds nothing else."""
    for child in list(paragraph):
        if child.tag != W + "pPr":
            paragraph.remove(child)

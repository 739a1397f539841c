"""The text of a paragraph as runs of one look; what is deleted or an instruction is not text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.facts import TextRun
from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.values import switch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.facts import Letters
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.letters import LetterBook

_SHOWN = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_PASSED = {
    W + tag
    for tag in (
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "sdt",
        "sdtContent",
        "fldSimple",
        "customXml",
        "dir",
        "bdo",
    )
}
PAGE_FIELD = re.compile(r"(?<![A-Z])PAGE(?![A-Z])", re.IGNORECASE)


def runs_of(paragraph: Xml, style: str | None, letters: LetterBook) -> tuple[TextRun, ...]:
    """The runs that show text, those of one look joined."""
    joined: list[TextRun] = []
    for node in run_nodes(paragraph):
        text = "".join(shown_by(child) for child in node)
        properties = node.find(W + "rPr")
        if not text or is_hidden(node):
            continue
        look = letters.resolve(properties, style)
        shown = text.upper() if look.capitals else text
        if joined and joined[-1].letters == look:
            joined[-1] = replace(joined[-1], text=joined[-1].text + shown)
        else:
            joined.append(TextRun(shown, look))
    return tuple(joined)


def run_nodes(owner: Xml) -> Iterator[Xml]:
    """The runs of a paragraph that are on paper, in their order."""
    for child in owner:
        if child.tag == W + "r":
            yield child
        elif child.tag in _PASSED:
            yield from run_nodes(child)


def is_hidden(run: Xml) -> bool:
    """Whether a run is hidden text."""
    return switch(run.find(W + "rPr"), "vanish") is True


def shown_by(child: Xml) -> str:
    """The text that one child of a run shows."""
    if child.tag == W + "t":
        return child.text or ""
    if child.tag == W + "br":
        return "\n" if child.get(W + "type", "textWrapping") == "textWrapping" else ""
    return _SHOWN.get(child.tag, "")


def has_page_break(paragraph: Xml) -> bool:
    """Whether a typed page break stands in the paragraph."""
    return any(node.get(W + "type") == "page" for node in paragraph.iter(W + "br"))


def page_field(paragraph: Xml, style: str | None, letters: LetterBook) -> Letters | None:
    """The look of a page number field in the paragraph, None when there is none."""
    for field in paragraph.iter(W + "fldSimple"):
        if PAGE_FIELD.search(field.get(W + "instr", "")):
            run = next(field.iter(W + "r"), None)
            return letters.resolve(None if run is None else run.find(W + "rPr"), style)
    instructions = [i for i in paragraph.iter(W + "instrText") if PAGE_FIELD.search(i.text or "")]
    if not instructions:
        return None
    inside = [instruction.getparent() for instruction in instructions]
    after = [run for run in inside[0].itersiblings(W + "r") if run.find(W + "t") is not None]
    shown = (after or inside)[0]
    return letters.resolve(shown.find(W + "rPr"), style)

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


def runs_of(
    paragraph: Xml, style: str | None, letters: LetterBook, by_table: tuple[Xml, ...] = ()
) -> tuple[TextRun, ...]:
    """The runs that show text, those of one look joined."""
    joined: list[TextRun] = []
    for node in run_nodes(paragraph):
        text = "".join(shown_by(child) for child in node)
        properties = node.find(W + "rPr")
        if not text or is_hidden(node):
            continue
        look = letters.resolve(properties, style, by_table)
        shown = text.upper() if look.capitals else text
        if joined and joined[-1].letters == look:
            joined[-1] = replace(joined[-1], text=joined[-1].text + shown)
        else:
            joined.append(TextRun(shown, look))
    return tuple(joined)


def run_nodes(owner: Xml) -> Iterator[Xml]:
    """The runs of a paragraph that are on paper, in their order.

    A field shows its result; whatever stands in its instruction, other fields too, is not shown.
    """
    parts: list[str] = []  # of the fields that are open, the outer ones first
    for run in _every_run(owner):
        before = "begin" in parts
        for mark in run.iterchildren(W + "fldChar"):
            match mark.get(W + "fldCharType"):
                case "begin":
                    parts.append("begin")
                case "separate" if parts:
                    parts[-1] = "separate"
                case "end" if parts:
                    parts.pop()
        if not (before and "begin" in parts):
            yield run


def _every_run(owner: Xml) -> Iterator[Xml]:
    for child in owner:
        if child.tag == W + "r":
            yield child
        elif child.tag in _PASSED:
            yield from _every_run(child)


def instructions(paragraph: Xml) -> tuple[str, ...]:
    """The instructions of the fields that begin in a paragraph, nested ones as well."""
    said = [field.get(W + "instr", "") for field in paragraph.iter(W + "fldSimple")]
    open_ones: list[list[str]] = []
    for node in paragraph.iter(W + "fldChar", W + "instrText"):
        if node.tag == W + "instrText":
            if open_ones:
                open_ones[-1].append(node.text or "")
            continue
        kind = node.get(W + "fldCharType")
        if kind == "begin":
            open_ones.append([])
        elif kind == "end" and open_ones:
            said.append("".join(open_ones.pop()))
    said += ["".join(one) for one in open_ones]
    return tuple(instruction.strip() for instruction in said if instruction.strip())


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


def has_break(paragraph: Xml, kind: str) -> bool:
    """Whether a typed break of that kind stands in the paragraph: of a page, of a column."""
    return any(node.get(W + "type") == kind for node in paragraph.iter(W + "br"))


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

"""A template as Word prints it: tracked changes accepted, content controls bound to nothing.

A deleted tag is no tag, an inserted one is; a control that is bound to a property of the document
would put that property over what we print. Source: ECMA-376 part 1, 17.5.2.6 and 17.13.5.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W, parse, serialise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.office_file.ooxml import Xml

_STORIES = re.compile(r"^word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$")
_TRACKED = re.compile(rb"<w:(ins|del|moveFrom|moveTo|rPrChange|pPrChange|sectPrChange)[ >]")
_BOUND = re.compile(rb"dataBinding[ >]")
_GONE = ("del", "moveFrom")
_KEPT = ("ins", "moveTo")
_NOTED = (
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"),
    *("tblGridChange", "numberingChange", "moveFromRangeStart", "moveFromRangeEnd"),
    *("moveToRangeStart", "moveToRangeEnd", "cellIns", "cellMerge", "tblPrExChange"),
)


def has_tracked_changes(parts: Mapping[str, bytes]) -> bool:
    """Whether somebody's changes still wait to be accepted."""
    return any(_TRACKED.search(parts[name]) for name in _stories(parts))


def has_bound_controls(parts: Mapping[str, bytes]) -> bool:
    """Whether a content control shows what stands elsewhere in the document."""
    return any(_BOUND.search(parts[name]) for name in _stories(parts))


def settled(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts with every change accepted and every control unbound; others keep their bytes."""
    made = dict(parts)
    for name in _stories(parts):
        if _TRACKED.search(parts[name]) or _BOUND.search(parts[name]):
            root = parse(parts[name])
            _accept(root)
            for binding in list(root.iter("{*}dataBinding")):
                binding.getparent().remove(binding)
            made[name] = serialise(root)
    return made


def _stories(parts: Mapping[str, bytes]) -> list[str]:
    return [name for name in parts if _STORIES.match(name)]


def _accept(root: Xml) -> None:
    for row in [mark.getparent().getparent() for mark in root.iter(W + "del") if _of_row(mark)]:
        row.getparent().remove(row)
    ended = [node for node in root.iter(W + "p") if _mark_is(node, _GONE)]
    for name in _GONE:
        for node in list(root.iter(W + name)):
            _remove(node)
    for name in _KEPT:
        for node in list(root.iter(W + name)):
            _unwrap(node)
    for name in _NOTED:
        for node in list(root.iter(W + name)):
            _remove(node)
    for node in ended:
        _join(node)


def _of_row(mark: Xml) -> bool:
    return bool(mark.getparent().tag == W + "trPr")


def _mark_is(paragraph: Xml, names: tuple[str, ...]) -> bool:
    """Whether the end of the paragraph itself is deleted, so that the next one goes on with it."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(W + name) is not None for name in names)


def _remove(node: Xml) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _unwrap(node: Xml) -> None:
    parent = node.getparent()
    if parent is None:
        return
    for child in list(node):
        node.addprevious(child)
    parent.remove(node)


def _join(paragraph: Xml) -> None:
    """What is left of a paragraph whose end was deleted goes to the head of the next one."""
    following = paragraph.getnext()
    if (
        following is None
        or following.tag != W + "p"
        or paragraph.find(f"{W}pPr/{W}sectPr") is not None
    ):
        return
    place = 1 if following.find(W + "pPr") is not None else 0
    for child in [one for one in paragraph if one.tag != W + "pPr"]:
        following.insert(place, child)
        place += 1
    paragraph.getparent().remove(paragraph)

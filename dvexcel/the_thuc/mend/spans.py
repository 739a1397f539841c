"""A stretch of a paragraph as whole runs: a run that reaches beyond it is cut in two."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import XML_SPACE, W
from dvexcel.the_thuc.read.runs import is_hidden, run_nodes, shown_by

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml


def shown_runs(paragraph: Xml) -> list[Xml]:
    """The runs that show text."""
    return [run for run in run_nodes(paragraph) if not is_hidden(run) and text_of_run(run)]


def text_of_run(run: Xml) -> str:
    """The text a run shows."""
    return "".join(shown_by(child) for child in run)


def text_of(paragraph: Xml) -> str:
    """The text a paragraph shows, letter for letter as the inspection counts it."""
    return "".join(text_of_run(run) for run in shown_runs(paragraph))


def runs_between(paragraph: Xml, begin: int, end: int) -> list[Xml]:
    """The runs that hold exactly the letters from ``begin`` to ``end``."""
    for edge in (begin, end):
        _cut_at(paragraph, edge)
    found, at = [], 0
    for run in shown_runs(paragraph):
        length = len(text_of_run(run))
        if begin <= at and at + length <= end:
            found.append(run)
        at += length
    return found


def drop(paragraph: Xml, begin: int, end: int) -> None:
    """Take away the letters from ``begin`` to ``end``; whatever else stands between stays."""
    for run in runs_between(paragraph, begin, end):
        for child in list(run):
            if shown_by(child):
                run.remove(child)


def _cut_at(paragraph: Xml, edge: int) -> None:
    at = 0
    for run in shown_runs(paragraph):
        length = len(text_of_run(run))
        if at < edge < at + length:
            _cut(run, edge - at)
            return
        at += length


def _cut(run: Xml, offset: int) -> None:
    """Cut a run behind ``offset`` letters; the rest becomes a run of the same look behind it."""
    rest = run.makeelement(run.tag, dict(run.attrib), nsmap=run.nsmap)
    properties = run.find(W + "rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    at = 0
    for child in list(run):
        if child.tag == W + "rPr":
            continue
        text = shown_by(child)
        if at >= offset:
            rest.append(child)
        elif at + len(text) > offset:
            tail = deepcopy(child)
            tail.text = text[offset - at :]
            child.text = text[: offset - at]
            for node in (child, tail):
                node.set(XML_SPACE, "preserve")
            rest.append(tail)
        at += len(text)
    run.addnext(rest)

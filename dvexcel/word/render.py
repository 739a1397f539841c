"""A paper and a template become a Word document, and a list of the figures printed in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.specs.rule_book import current_book, rule_book
from dvexcel.word import messages
from dvexcel.word.chart import Charts
from dvexcel.word.expand import Expansion, Printed
from dvexcel.word.fields import fields_of
from dvexcel.word.fit import fit
from dvexcel.word.footnotes import Footnotes
from dvexcel.word.gate import fill
from dvexcel.word.keep import keep_whole
from dvexcel.word.lines import printable
from dvexcel.word.ooxml import parse, serialise
from dvexcel.word.package import DOCUMENT, with_fixed_properties, write_parts
from dvexcel.word.stylesheet import StyleSheet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dvexcel.model.paper import Paper
    from dvexcel.model.sheets import ChartPart
    from dvexcel.specs.rule_book import RuleBook
    from dvexcel.word.prints import Prints

__all__ = ["Printed", "Rendered", "render"]

_OTHER_STORIES = re.compile(r"^word/(header|footer|endnotes)\d*\.xml$")


@dataclass(frozen=True, slots=True)
class Rendered:
    """The .docx as bytes, and its figures in the order in which they are printed."""

    data: bytes
    log: tuple[Printed, ...]


def render(paper: Paper, template: Path, drawn: Mapping[str, ChartPart] | None = None) -> Rendered:
    """``paper`` laid out by ``template``; the same paper and template give the same bytes.

    ``drawn`` holds the charts of the body by name; KeyError when one with categories is missing.
    Raise CannotRun when the template cannot be used: the finding names the place.
    """
    book = _book_for(paper)
    parts, prints = fill(template, fields_of(paper, book))
    try:
        log = _expand(parts, prints, book, drawn or {})
    except messages.Unprintable as problem:
        raise messages.cannot_print(problem, template.name, None, "") from None
    title = printable(f"{paper.kind} {paper.trich_yeu}").strip()
    return Rendered(write_parts(with_fixed_properties(parts, title)), tuple(log))


def _book_for(paper: Paper) -> RuleBook:
    """The book of the paper's day; a paper of a day without a book is written in today's form."""
    day = paper.issued or paper.draft_month
    known = rule_book(paper.system, day) if day is not None else None
    return known or current_book(paper.system)


def _expand(
    parts: dict[str, bytes], prints: Prints, book: RuleBook, drawn: Mapping[str, ChartPart]
) -> list[Printed]:
    """Put the values into the parts and return the log; the body comes first."""
    styles = StyleSheet(parts)
    expansion = Expansion(prints, styles, Charts(parts, styles), drawn)
    footnotes = Footnotes(parts, styles)
    body = parse(parts[DOCUMENT])
    expansion.story(body, footnotes)
    keep_whole(body, styles)
    fit(body, book, styles)
    parts[DOCUMENT] = serialise(body)
    footnotes.save()
    for name in sorted(filter(_OTHER_STORIES.match, parts)):
        root = parse(parts[name])
        expansion.story(root, None)
        parts[name] = serialise(root)
    return expansion.log

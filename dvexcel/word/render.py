"""A paper and a template become a Word document, and a list of the figures printed in it."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import DOCUMENT, parse, serialise
from dvexcel.office_file.packages import with_fixed_properties, write_parts
from dvexcel.specs.rule_book import current_book, rule_book
from dvexcel.word import messages
from dvexcel.word.bookmarks import draft_id, forget, lay
from dvexcel.word.chart import Charts
from dvexcel.word.fields import annex_fields, fields_of
from dvexcel.word.fit import fit
from dvexcel.word.footnotes import Footnotes
from dvexcel.word.gate import fill
from dvexcel.word.join import Joined
from dvexcel.word.keep import keep_whole
from dvexcel.word.lines import printable
from dvexcel.word.prints import Expansion, Printed
from dvexcel.word.stylesheet import NamedStyles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from dvexcel.model.paper import Annex, Paper
    from dvexcel.model.sheets import ChartPart
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.specs.rule_book import RuleBook
    from dvexcel.word.prints import Prints

__all__ = ["Printed", "Rendered", "render"]

_OTHER_STORIES = re.compile(r"^word/(header|footer|endnotes)\d*\.xml$")


@dataclass(frozen=True, slots=True)
class Rendered:
    """The .docx as bytes, and its figures in the order in which they are printed.

    Each figure of the page stands in a bookmark that tells the ``draft`` and its order; a chart's
    points cannot.
    """

    data: bytes
    log: tuple[Printed, ...]
    draft: str = ""


def render(
    paper: Paper,
    template: Path,
    annex_template: Callable[[Annex], Path] | None = None,
    drawn: Mapping[str, ChartPart] | None = None,
) -> Rendered:
    """``paper`` laid out by ``template``; the same paper and templates give the same bytes.

    Its annexes are laid out by the templates that ``annex_template`` answers; ValueError when a
    paper has annexes and there is none. ``drawn`` holds the charts of the body by name; KeyError
    when one with categories is missing. Raise CannotRun when a template cannot be used: the
    finding names the place.
    """
    book = _book_for(paper)
    parts, prints = fill(template, fields_of(paper, book))
    document = _Document(parts, book, drawn or {})
    document.lay_out(prints, template)
    for number, annex in enumerate(paper.annexes, 1):
        if annex_template is None:
            raise ValueError("an annex needs a template")
        path = annex_template(annex)
        document.append(*fill(path, annex_fields(paper, number, book)), path)
    title = printable(f"{paper.kind} {paper.trich_yeu}").strip()
    data = write_parts(with_fixed_properties(document.finished(), title))
    return Rendered(data, tuple(document.log), document.name)


def _book_for(paper: Paper) -> RuleBook:
    """The book of the paper's day; a paper of a day without a book is written in today's form."""
    day = paper.issued or paper.draft_month
    known = rule_book(paper.system, day) if day is not None else None
    return known or current_book(paper.system)


class _Document:
    """A document in the making: the body first, then its annexes; ``log`` grows in that order."""

    def __init__(
        self, parts: dict[str, bytes], book: RuleBook, drawn: Mapping[str, ChartPart]
    ) -> None:
        self._parts, self._book, self._drawn = parts, book, drawn
        self._styles = NamedStyles(parts)
        self._charts = Charts(parts, self._styles)
        self._footnotes = Footnotes(parts, self._styles)
        self._body = parse(parts[DOCUMENT])
        self._joined: Joined | None = None
        self.log: list[Printed] = []
        self.name = ""

    def lay_out(self, prints: Prints, template: Path) -> None:
        """Put the values into the body and the other stories of the document itself."""
        with _told(template):
            self._expand(self._parts, self._body, self._styles, prints)

    def append(self, parts: dict[str, bytes], prints: Prints, template: Path) -> None:
        """Put the values into an annex and take it in behind all that is there."""
        with _told(template):
            root = parse(parts[DOCUMENT])
            self._expand(parts, root, NamedStyles(parts), prints)
            if self._joined is None:
                self._joined = Joined(self._parts, self._body)
            self._joined.take(parts, root)

    def finished(self) -> dict[str, bytes]:
        """The parts of the whole document."""
        if self._joined is not None:
            self._joined.save()
        self.name = draft_id(self._body)
        lay(self._body, self.name)
        self._parts[DOCUMENT] = serialise(self._body)
        self._footnotes.save()
        return self._parts

    def _expand(
        self, parts: dict[str, bytes], body: Xml, styles: NamedStyles, prints: Prints
    ) -> None:
        expansion = Expansion(prints, styles, self.log, self._charts, self._drawn)
        expansion.story(body, self._footnotes)
        keep_whole(body, styles)
        fit(body, self._book, styles)
        for name in sorted(filter(_OTHER_STORIES.match, parts)):
            root = parse(parts[name])
            expansion.story(root, None)
            forget(root)
            parts[name] = serialise(root)


@contextmanager
def _told(template: Path) -> Iterator[None]:
    """What cannot be printed, told with the template that asks for it."""
    try:
        yield
    except messages.Unprintable as problem:
        raise messages.cannot_print(problem, template.name, None, "") from None

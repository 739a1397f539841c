"""What a template prints is first a token; the value takes its place when the page is whole.

So no value ever passes through the template engine: it cannot be read as a tag or as XML, and
figures are numbered in the order in which they stand on paper.
"""

from __future__ import annotations

import math
import re
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from numbers import Number
from typing import TYPE_CHECKING, TypeAlias

from jinja2 import Undefined

from dvexcel.model.figure import Figure
from dvexcel.model.paper import Chart, Footnote, Grid, Run
from dvexcel.office_file.ooxml import W, element, run, text_of
from dvexcel.text.numbers import format_number
from dvexcel.word import messages
from dvexcel.word.bookmarks import mark
from dvexcel.word.fields import Content, HeadingDate
from dvexcel.word.grid import table_of
from dvexcel.word.lines import printable
from dvexcel.word.page import text_width_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.model.sheets import ChartPart
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.word.chart import Charts
    from dvexcel.word.footnotes import Footnotes
    from dvexcel.word.stylesheet import NamedStyles

Piece: TypeAlias = Run | Footnote | Figure | Grid | Chart
_TOKEN = re.compile("\ufdd0([0-9]+)\ufdd1")
_BEFORE_BOLD = {W + "rStyle", W + "rFonts"}
_BEFORE_ITALIC = {*_BEFORE_BOLD, W + "b", W + "bCs"}


class Prints:
    """The values printed so far; a token is the number of one of them."""

    def __init__(self) -> None:
        self._values: list[tuple[Piece, ...]] = []

    def token(self, value: object) -> str:
        """The token that stands for ``value``; Unprintable for what must not be printed."""
        pieces = _pieces(value)
        if not pieces:
            return ""
        self._values.append(pieces)
        return f"\ufdd0{len(self._values) - 1}\ufdd1"

    def pieces(self, number: str) -> tuple[Piece, ...]:
        """The pieces behind a token's number."""
        return self._values[int(number)]


def _pieces(value: object) -> tuple[Piece, ...]:
    if isinstance(value, Undefined):
        str(value)  # raises, naming the field
    if isinstance(value, str):
        return (Run(str(value)),) if value else ()
    if isinstance(value, Content):
        return value.items
    if isinstance(value, Figure | Grid | Chart):
        return (value,)
    raise _refusal(value)


def _refusal(value: object) -> messages.Unprintable:
    """Why ``value`` is not printed."""
    if value is None or _is_nan(value):
        return messages.missing_value()
    if isinstance(value, Number):
        return messages.bare_number()
    if isinstance(value, date | HeadingDate):
        return messages.date_without_filter()
    return messages.not_printable_here()


def _is_nan(value: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_nan()
    return isinstance(value, float) and math.isnan(value)


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as it was printed: its place in the order of the page, its text and its key."""

    order: int
    text: str
    key: str


class Expansion:
    """Expands the parts of one document; ``log`` grows with each figure."""

    def __init__(
        self,
        prints: Prints,
        styles: NamedStyles,
        log: list[Printed],
        charts: Charts,
        drawn: Mapping[str, ChartPart],
    ) -> None:
        self._prints = prints
        self._styles = styles
        self._charts = charts
        self._drawn = drawn
        self.log = log

    def story(self, root: Xml, footnotes: Footnotes | None) -> None:
        """Expand one part in place; ``footnotes`` is None where a note cannot stand."""
        tables: set[Xml] = set()
        for node in list(root.iter(W + "p", W + "r")):
            if node.tag == W + "p":
                shown = self._shown_by(node)
                if shown is not None:
                    self._put(node, shown, footnotes)
                    tables.add(node)
            elif not any(owner in tables for owner in node.iterancestors(W + "p")):
                self._expand_run(node, footnotes)

    def _shown_by(self, node: Xml) -> Grid | Chart | None:
        """The table or chart a paragraph stands for, when its whole text is that one token."""
        token = _TOKEN.fullmatch(text_of(node).strip())
        pieces = self._prints.pieces(token[1]) if token else ()
        return next((piece for piece in pieces if isinstance(piece, Grid | Chart)), None)

    def _put(self, node: Xml, shown: Grid | Chart, footnotes: Footnotes | None) -> None:
        if footnotes is None:
            raise messages.table_not_alone()
        if isinstance(shown, Grid):
            width = text_width_at(node)
            made = table_of(shown, width, self._styles, lambda item: self._write(item, None, None))
        else:
            made = self._chart(shown)
        for one in made:
            node.addprevious(one)
        node.getparent().remove(node)

    def _chart(self, chart: Chart) -> list[Xml]:
        """The paragraphs of a chart, its points logged series by series; none when it is empty."""
        if not chart.categories:
            return []
        for _, points in chart.printed():
            for point in points:
                if point is not None:
                    self._figure(point)
        return self._charts.place(chart, self._drawn[chart.name])

    def _figure(self, figure: Figure) -> str:
        """The text of a figure, noted in the order of the page."""
        text = format_number(figure.value, figure.decimals, figure.digits)
        self.log.append(Printed(len(self.log) + 1, text, figure.key))
        return text

    def _expand_run(self, node: Xml, footnotes: Footnotes | None) -> None:
        if not any(_TOKEN.search(text.text or "") for text in node.iter(W + "t")):
            return
        look = node.find(W + "rPr")
        for made in self._runs_of(node, look, footnotes):
            node.addprevious(made)
        node.getparent().remove(node)

    def _runs_of(self, node: Xml, look: Xml | None, footnotes: Footnotes | None) -> Iterator[Xml]:
        """The runs that stand for one run of the template."""
        for child in node:
            if child.tag == W + "rPr":
                continue
            if child.tag != W + "t":
                kept = element("r")
                if look is not None:
                    kept.append(deepcopy(look))
                kept.append(deepcopy(child))
                yield kept
                continue
            literals_and_numbers = _TOKEN.split(child.text or "")
            for place, part in enumerate(literals_and_numbers):
                if place % 2:
                    for piece in self._prints.pieces(part):
                        yield self._write(piece, look, footnotes)
                elif part:
                    yield run(part, deepcopy(look))

    def _write(self, piece: Piece, look: Xml | None, footnotes: Footnotes | None) -> Xml:
        """The run that prints one piece in the look of the place where its tag stood."""
        if isinstance(piece, Run):
            return run(printable(piece.text), _with(look, bold=piece.bold, italic=piece.italic))
        if isinstance(piece, Figure):
            printed = run(self._figure(piece), deepcopy(look))
            return mark(printed, len(self.log))
        if isinstance(piece, Footnote):
            if footnotes is None:
                raise messages.footnote_outside_body()
            return footnotes.add(printable(piece.text))
        raise messages.table_not_alone()


def _with(look: Xml | None, *, bold: bool, italic: bool) -> Xml | None:
    """``look`` made bold or italic where asked; the schema wants the marks in their order."""
    if not (bold or italic):
        return deepcopy(look)
    changed = element("rPr") if look is None else deepcopy(look)
    for wanted, tag, before in ((bold, "b", _BEFORE_BOLD), (italic, "i", _BEFORE_ITALIC)):
        if wanted:
            for old in changed.findall(W + tag) + changed.findall(f"{W}{tag}Cs"):
                changed.remove(old)
            at = sum(child.tag in before for child in changed)
            changed.insert(at, element(f"{tag}Cs"))
            changed.insert(at, element(tag))
    return changed

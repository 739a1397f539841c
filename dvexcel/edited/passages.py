"""A document as passages: the sentences of its prose and the rows of its tables.

What is compared between a draft, an edited report and today's draft is a passage: its words, with
a slot for each figure that stands in a bookmark of ours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.mend.spans import shown_runs, text_of_run
from dvexcel.the_thuc.read.walk import Walk
from dvexcel.word.bookmarks import read_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.walk import Visit

_END = re.compile(r"[.!?…]\s+")
BETWEEN_CELLS = " | "
_TITLE = 80  # characters by which a table is called


@dataclass(frozen=True, slots=True)
class Marked:
    """A figure of a draft where its bookmark stands: letters ``begin`` to ``end`` of a line."""

    draft: str
    order: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class EditedLine:
    """One paragraph: its number as "doan:12" counts, its text, the figures marked in it."""

    number: int
    paragraph: Xml
    host: Xml
    text: str
    marked: tuple[Marked, ...]
    row: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters ``begin`` to ``end`` of a line."""

    line: EditedLine
    begin: int
    end: int

    @property
    def text(self) -> str:
        """What stands there."""
        return self.line.text[self.begin : self.end]

    def holds(self, begin: int, end: int) -> bool:
        """Whether these letters of its line lie in it."""
        return self.begin <= begin and end <= self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence (one stretch) or a table's row (a stretch a paragraph), under ``table``'s name."""

    stretches: tuple[Stretch, ...]
    table: str = ""

    @property
    def text(self) -> str:
        """Its text; the cells of a row are told apart."""
        return BETWEEN_CELLS.join(one.text for one in self.stretches)

    @property
    def words(self) -> str:
        """Its words with a slot ``{12}`` for the figure of that order; a real brace is doubled."""
        return BETWEEN_CELLS.join(_slotted(one) for one in self.stretches)


def passages_of(document: Xml) -> list[Passage]:
    """Every passage of a main part that says something, in reading order."""
    body = document.find(W + "body")
    found: list[Passage] = []
    title = ""
    for row, some in groupby(
        lines_of(document if body is None else body), key=lambda line: line.row
    ):
        lines = list(some)
        if row is None:
            found += [one for line in lines for one in _sentences(line)]
            # What an annex belongs to stands in brackets below its title.
            said = (" ".join(one.text.split()) for one in reversed(lines))
            title = next((one for one in said if one and not one.startswith("(")), title)
            continue
        stretches = tuple(Stretch(line, 0, len(line.text)) for line in lines)
        if any(one.text.strip() for one in stretches):
            found.append(Passage(stretches, title[:_TITLE] or "không tên"))
    return found


def lines_of(body: Xml) -> list[EditedLine]:
    """Every paragraph of the body, those of cells and boxes too."""
    return [_line(number, visit) for number, visit in enumerate(Walk(body).visits, 1)]


def _line(number: int, visit: Visit) -> EditedLine:
    cell = visit.cell
    row = None if cell is None else (cell.table, cell.row)
    text, marked = _marked(visit.paragraph)
    return EditedLine(number, visit.paragraph, visit.host, text, marked, row)


def _marked(paragraph: Xml) -> tuple[str, tuple[Marked, ...]]:
    """The text of a paragraph and the figures whose bookmark begins and ends in it."""
    shown = {run: text_of_run(run) for run in shown_runs(paragraph)}
    text, begun, found = "", {}, []
    for node in paragraph.iter(W + "r", W + "bookmarkStart", W + "bookmarkEnd"):
        if node.tag == W + "r":
            text += shown.get(node, "")
        elif node.tag == W + "bookmarkStart":
            begun[node.get(W + "id")] = (read_name(node.get(W + "name", "")), len(text))
        else:
            named, begin = begun.pop(node.get(W + "id"), (None, 0))
            if named is not None:
                found.append(Marked(*named, begin, len(text)))
    return text, tuple(found)


def _sentences(line: EditedLine) -> Iterator[Passage]:
    begin = 0
    for edge in (*edges(line.text), len(line.text)):
        if line.text[begin:edge].strip():
            yield Passage((Stretch(line, begin, edge),))
        begin = edge


def edges(text: str) -> list[int]:
    """Where a sentence begins behind another one."""
    ends = (found.end() for found in _END.finditer(text))
    return [end for end in ends if text[end : end + 1].isupper()]


def _slotted(stretch: Stretch) -> str:
    line, told, at = stretch.line, "", stretch.begin
    for one in line.marked:
        if stretch.holds(one.begin, one.end) and at <= one.begin < one.end:
            told += _plain(line.text[at : one.begin]) + f"{{{one.order}}}"
            at = one.end
    return told + _plain(line.text[at : stretch.end])


def _plain(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")

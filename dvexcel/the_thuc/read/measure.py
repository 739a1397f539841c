"""Turns a .docx, made by anyone, into facts. It says nothing of what a paragraph is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from dvexcel.model.facts import DocumentFacts, LineKind, ParagraphFacts, RuleLine
from dvexcel.model.outcome import CannotRun
from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read import notices, setting
from dvexcel.the_thuc.read.drawn import border_line, shape_lines
from dvexcel.the_thuc.read.letters import LetterBook
from dvexcel.the_thuc.read.numbering import AutoNumbering
from dvexcel.the_thuc.read.parts import Parts
from dvexcel.the_thuc.read.room import room_of
from dvexcel.the_thuc.read.runs import has_break, instructions, runs_of
from dvexcel.the_thuc.read.sections import SectionReader
from dvexcel.the_thuc.read.style_chain import StyleSheet
from dvexcel.the_thuc.read.tables import cell_line, table_facts
from dvexcel.the_thuc.read.theme import theme_fonts
from dvexcel.the_thuc.read.values import val
from dvexcel.the_thuc.read.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.facts import SectionFacts, Setting
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.drawn import Room
    from dvexcel.the_thuc.read.walk import Visit

_MOST = 30_000  # paragraphs
_REAL_NOTES = {None, "normal"}


def inspect(data: bytes, file: str) -> DocumentFacts:
    """The facts of the document in ``data``; CannotRun (TN2xx) when it cannot be trusted."""
    return _Measuring(Parts(data, file)).facts()


@dataclass(frozen=True, slots=True)
class _Look:
    """How a paragraph stands, which sides of it have a border, whether it begins a page."""

    setting: Setting
    borders: set[str]
    breaks_page: bool


class _Measuring:
    """One document being measured."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        document = parts.document()
        body = document.find(W + "body")
        self._body: Xml = document if body is None else body
        count = sum(1 for _ in self._body.iter(W + "p"))
        if count > _MOST:
            raise CannotRun(notices.TOO_LONG.at(file=parts.file, count=count))
        self._styles = StyleSheet(parts.kind("styles"))
        language = val(parts.kind("settings"), "themeFontLang") or ""
        fonts = theme_fonts(parts.kind("theme"), language)
        self._letters = LetterBook(self._styles, fonts)
        self._numbering = AutoNumbering(parts.kind("numbering"), self._styles)
        self._walk = Walk(self._body)
        self._looks: dict[tuple[object, ...], _Look] = {}

    def facts(self) -> DocumentFacts:
        """Everything, in reading order."""
        sections = self._sections()
        paragraphs: list[ParagraphFacts] = []
        at = column = 0
        for number, visit in enumerate(self._walk.visits, 1):
            while at + 1 < len(sections) and sections[at + 1].first <= number:
                at, column = at + 1, 0
            column += has_break(visit.paragraph, "column")
            paragraphs.append(self._paragraph(visit, number, sections[at], column))
        firsts = {p.cell.table: p.number for p in reversed(paragraphs) if p.cell is not None}
        return DocumentFacts(
            file=self._parts.file,
            paragraphs=tuple(paragraphs),
            sections=tuple(sections),
            tables=tuple(
                table_facts(table, number, firsts.get(number, 1), self._styles)
                for number, table in enumerate(self._walk.tables, 1)
            ),
            footnotes=self._footnotes(),
            embedded=sum(1 for _ in self._body.iter(W + "altChunk")),
        )

    def _sections(self) -> list[SectionFacts]:
        reader = SectionReader(self._parts, self._styles, self._letters)
        sections: list[SectionFacts] = []
        first = 1
        for number, visit in enumerate(self._walk.visits, 1):
            node = visit.paragraph.find(f"{W}pPr/{W}sectPr")
            if node is not None and visit.cell is None and not visit.box:
                sections.append(reader.read(node, len(sections) + 1, first))
                first = number + 1
        sections.append(reader.read(self._body.find(W + "sectPr"), len(sections) + 1, first))
        return sections

    def _paragraph(
        self, visit: Visit, number: int, section: SectionFacts, column: int
    ) -> ParagraphFacts:
        node = visit.paragraph
        own = node.find(W + "pPr")
        style = val(own, "pStyle")
        label, by_list = self._numbering.label(own, style)
        look = self._stands(visit, own, style, by_list)
        room = room_of(visit, section, column, self._walk.tables, self._styles)
        drawn = (
            *border_line(look.borders, look.setting, room),
            *self._cell_line(visit, room),
            *shape_lines(node, room, section),
        )
        return ParagraphFacts(
            number=number,
            section=section.number,
            runs=runs_of(node, style, self._letters, self._by_table(visit, "rPr")),
            setting=look.setting,
            width=room.width,
            edge=room.edge,
            label=label,
            style=self._styles.name(style),
            cell=visit.cell,
            box=visit.box,
            lines=drawn,
            breaks_page=has_break(node, "page") or look.breaks_page,
            framed=look.borders >= {"top", "bottom", "left", "right"},
            fields=instructions(node),
        )

    def _stands(self, visit: Visit, own: Xml | None, style: str | None, by_list: Xml) -> _Look:
        """How a paragraph stands; most of a document stand alike, so each way is resolved once."""
        by_table = self._by_table(visit, "pPr")
        said = (None if one is None else etree.tostring(one) for one in (own, by_list))
        key = (style, *said, id(by_table))
        if key not in self._looks:
            self._looks[key] = self._resolved(own, style, by_list, by_table)
        return self._looks[key]

    def _resolved(
        self, own: Xml | None, style: str | None, by_list: Xml, by_table: tuple[Xml, ...]
    ) -> _Look:
        chain = self._styles.properties(style, "pPr")
        default = self._styles.default_paragraph
        # A list that the paragraph itself names stands before its style, else behind it.
        named = own is not None and own.find(W + "numPr") is not None
        listed = () if by_list is None else (by_list,)
        levels = (
            *(() if own is None else (own,)),
            *(listed if named else ()),
            *chain,
            *(() if named else listed),
            *by_table,
            *(() if default is None else (default,)),
        )
        breaks = setting.breaks_page_before(levels)
        return _Look(setting.resolve(levels), setting.borders(levels), breaks)

    def _by_table(self, visit: Visit, tag: str) -> tuple[Xml, ...]:
        """What the style of the table around a paragraph says; its own style says it first."""
        if visit.cell is None:
            return ()
        style = val(self._walk.tables[visit.cell.table - 1].find(W + "tblPr"), "tblStyle")
        return self._styles.properties(style, tag, "table")

    def _cell_line(self, visit: Visit, room: Room) -> Iterator[RuleLine]:
        """The line that the border of its cell draws at a paragraph."""
        cell = next(visit.paragraph.iterancestors(W + "tc"), None) if visit.cell else None
        if cell is not None and visit.cell is not None:
            length = cell_line(cell, visit.paragraph, self._walk.tables[visit.cell.table - 1])
            if length:
                yield RuleLine(LineKind.BORDER, length, room.edge)

    def _footnotes(self) -> int:
        root = self._parts.kind("footnotes")
        notes = () if root is None else root.iter(W + "footnote")
        return sum(note.get(W + "type") in _REAL_NOTES for note in notes)

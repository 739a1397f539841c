"""The sections of a document: page, margins, and where the page numbers stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import Align, PageNumber, SectionFacts
from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read import setting
from dvexcel.the_thuc.read.runs import page_field
from dvexcel.the_thuc.read.values import mm, switch, val, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.letters import LetterBook
    from dvexcel.the_thuc.read.parts import Parts
    from dvexcel.the_thuc.read.style_chain import StyleSheet

_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PLACES = {W + "headerReference": "header", W + "footerReference": "footer"}
_FRAME_ALIGN = {"center": Align.GIUA, "right": Align.PHAI, "outside": Align.PHAI}
_STOP_ALIGN = {"center": Align.GIUA, "right": Align.PHAI, "end": Align.PHAI}
# What Word takes for a page that does not tell its size.
_LETTER = (215.9, 279.4)
_INCH = 25.4
_HALF_INCH = 12.7

Stories = dict[tuple[str, str], str]


class SectionReader:
    """Reads the sections in their order; a header goes on until another one is named."""

    def __init__(self, parts: Parts, styles: StyleSheet, letters: LetterBook) -> None:
        self._parts = parts
        self._styles = styles
        self._letters = letters
        settings = parts.kind("settings")
        self._even_and_odd = switch(settings, "evenAndOddHeaders") is True
        self._stories: Stories = {}

    def read(self, node: Xml | None, number: int, first: int) -> SectionFacts:
        """One section from its w:sectPr; ``first`` is the number of its first paragraph."""
        self._stories.update(stories_named(node, self._parts.target))
        page = {side: mm(val(node, "pgSz", side)) for side in ("w", "h")}
        title_page = switch(node, "titlePg") is True

        def margin(side: str, usual: float) -> float:
            said = mm(val(node, "pgMar", side))
            return usual if said is None else abs(said)

        left = margin("left", _INCH) + (mm(val(node, "pgMar", "gutter")) or 0)
        width = (page["w"] or _LETTER[0]) - left - margin("right", _INCH)
        return SectionFacts(
            number=number,
            first=first,
            width=page["w"] or _LETTER[0],
            height=page["h"] or _LETTER[1],
            top=margin("top", _INCH),
            bottom=margin("bottom", _INCH),
            left=left,
            right=margin("right", _INCH),
            header=margin("header", _HALF_INCH),
            footer=margin("footer", _HALF_INCH),
            title_page=title_page,
            restarts_at=whole(val(node, "pgNumType", "start")),
            number_format=val(node, "pgNumType", "fmt") or "decimal",
            page_numbers=tuple(self._page_numbers(self._stories, title_page=title_page)),
            columns=_columns(node, width),
        )

    def _page_numbers(
        self, stories: Mapping[tuple[str, str], str], *, title_page: bool
    ) -> Iterator[PageNumber]:
        """The page number fields that are printed: a first-page header only with titlePg."""
        for (place, on), part in stories.items():
            if (on == "first" and not title_page) or (on == "even" and not self._even_and_odd):
                continue
            root = self._parts.root(part)
            for paragraph in () if root is None else root.iter(W + "p"):
                properties = paragraph.find(W + "pPr")
                style = val(properties, "pStyle")
                look = page_field(paragraph, style, self._letters)
                if look is not None and not _holds_paragraphs(paragraph):
                    yield PageNumber(place, on, self._align(paragraph, properties, style), look)

    def _align(self, paragraph: Xml, properties: Xml | None, style: str | None) -> Align:
        """How the number is set; a frame places its paragraph whatever the paragraph says."""
        own = () if properties is None else (properties,)
        default = self._styles.default_paragraph
        levels = (
            *own,
            *self._styles.properties(style, "pPr"),
            *(() if default is None else (default,)),
        )
        framed = next((f for level in levels if (f := val(level, "framePr", "xAlign"))), None)
        if framed:
            return _FRAME_ALIGN.get(framed, Align.TRAI)
        return _behind_tabs(paragraph, levels) or setting.resolve(levels).align


def _behind_tabs(paragraph: Xml, levels: Sequence[Xml]) -> Align | None:
    """How the tab stop sets the field that tabs push to it; None without a tab before it."""
    tabs = 0
    for node in paragraph.iter(W + "r", W + "fldSimple"):
        place = next((t.get(W + "alignment") for t in node.iter(W + "ptab")), None)
        if place is not None:
            return _STOP_ALIGN.get(place, Align.TRAI)
        tabs += sum(1 for _ in node.iter(W + "tab"))
        if node.tag == W + "fldSimple" or node.find(W + "fldChar") is not None:
            break
    stops = _stops(levels)
    return _STOP_ALIGN.get(stops[tabs - 1], Align.TRAI) if 0 < tabs <= len(stops) else None


def _stops(levels: Sequence[Xml]) -> list[str]:
    """The kinds of tab stops from left to right; the nearer level says what holds at a place."""
    stops: dict[int, str] = {}
    for level in reversed(levels):
        for stop in level.iterfind(f"{W}tabs/{W}tab"):
            stops[whole(stop.get(W + "pos")) or 0] = stop.get(W + "val", "left")
    return [kind for _, kind in sorted(stops.items()) if kind != "clear"]


def _columns(node: Xml | None, width: float) -> tuple[float, ...]:
    """The widths of the columns, none where there is but one."""
    columns = None if node is None else node.find(W + "cols")
    count = 0 if columns is None else whole(columns.get(W + "num")) or 0
    if columns is None or count < 2:  # noqa: PLR2004 - two make columns
        return ()
    own = [mm(one.get(W + "w")) for one in columns.iterfind(W + "col")]
    if len(own) == count and all(own):
        return tuple(one for one in own if one)
    gap = mm(columns.get(W + "space"))
    return ((width - (count - 1) * (_HALF_INCH if gap is None else gap)) / count,) * count


def stories_named(node: Xml | None, target: Callable[[str], str]) -> Stories:
    """The parts that a section names itself, by place and kind of page."""
    named: Stories = {}
    for reference in () if node is None else node:
        place = _PLACES.get(reference.tag)
        part = target(reference.get(_R_ID, "")) if place else ""
        if place and part:
            named[place, reference.get(W + "type", "default")] = part
    return named


def _holds_paragraphs(paragraph: Xml) -> bool:
    """Whether the field found stands in a text box inside, which is met on its own."""
    return next(paragraph.iter(W + "txbxContent"), None) is not None

"""A handbook as a Word file: our page and letters, with pictures; the same pieces, the same bytes.

A handbook is no official document, so of the decree it takes only the page and the letters.
"""

from __future__ import annotations

import io
import re
from functools import partial, singledispatchmethod
from typing import TYPE_CHECKING

from docx import Document
from docx.shared import Mm

from dvexcel.model.handbook import Chapter, PictureRow, Rows, Steps, Text
from dvexcel.model.paper import ColumnAlign, Grid, Run, System
from dvexcel.office_file.ooxml import TWIPS_PER_MM, element, run
from dvexcel.office_file.packages import read_parts, with_fixed_properties, write_parts
from dvexcel.specs.rule_book import current_book
from dvexcel.word.blank import blank_document
from dvexcel.word.grid import table_of
from dvexcel.word.names import Style
from dvexcel.word.stylesheet import NamedStyles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docx.text.paragraph import Paragraph

    from dvexcel.model.handbook import Piece
    from dvexcel.office_file.ooxml import Xml

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_HEADINGS = {1: Style.MUC_LA_MA, 2: Style.MUC_SO_TIEU_DE}


def handbook(
    title: tuple[str, ...], pieces: Iterable[Piece], pictures: Mapping[str, bytes]
) -> bytes:
    """The document; ``title`` in lines, the first of them large.

    KeyError when a picture is not among ``pictures`` (PNG by name).
    """
    making = _Making(pictures)
    for number, line in enumerate(title):
        making.paragraph(line, Style.TRICH_YEU if number else Style.TEN_LOAI)
    making.paragraph("", Style.GIAN_CACH)
    for piece in pieces:
        making.put(piece)
    return making.data(" – ".join(title))


def pictures_of(data: bytes) -> dict[str, bytes]:
    """The pictures of a handbook made here, by name."""
    document = Document(io.BytesIO(data))
    found = {}
    for shape in document.inline_shapes:
        inline = shape._inline  # noqa: SLF001 - python-docx does not tell a picture's name
        embedded = inline.graphic.graphicData.pic.blipFill.blip.embed
        found[inline.docPr.name] = document.part.related_parts[embedded].blob
    return found


class _Making:
    """A handbook in the making."""

    def __init__(self, pictures: Mapping[str, bytes]) -> None:
        self.book = current_book(System.STATE)
        self.document = blank_document(self.book)
        self.pictures = pictures
        styles = io.BytesIO()
        self.document.save(styles)
        self.styles = NamedStyles(read_parts(styles.getvalue()))

    @singledispatchmethod
    def put(self, piece: Piece) -> None:
        """One piece at the end."""
        raise TypeError(f"no piece of a handbook: {piece!r}")

    @put.register
    def _(self, piece: Chapter) -> None:
        heading = self.paragraph(piece.text, _HEADINGS[piece.level])
        heading.paragraph_format.page_break_before = piece.on_new_page or None
        properties = heading._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no outline
        properties.append(element("outlineLvl", val=piece.level - 1))

    @put.register
    def _(self, piece: Text) -> None:
        self.paragraph(piece.text, Style.THAN)

    @put.register
    def _(self, piece: Steps) -> None:
        for number, line in enumerate(piece.lines, 1):
            self.paragraph(f"{piece.mark or f'{number}.'} {line}", Style.MUC_SO)

    @put.register
    def _(self, piece: Rows) -> None:
        rows = tuple(tuple(_runs(cell) for cell in row) for row in piece.rows)
        align = tuple(ColumnAlign.LEFT for _ in piece.headings)
        grid = Grid("", piece.headings, piece.widths, rows, align, "")
        self.paragraph("", Style.GIAN_CACH).paragraph_format.keep_with_next = True
        width = round(self.book.text_width * TWIPS_PER_MM)
        body = self.document.element.body
        for made in table_of(grid, width, self.styles, partial(_written, piece.points)):
            body.insert(len(body) - 1, made)  # before the section's properties
        self.paragraph("", Style.GIAN_CACH)

    @put.register
    def _(self, piece: PictureRow) -> None:
        line = self.paragraph("", Style.O_GIUA)
        line.paragraph_format.keep_with_next = True
        for number, name in enumerate(piece.names):
            if number:
                line.add_run("  ")
            picture = io.BytesIO(self.pictures[name])
            shape = line.add_run().add_picture(picture, width=Mm(piece.width))
            inline = shape._inline  # noqa: SLF001 - python-docx cannot describe a picture
            for side in ("distT", "distB", "distL", "distR"):  # left out, they are some millimetres
                inline.set(side, "0")
            described = inline.docPr
            described.set("name", name)
            described.set("descr", piece.caption)
        caption = self.paragraph("", Style.O_GIUA)
        caption.add_run(piece.caption).italic = True

    def paragraph(self, text: str, style: Style) -> Paragraph:
        """A paragraph at the end, its ``**…**`` bold."""
        made = self.document.add_paragraph(style=style.value)
        for one in _runs(text):
            made.add_run(one.text).bold = one.bold or None
        return made

    def data(self, title: str) -> bytes:
        """The finished document."""
        target = io.BytesIO()
        self.document.save(target)
        return write_parts(with_fixed_properties(read_parts(target.getvalue()), title))


def _runs(text: str) -> tuple[Run, ...]:
    """The text in pieces, those within ``**…**`` bold."""
    parts = enumerate(_BOLD.split(text))
    return tuple(Run(part, bold=bool(number % 2)) for number, part in parts if part)


def _written(points: int, item: object) -> Xml:
    """The run of a table's item, in letters of ``points`` where that is not 0."""
    if not isinstance(item, Run):
        raise TypeError(f"a handbook prints no figure: {item!r}")
    properties = element("rPr")
    if item.bold:
        properties.append(element("b"))
    if points:
        properties.extend(element(tag, val=points * 2) for tag in ("sz", "szCs"))
    return run(item.text, properties)

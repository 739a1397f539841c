"""An empty A4 document of a system: its page, page number, styles and footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as PackagePart
from docx.shared import Mm

from dvexcel.office_file.ooxml import W, element
from dvexcel.word import footnotes
from dvexcel.word.names import Style
from dvexcel.word.styles import style_elements
from dvexcel.word.typeface_parts import add_typeface_parts

if TYPE_CHECKING:
    from docx.document import Document as Doc

    from dvexcel.specs.rule_book import RuleBook

# What the schema wants behind the page number of a section.
_AFTER_PAGE_NUMBER = {W + tag for tag in ("cols", "vAlign", "noEndnote", "titlePg", "docGrid")}
# Parts of python-docx's blank document that a template of ours has no use for.
_UNUSED = (
    "/customXml",
    "stylesWithEffects",
    "numbering",
    "theme",
    "thumbnail",
    "webSettings",
    "fontTable",
    "app.xml",
)


def blank_document(book: RuleBook, *, wide: bool = False) -> Doc:
    """An empty A4 document with our styles, page number and footnotes, and nothing else.

    ``wide``: the page lies on its side, its margins turned with it.
    """
    document = Document()
    _drop_unused(document)
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.extend(style_elements(book))
    _set_page(document, book)
    if wide:
        _lay_on_its_side(document)
    _set_settings(document)
    notes = PackagePart(
        PackURI(f"/{footnotes.PART}"),
        footnotes.CONTENT_TYPE,
        footnotes.EMPTY,
        document.part.package,
    )
    document.part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    add_typeface_parts(document, book.parts["phong_chu"].text)
    return document


def _drop_unused(document: Doc) -> None:
    for owner in (document.part.package, document.part):
        relations = owner.rels
        for key, relation in list(relations.items()):
            if any(name in str(relation.target_part.partname) for name in _UNUSED):
                del relations[key]


def _set_page(document: Doc, book: RuleBook) -> None:
    page = book.page
    section = document.sections[0]
    section.page_width, section.page_height = Mm(page["rong"].used), Mm(page["cao"].used)
    section.top_margin, section.bottom_margin = Mm(page["le_tren"].used), Mm(page["le_duoi"].used)
    section.left_margin, section.right_margin = Mm(page["le_trai"].used), Mm(page["le_phai"].used)
    section.header_distance = Mm(page["cach_mep_so_trang"].used)
    section.footer_distance = Mm(page["cach_mep_so_trang"].used)
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    section.first_page_header.paragraphs[0].style = Style.SO_TRANG.value
    number = section.header.paragraphs[0]
    number.style = Style.SO_TRANG.value
    field = element("fldSimple", instr=" PAGE ")
    shown = number.add_run("2")._r  # noqa: SLF001 - a field wraps the run
    field.append(shown)
    number._p.append(field)  # noqa: SLF001 - python-docx has no fields


def _lay_on_its_side(document: Doc) -> None:
    """Turn the page a quarter: what was on the left, where it is bound, comes to the top."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = (
        section.left_margin,
        section.top_margin,
        section.right_margin,
        section.bottom_margin,
    )


def count_pages_anew(document: Doc) -> None:
    """Have the pages of the last section begin at 1."""
    section = document.sections[-1]._sectPr  # noqa: SLF001 - python-docx cannot restart pages
    number = element("pgNumType", start=1)
    following = next((child for child in section if child.tag in _AFTER_PAGE_NUMBER), None)
    if following is None:
        section.append(number)
    else:
        following.addprevious(number)


def _set_settings(document: Doc) -> None:
    settings = document.settings.element
    for child in list(settings):
        settings.remove(child)
    settings.append(element("zoom", percent=100))
    settings.append(element("defaultTabStop", val=720))
    settings.append(element("characterSpacingControl", val="doNotCompress"))
    notes = element("footnotePr")
    notes.extend(element("footnote", id=separator) for separator in (-1, 0))
    settings.append(notes)
    compatibility = element("compat")
    # Without this Word opens the file in its compatibility mode.
    compatibility.append(
        element(
            "compatSetting",
            name="compatibilityMode",
            uri="http://schemas.microsoft.com/office/word",
            val=15,
        )
    )
    settings.append(compatibility)
    settings.append(element("themeFontLang", val="vi-VN"))
    settings.append(element("decimalSymbol", val=","))
    settings.append(element("listSeparator", val=";"))

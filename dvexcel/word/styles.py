"""Our paragraph styles as they stand in styles.xml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import TWIPS_PER_MM, TWIPS_PER_POINT, W, element
from dvexcel.text.unicode import fold
from dvexcel.word.looks import looks
from dvexcel.word.names import Style

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.office_file.ooxml import Xml
    from dvexcel.specs.rule_book import Part, RuleBook
    from dvexcel.word.looks import StyleLook

_ALIGN = {"giữa": "center", "trái": "left", "phải": "right", "đều hai bên": "both"}
_LINES = 240  # Word counts a multiple of single spacing in 240ths
_FONT_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")


def style_id(name: str) -> str:
    """A style's id: its name without marks and spaces, for programs that know ASCII only."""
    return "".join(word.capitalize() for word in fold(name).split())


def style_elements(book: RuleBook) -> Iterable[Xml]:
    """What stands in styles.xml: the defaults, Normal, and our styles."""
    font = book.parts["phong_chu"].text
    yield _defaults(font, book.parts["than"].points)
    yield _base("paragraph", "Normal", "Normal")
    yield _base("character", "Default Paragraph Font", "DefaultParagraphFont")
    yield _base("table", "Normal Table", "TableNormal")
    yield _base("numbering", "No List", "NoList")
    for look in looks(book):
        yield _paragraph_style(look, book.parts[look.part], font)
    yield _footnote_mark()


def _defaults(font: str, points: float) -> Xml:
    defaults = element("docDefaults")
    letters = element("rPrDefault")
    properties = element("rPr")
    properties.append(_fonts(font))
    properties.extend(_sizes(points))
    properties.append(element("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA"))
    letters.append(properties)
    defaults.append(letters)
    defaults.append(element("pPrDefault"))
    return defaults


def _base(kind: str, name: str, identifier: str) -> Xml:
    style = element("style", type=kind, default=1, styleId=identifier)
    style.append(element("name", val=name))
    if kind == "table":
        style.append(element("uiPriority", val=99))
        properties = element("tblPr")
        properties.append(element("tblInd", w=0, type="dxa"))
        margins = element("tblCellMar")
        for side in ("top", "left", "bottom", "right"):
            margins.append(element(side, w=0, type="dxa"))
        properties.append(margins)
        style.append(properties)
    elif kind == "paragraph":
        style.append(element("qFormat"))
    return style


def _paragraph_style(look: StyleLook, part: Part, font: str) -> Xml:
    style = element("style", type="paragraph", customStyle=1, styleId=style_id(look.style))
    if look.style is Style.CHU_THICH:
        del style.attrib[f"{W}customStyle"]
    style.append(element("name", val=look.style))
    style.append(element("basedOn", val="Normal"))
    style.append(element("qFormat"))
    style.append(_place(look, part))
    style.append(_letters(look, part, font))
    return style


def _place(look: StyleLook, part: Part) -> Xml:
    properties = element("pPr")
    if look.keep_next:
        properties.append(element("keepNext"))
    properties.append(element("widowControl"))
    if look.rule_above:
        borders = element("pBdr")
        borders.append(element("top", val="single", sz=6, space=0, color="000000"))
        properties.append(borders)
    spacing = {"before": round(look.before * TWIPS_PER_POINT)}
    spacing["after"] = round(look.after * TWIPS_PER_POINT)
    line = look.exact * TWIPS_PER_POINT if look.exact else look.lines * _LINES
    properties.append(
        element(
            "spacing",
            **spacing,
            line=round(line),
            lineRule="exact" if look.exact else "auto",
        )
    )
    sides = {
        "left": look.left + look.hanging,
        "right": look.right,
        "firstLine": look.first_line,
        "hanging": look.hanging,
    }
    indents = {name: round(mm * TWIPS_PER_MM) for name, mm in sides.items() if mm}
    if indents:
        properties.append(element("ind", **indents))
    properties.append(element("jc", val=_ALIGN[look.align or part.align]))
    return properties


def _letters(look: StyleLook, part: Part, font: str) -> Xml:
    properties = element("rPr")
    properties.append(_fonts(font))
    bold = part.bold if look.bold is None else look.bold
    for tag, wanted in (("b", bold), ("i", part.italic)):
        if wanted:
            properties.append(element(tag))
            properties.append(element(f"{tag}Cs"))
    if look.grey:
        properties.append(element("color", val="7F7F7F"))
    properties.extend(_sizes(look.points or part.points))
    if part.underline:
        properties.append(element("u", val="single"))
    return properties


def _fonts(font: str) -> Xml:
    return element("rFonts", **dict.fromkeys(_FONT_SLOTS, font))


def _sizes(points: float) -> list[Xml]:
    return [element(tag, val=round(points * 2)) for tag in ("sz", "szCs")]


def _footnote_mark() -> Xml:
    style = element("style", type="character", styleId=style_id(Style.SO_CHU_THICH))
    style.append(element("name", val=Style.SO_CHU_THICH))
    style.append(element("basedOn", val="DefaultParagraphFont"))
    properties = element("rPr")
    properties.append(element("vertAlign", val="superscript"))
    style.append(properties)
    return style

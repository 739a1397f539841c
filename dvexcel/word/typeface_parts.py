"""The font table and the theme of a document: one typeface, so no slot can resolve to another.

A validator of the format asks for both parts. Without a theme Word takes the one of the machine,
whose fonts are not the decree's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from dvexcel.office_file.ooxml import W_URI

if TYPE_CHECKING:
    from docx.document import Document as Doc

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FONT_TABLE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_A_URI = "http://schemas.openxmlformats.org/drawingml/2006/main"
# Black on white, then the greys and blues that a person finds in Word's palette.
_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "4472C4",
    "accent2": "ED7D31",
    "accent3": "A5A5A5",
    "accent4": "FFC000",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
_AT_LEAST_THREE = 3  # the schema wants three of each kind of fill, line and effect


def add_typeface_parts(document: Doc, font: str) -> None:
    """Give the document its font table and its theme, both of ``font`` alone."""
    for kind, name, content_type, data in (
        (RELATIONSHIP_TYPE.FONT_TABLE, "/word/fontTable.xml", _FONT_TABLE, _font_table(font)),
        (RELATIONSHIP_TYPE.THEME, "/word/theme/theme1.xml", _THEME, _theme(font)),
    ):
        package = document.part.package
        document.part.relate_to(Part(PackURI(name), content_type, data, package), kind)


def _font_table(font: str) -> bytes:
    """The typeface by its family: what Word looks for where it is not installed."""
    return (
        f'{_HEAD}<w:fonts xmlns:w="{W_URI}"><w:font w:name={quoteattr(font)}>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    ).encode()


def _theme(font: str) -> bytes:
    """A theme whose headings and text, in Latin letters and in Vietnamese, are of ``font``."""
    named = quoteattr(font)
    faces = (
        f'<a:latin typeface={named}/><a:ea typeface=""/><a:cs typeface=""/>'
        f'<a:font script="Viet" typeface={named}/>'
    )
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    fills, lines, effects = (
        one * _AT_LEAST_THREE
        for one in (
            fill,
            f'<a:ln w="6350">{fill}</a:ln>',
            "<a:effectStyle><a:effectLst/></a:effectStyle>",
        )
    )
    return (
        f'{_HEAD}<a:theme xmlns:a="{_A_URI}" name="dvexcel"><a:themeElements>'
        f'<a:clrScheme name="dvexcel">{colours}</a:clrScheme>'
        f'<a:fontScheme name="dvexcel"><a:majorFont>{faces}</a:majorFont>'
        f"<a:minorFont>{faces}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="dvexcel"><a:fillStyleLst>{fills}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fills}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    ).encode()

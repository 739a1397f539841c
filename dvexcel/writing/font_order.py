"""Fonts of a saved workbook in the order of the schema: openpyxl writes their marks in its own.

Excel opens both; validators, and programs that read strictly, only the schema's.
"""

from __future__ import annotations

from lxml import etree

_STYLES = "xl/styles.xml"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# CT_Font in ECMA-376, part 1, 18.8.22, as Excel writes it.
_ORDER = (
    "b",
    "i",
    "strike",
    "condense",
    "extend",
    "outline",
    "shadow",
    "u",
    "vertAlign",
    "sz",
    "color",
    "name",
    "family",
    "charset",
    "scheme",
)
_RANK = {_MAIN + tag: rank for rank, tag in enumerate(_ORDER)}


def with_fonts_in_order(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a workbook, the marks of each font sorted; the fonts say what they said."""
    if _STYLES not in parts:
        return parts
    root = etree.fromstring(
        parts[_STYLES], etree.XMLParser(resolve_entities=False, no_network=True)
    )
    for font in root.iter(_MAIN + "font"):
        font[:] = sorted(font, key=lambda mark: _RANK.get(mark.tag, len(_RANK)))
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return {**parts, _STYLES: data}

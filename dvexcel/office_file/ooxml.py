"""The few words of WordprocessingML that several stages share."""

from __future__ import annotations

from typing import Any, TypeAlias

from lxml import etree

Xml: TypeAlias = Any  # lxml ships no types

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{W_URI}}}"
DOCUMENT = "word/document.xml"  # the part that holds the text
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_POINT = 20


def element(tag: str, **attributes: str | int) -> Xml:
    """An element ``w:tag`` with its ``w:`` attributes."""
    return etree.Element(
        W + tag, {W + name: str(value) for name, value in attributes.items()}, nsmap={"w": W_URI}
    )


def parse(data: bytes) -> Xml:
    """The root of a part; entities are left alone and nothing is fetched."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def serialise(root: Xml) -> bytes:
    """A part's bytes."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def text_of(paragraph: Xml) -> str:
    """The text a paragraph shows, a line break as a newline, a tab as a tab."""
    shown = {W + "br": "\n", W + "tab": "\t"}
    return "".join(
        node.text or "" if node.tag == W + "t" else shown[node.tag]
        for node in paragraph.iter(W + "t", W + "br", W + "tab")
        if node.getparent().tag == W + "r"
    )


def own_text(paragraph: Xml) -> str:
    """As ``text_of``, without what text boxes that hang on the paragraph show."""
    boxes = list(paragraph.iter(W + "txbxContent"))
    if not boxes:
        return text_of(paragraph)
    shown = {W + "br": "\n", W + "tab": "\t"}
    return "".join(
        node.text or "" if node.tag == W + "t" else shown[node.tag]
        for node in paragraph.iter(W + "t", W + "br", W + "tab")
        if node.getparent().tag == W + "r" and next(node.iterancestors(W + "p")) is paragraph
    )


def paragraph(style_id: str | None, *runs: Xml) -> Xml:
    """A paragraph of that style holding the runs."""
    result = element("p")
    if style_id is not None:
        properties = element("pPr")
        properties.append(element("pStyle", val=style_id))
        result.append(properties)
    result.extend(runs)
    return result


def run(text: str, properties: Xml | None = None) -> Xml:
    """A run of text; its newlines and tabs become breaks and tabs."""
    result = element("r")
    if properties is not None:
        result.append(properties)
    for line_number, line in enumerate(text.split("\n")):
        if line_number:
            result.append(element("br"))
        for piece_number, piece in enumerate(line.split("\t")):
            if piece_number:
                result.append(element("tab"))
            if piece:
                shown = element("t")
                shown.set(XML_SPACE, "preserve")
                shown.text = piece
                result.append(shown)
    return result


def properties_of(owner: Xml, tag: str) -> Xml:
    """The properties child ``w:tag`` of ``owner``, made in first place when it is missing."""
    found = owner.find(W + tag)
    if found is None:
        found = element(tag)
        owner.insert(0, found)
    return found

"""A header part of our own with the page number, entered in the package."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from dvexcel.model.facts import Align
from dvexcel.office_file.ooxml import W_URI, element, parse, serialise
from dvexcel.the_thuc.mend.formatting import set_align
from dvexcel.the_thuc.mend.order import put

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.specs.rule_book import RuleBook
    from dvexcel.the_thuc.mend.desk import Desk

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_TYPES = "[Content_Types].xml"
_NAME, _IDENTIFIER = "header_so_trang.xml", "rIdSoTrang"


def number_runs(book: RuleBook) -> list[Xml]:
    """The runs of a page number field as the rule book wants it to look."""
    return [
        _run(book, element("fldChar", fldCharType="begin")),
        _run(book, _text("instrText", " PAGE ")),
        _run(book, element("fldChar", fldCharType="separate")),
        _run(book, _text("t", "2")),
        _run(book, element("fldChar", fldCharType="end")),
    ]


def new_header(desk: Desk, section: Xml) -> None:
    """A header with nothing but the page number for ``section`` and those behind it."""
    folder, name = posixpath.split(desk.main)
    root = parse(f'<w:hdr xmlns:w="{W_URI}"/>'.encode())
    paragraph = element("p")
    paragraph.extend(number_runs(desk.book))
    set_align(paragraph, Align.GIUA)
    root.append(paragraph)
    desk.add(f"{folder}/{_NAME}", serialise(root))
    types = parse(desk.file(_TYPES))
    entry = {"PartName": f"/{folder}/{_NAME}", "ContentType": _TYPE}
    types.append(types.makeelement(f"{_PACKAGE}content-types}}Override", entry))
    desk.add(_TYPES, serialise(types))
    relations_name = f"{folder}/_rels/{name}.rels"
    relations = parse(desk.file(relations_name))
    relation = {"Id": _IDENTIFIER, "Type": f"{_OFFICE}/header", "Target": _NAME}
    tag = f"{_PACKAGE}relationships}}Relationship"
    relations.append(relations.makeelement(tag, relation))
    desk.add(relations_name, serialise(relations))
    reference = element("headerReference", type="default")
    reference.set(f"{{{_OFFICE}}}id", _IDENTIFIER)
    section.insert(0, reference)


def _run(book: RuleBook, inside: Xml) -> Xml:
    run = element("r")
    letters = element("rPr")
    run.append(letters)
    typeface = book.parts["phong_chu"].text
    put(letters, "rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), typeface))
    for tag in ("sz", "szCs"):
        put(letters, tag, val=round(book.parts["so_trang"].points * 2))
    run.append(inside)
    return run


def _text(tag: str, text: str) -> Xml:
    node = element(tag)
    node.text = text
    return node

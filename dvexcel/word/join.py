"""Puts annexes behind a document, each in a section of its own with its own page and header.

Each annex was laid out by a template of its own, so its styles may have other ids and its header
other names: both are brought into the document that takes it in.
"""

from __future__ import annotations

import posixpath
from copy import deepcopy
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W, paragraph, parse, properties_of, serialise
from dvexcel.word import messages
from dvexcel.word.names import Style
from dvexcel.word.stylesheet import NamedStyles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.office_file.ooxml import Xml

_R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_R = f"{{{_R_URI}}}"
_RELATIONS = "word/_rels/document.xml.rels"
_RELATION_TAG = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "[Content_Types].xml"
_TYPES_URI = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_STYLES = "word/styles.xml"
_STYLED = {W + tag for tag in ("pStyle", "rStyle", "tblStyle")}


class Joined:
    """A document that takes annexes in; ``parts`` is changed in place."""

    def __init__(self, parts: dict[str, bytes], body: Xml) -> None:
        self._parts, self._body = parts, body.find(W + "body")
        self._relations = parse(parts[_RELATIONS])
        self._types = parse(parts[_TYPES])
        self._styles = parse(parts[_STYLES])
        self._taken = 0

    def take(self, annex: dict[str, bytes], root: Xml) -> None:
        """Append the annex whose parts and laid-out page these are.

        Unprintable when its template holds what only its own file can: automatic lists, pictures.
        """
        self._taken += 1
        _refuse_bound(root)
        _use_ids(root, self._ids_of(annex))
        ended = self._body.find(W + "sectPr")
        self._end_section(ended)
        relations = parse(annex[_RELATIONS])
        targets = {one.get("Id"): one.get("Target") for one in relations.iter(_RELATION_TAG)}
        body = root.find(W + "body")
        for child in list(body):
            self._body.append(child)
        # A section without headers of its own would go on with those of the one before.
        section = self._body.findall(W + "sectPr")[-1]
        for reference in section.findall(W + "headerReference") + section.findall(
            W + "footerReference"
        ):
            name = posixpath.join("word", targets[reference.get(_R + "id")])
            reference.set(_R + "id", self._bring(annex, name, reference.tag))

    def save(self) -> None:
        """Write what the annexes brought along into the parts."""
        self._parts[_RELATIONS] = serialise(self._relations)
        self._parts[_TYPES] = serialise(self._types)
        self._parts[_STYLES] = serialise(self._styles)

    def _end_section(self, ended: Xml) -> None:
        """Move the section that ends here into its last paragraph, where Word wants it."""
        self._body.remove(ended)
        last = self._body[-1]
        if last.tag != W + "p" or last.find(f"{W}pPr/{W}sectPr") is not None:
            styles = NamedStyles(self._parts)
            last = paragraph(styles.id_of(Style.GIAN_CACH))
            self._body.append(last)
        properties = properties_of(last, "pPr")
        change = properties.find(W + "pPrChange")
        if change is None:
            properties.append(ended)
        else:
            change.addprevious(ended)

    def _ids_of(self, annex: dict[str, bytes]) -> dict[str, str]:
        """The ids that the annex's styles have here; a style that is new here is brought along."""
        mine = {_name(style): style.get(W + "styleId") for style in _styles_in(self._styles)}
        ids = {}
        for style in _styles_in(parse(annex[_STYLES])):
            name, own = _name(style), style.get(W + "styleId")
            if name not in mine:
                brought = deepcopy(style)
                mine[name] = f"{own}{self._taken}" if own in mine.values() else own
                brought.set(W + "styleId", mine[name])
                self._styles.append(brought)
            ids[own] = mine[name]
        return ids

    def _bring(self, annex: dict[str, bytes], name: str, tag: str) -> str:
        """Copy a header or footer under a name of its own; the answer is its relation's id."""
        kind = tag.removeprefix(W).removesuffix("Reference")
        number = len([one for one in self._parts if one.startswith(f"word/{kind}")]) + 1
        while f"word/{kind}{number}.xml" in self._parts:
            number += 1
        target = f"{kind}{number}.xml"
        root = parse(annex[name])
        _refuse_bound(root)
        _use_ids(root, self._ids_of(annex))
        self._parts[f"word/{target}"] = serialise(root)
        identifier = f"rIdPhuLuc{self._taken}{kind}{number}"
        self._relations.append(
            self._relations.makeelement(
                _RELATION_TAG, {"Id": identifier, "Type": f"{_R_URI}/{kind}", "Target": target}
            )
        )
        content = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        self._types.append(
            self._types.makeelement(
                f"{_TYPES_URI}Override",
                {"PartName": f"/word/{target}", "ContentType": f"{content}.{kind}+xml"},
            )
        )
        return identifier


def _styles_in(root: Xml) -> Iterator[Xml]:
    yield from root.iter(W + "style")


def _name(style: Xml) -> str:
    named = style.find(W + "name")
    return "" if named is None else str(named.get(W + "val")).casefold()


def _use_ids(root: Xml, ids: dict[str, str]) -> None:
    for node in root.iter(*_STYLED):
        node.set(W + "val", ids.get(node.get(W + "val"), node.get(W + "val")))


def _refuse_bound(root: Xml) -> None:
    """Unprintable for what points into parts of the annex's own file."""
    if next(root.iter(W + "numPr"), None) is not None:
        raise messages.annex_with_list()
    references = {W + "headerReference", W + "footerReference"}
    for node in root.iter():
        if node.tag not in references and any(str(key).startswith(_R) for key in node.attrib):
            raise messages.annex_with_picture()

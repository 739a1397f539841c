"""The comments of a .docx as parts: ours join those of other people, which stay as they are.

A comment needs an entry in its own part, two marks and a sign in the text, and the two styles
that Word gives it.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from dvexcel.office_file.ooxml import W_URI, W, element, parse, run, serialise
from dvexcel.office_file.packages import AUTHOR
from dvexcel.the_thuc.mend.spans import runs_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.parts import Parts

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_EMPTY = f'<w:comments xmlns:w="{W_URI}"/>'.encode()
_INITIALS = "DV"
# Word's own two styles, by the names that are the same in every language of Word.
_SIGN, _TEXT = "annotation reference", "annotation text"
_STYLE_IDS = {_SIGN: "CommentReference", _TEXT: "CommentText"}


class Comments:
    """The comments of a document whose parts are ``files``, to be added to."""

    def __init__(self, files: dict[str, bytes], parts: Parts, document: Xml) -> None:
        self._files, self._main, self._document = files, parts.main, document
        self._folder = posixpath.dirname(parts.main)
        named = parts.part_named("comments")
        self._name = named if named in files else posixpath.join(self._folder, "comments.xml")
        self._root = parse(files.get(self._name, _EMPTY))
        self._styles_name = parts.part_named("styles")
        self._styles = self._with_styles()
        used = [int(c.get(W + "id", "-1")) for c in self._root.iter(W + "comment")]
        self._next = max(used, default=-1) + 1

    def add(self, paragraph: Xml, span: tuple[int, int], said: Sequence[tuple[str, str]]) -> None:
        """A comment on the letters of ``span``, on the whole paragraph where it shows none.

        ``said``: a paragraph each, of a word in bold and what follows it.
        """
        number, self._next = self._next, self._next + 1
        begin = element("commentRangeStart", id=number)
        end = element("commentRangeEnd", id=number)
        runs = runs_between(paragraph, *span)
        if runs:
            _top(runs[0], paragraph).addprevious(begin)
            last = _top(runs[-1], paragraph)
        else:
            head = paragraph.find(W + "pPr")
            if head is None:
                paragraph.insert(0, begin)
            else:
                head.addnext(begin)
            last = paragraph[-1]
        last.addnext(end)
        end.addnext(self._run(element("commentReference", id=number)))
        comment = element("comment", id=number, author=AUTHOR, initials=_INITIALS)
        comment.extend(self._paragraph(*one, first=not at) for at, one in enumerate(said))
        self._root.append(comment)

    def save(self) -> None:
        """Write the comments, their part's entries and the styles into the files."""
        if self._name not in self._files:
            self._enter_part()
        self._files[self._name] = serialise(self._root)
        self._files[self._main] = serialise(self._document)

    def _paragraph(self, weight: str, text: str, *, first: bool) -> Xml:
        result = element("p")
        if _TEXT in self._styles:
            properties = element("pPr")
            properties.append(element("pStyle", val=self._styles[_TEXT]))
            result.append(properties)
        if first:
            result.append(self._run(element("annotationRef")))
        if weight:
            bold = element("rPr")
            bold.append(element("b"))
            result.append(run(weight, bold))
        result.append(run(text))
        return result

    def _run(self, sign: Xml) -> Xml:
        result = element("r")
        if _SIGN in self._styles:
            properties = element("rPr")
            properties.append(element("rStyle", val=self._styles[_SIGN]))
            result.append(properties)
        result.append(sign)
        return result

    def _with_styles(self) -> dict[str, str]:
        """The ids of the two styles by their names; a style that is missing is defined."""
        if self._styles_name not in self._files:
            return {}
        root = parse(self._files[self._styles_name])
        known = {
            (name.get(W + "val") or "").lower(): style.get(W + "styleId", "")
            for style in root.iter(W + "style")
            if (name := style.find(W + "name")) is not None
        }
        ids = {name: known[name] for name in _STYLE_IDS if known.get(name)}
        missing = [name for name in _STYLE_IDS if name not in ids]
        for name in missing:
            own = _STYLE_IDS[name]
            while own in known.values():
                own += "DV"
            ids[name] = own
            root.append(_style(name, own))
        if missing:
            self._files[self._styles_name] = serialise(root)
        return ids

    def _enter_part(self) -> None:
        """Name the new part where the document names its parts, and say what it is."""
        folder, name = posixpath.split(self._main)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        root = parse(self._files.get(relations, f'<Relationships xmlns="{_RELATIONS}"/>'.encode()))
        taken = {relation.get("Id") for relation in root}
        number = 1
        while f"rIdNhanXet{number}" in taken:
            number += 1
        etree.SubElement(
            root,
            f"{{{_RELATIONS}}}Relationship",
            Id=f"rIdNhanXet{number}",
            Type=f"{_OFFICE}/comments",
            Target=posixpath.relpath(self._name, folder or "."),
        )
        self._files[relations] = serialise(root)
        types = parse(self._files["[Content_Types].xml"])
        etree.SubElement(
            types,
            f"{{{_TYPES}}}Override",
            PartName=f"/{self._name}",
            ContentType=_COMMENTS_TYPE,
        )
        self._files["[Content_Types].xml"] = serialise(types)


def _top(node: Xml, paragraph: Xml) -> Xml:
    """The child of ``paragraph`` that holds ``node``: marks stand beside links and fields."""
    while node.getparent() is not paragraph:
        node = node.getparent()
    return node


def _style(name: str, identifier: str) -> Xml:
    kind, half_points = ("character", 16) if name == _SIGN else ("paragraph", 20)
    style = element("style", type=kind, styleId=identifier)
    for child in (
        element("name", val=name),
        element("uiPriority", val=99),
        element("semiHidden"),
        element("unhideWhenUsed"),
    ):
        style.append(child)
    properties = element("rPr")
    properties.extend(element(tag, val=half_points) for tag in ("sz", "szCs"))
    style.append(properties)
    return style

"""The copy to submit: the text as it reads, and nothing of how it came about.

Tracked changes are accepted, comments and the table of reasons go, content controls give what they
hold, and with bookmarks that nothing refers to, save marks and names of authors no trace of the
work leaves the office.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from dvexcel.edited.copy import REASONS_MARK
from dvexcel.office_file.ooxml import W, parse, serialise
from dvexcel.office_file.packages import read_parts, write_parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.office_file.ooxml import Xml

_STORIES = re.compile(r"^word/(document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$")
_GONE_PARTS = re.compile(
    r"^(word/(comments\w*|people|commentsIds)\.xml|word/_rels/comments\w*\.xml\.rels"
    r"|docProps/custom\.xml|customXml/.*)$"
)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_GONE = {
    *(f"{owner}Change" for owner in ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid")),
    *(
        f"{kind}Range{edge}"
        for kind in ("comment", "moveFrom", "moveTo")
        for edge in ("Start", "End")
    ),
    *(f"customXml{kind}Range{edge}" for kind in ("Ins", "Del") for edge in ("Start", "End")),
    *("del", "moveFrom", "tblPrExChange", "numberingChange", "cellIns", "cellDel"),
    *("commentReference", "annotationRef", "proofErr", "permStart", "permEnd"),
}
_UNWRAPPED = ("ins", "moveTo", "sdtContent", "sdt", "customXml", "smartTag")
_BESIDE_CONTENT = ("sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr")
_SETTINGS = ("rsids", "trackRevisions", "documentProtection", "docVars", "attachedTemplate")
_NAMED = re.compile(r"\b(?:PAGEREF|REF|HYPERLINK\s+\\l)\s+\"?([^\s\"\\]+)")


def cleaned(data: bytes) -> bytes:
    """The document to submit; ValueError or lxml's errors for parts that are not what they say."""
    files = read_parts(data)
    gone = {name for name in files if _GONE_PARTS.match(name)}
    kept = {name: part for name, part in files.items() if name not in gone}
    return write_parts({name: _clean_part(name, part, gone) for name, part in kept.items()})


def _clean_part(name: str, part: bytes, gone: set[str]) -> bytes:
    if _STORIES.match(name):
        return serialise(_clean_story(parse(part)))
    if name.endswith(".rels"):
        return _without_relations(name, part, gone)
    if name == "[Content_Types].xml":
        return _without_overrides(part, gone)
    if name == "word/settings.xml":
        return _clean_settings(part)
    if name in {"docProps/core.xml", "docProps/app.xml"}:
        return _without_names(part)
    if name in {"word/styles.xml", "word/numbering.xml"}:
        return serialise(_without_save_marks(parse(part)))
    return part


def _clean_story(root: Xml) -> Xml:
    _drop_reasons(root)
    _join_paragraphs(root)
    _accept_rows_and_ends(root)
    for node in list(root.iter(*(W + tag for tag in _GONE))):
        _drop(node)
    for node in list(root.iter(*(W + tag for tag in _BESIDE_CONTENT))):
        _drop(node)
    for node in list(root.iter(*(W + tag for tag in _UNWRAPPED))):
        _unwrap(node)
    _drop_bookmarks(root)
    return _without_save_marks(root)


def _accept_rows_and_ends(root: Xml) -> None:
    """Deleted rows go; of an inserted row, or end of a paragraph, only the mark does."""
    for row in list(root.iter(W + "tr")):
        if row.find(f"{W}trPr/{W}del") is not None:
            row.getparent().remove(row)
    for marks in root.iter(W + "trPr", W + "rPr"):
        for mark in (*marks.findall(W + "ins"), *marks.findall(W + "moveTo")):
            marks.remove(mark)


def _drop(node: Xml) -> None:
    """Take away a node, and the run that held nothing else."""
    holder = node.getparent()
    if holder is None:
        return
    holder.remove(node)
    if holder.tag == W + "r" and all(child.tag == W + "rPr" for child in holder):
        holder.getparent().remove(holder)


def _drop_reasons(root: Xml) -> None:
    """The pages of reasons that thay-so put at the end."""
    begin = next(
        (b for b in root.iter(W + "bookmarkStart") if b.get(W + "name") == REASONS_MARK), None
    )
    if begin is None:
        return
    number = begin.get(W + "id")
    end = next((e for e in root.iter(W + "bookmarkEnd") if e.get(W + "id") == number), None)
    first, last = _top(begin), None if end is None else _top(end)
    inside = False
    for child in list(first.getparent()):
        inside = inside or child is first
        if inside and child.tag != W + "sectPr":
            child.getparent().remove(child)
        if child is last:
            break


def _top(node: Xml) -> Xml:
    while node.getparent() is not None and node.getparent().tag != W + "body":
        node = node.getparent()
    return node


def _join_paragraphs(root: Xml) -> None:
    """A paragraph whose end was deleted goes on with the one behind it."""
    for paragraph in reversed(list(root.iter(W + "p"))):
        marks = paragraph.find(f"{W}pPr/{W}rPr")
        if marks is None or (marks.find(W + "del") is None and marks.find(W + "moveFrom") is None):
            continue
        following = paragraph.getnext()
        if following is None or following.tag != W + "p":
            continue
        at = 0 if following.find(W + "pPr") is None else 1
        for child in reversed([one for one in paragraph if one.tag != W + "pPr"]):
            following.insert(at, child)
        paragraph.getparent().remove(paragraph)


def _unwrap(node: Xml) -> None:
    holder = node.getparent()
    if holder is None:
        return
    for child in list(node):
        node.addprevious(child)
    holder.remove(node)


def _drop_bookmarks(root: Xml) -> None:
    """Bookmarks go but those that a field or a link of the text leads to."""
    told = " ".join(
        [node.text or "" for node in root.iter(W + "instrText")]
        + [node.get(W + "instr", "") for node in root.iter(W + "fldSimple")]
    )
    needed = set(_NAMED.findall(told)) | {n.get(W + "anchor") for n in root.iter(W + "hyperlink")}
    gone = set()
    for node in list(root.iter(W + "bookmarkStart")):
        if node.get(W + "name") not in needed:
            gone.add(node.get(W + "id"))
            node.getparent().remove(node)
    for node in list(root.iter(W + "bookmarkEnd")):
        if node.get(W + "id") in gone:
            node.getparent().remove(node)


def _without_save_marks(root: Xml) -> Xml:
    for node in root.iter():
        for name in list(node.attrib):
            bare = str(name).rpartition("}")[2]
            if bare.startswith("rsid") or bare in {"paraId", "textId"}:
                del node.attrib[name]
    for node in list(root.iter(W + "rsid")):
        node.getparent().remove(node)
    return root


def _clean_settings(data: bytes) -> bytes:
    root = _without_save_marks(parse(data))
    for tag in _SETTINGS:
        for node in root.findall(W + tag):
            root.remove(node)
    return serialise(root)


def _without_relations(name: str, data: bytes, gone: Iterable[str]) -> bytes:
    folder = posixpath.dirname(posixpath.dirname(name))
    root = parse(data)
    dropped = False
    for relation in list(root.iter(_RELATION)):
        target = relation.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(
            posixpath.join(folder, target)
        )  # fmt: skip
        if path in gone or relation.get("Type", "").endswith("/attachedTemplate"):
            root.remove(relation)
            dropped = True
    return serialise(root) if dropped else data


def _without_overrides(data: bytes, gone: Iterable[str]) -> bytes:
    root = parse(data)
    for override in list(root.iter(_OVERRIDE)):
        if override.get("PartName", "").lstrip("/") in set(gone):
            root.remove(override)
    return serialise(root)


def _without_names(data: bytes) -> bytes:
    """The properties without who wrote, saved and managed, and for which company."""
    root = parse(data)
    for node in root:
        bare = str(node.tag).rpartition("}")[2]
        if bare in {"creator", "lastModifiedBy", "Manager", "Company", "Template"}:
            node.text = ""
        elif bare == "revision":
            node.text = "1"
    return serialise(root)

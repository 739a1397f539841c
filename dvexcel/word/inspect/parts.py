"""The parts of somebody's .docx as trees, each read once and only when it is safe."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from dvexcel.model.outcome import CannotRun
from dvexcel.package_guard import Fault, Refusal, open_zip, package_kind
from dvexcel.word.inspect import notices

if TYPE_CHECKING:
    from dvexcel.model.finding import Finding
    from dvexcel.word.ooxml import Xml

DOCUMENT = "word/document.xml"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# "Strict Open XML" is the same language under other names.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
)


class Parts:
    """A package that passed the guard. CannotRun (TN201 to TN205) when it cannot be trusted."""

    def __init__(self, data: bytes, file: str) -> None:
        self.file = file
        try:
            self._package = open_zip(data)
        except Refusal as refusal:
            raise CannotRun(_told(refusal, file)) from refusal
        names = set(self._package.namelist())
        if DOCUMENT not in names:
            kind = package_kind(names)
            raise CannotRun(notices.NOT_A_DOCUMENT.at(file=file, kind=kind))
        self._names = names

    def root(self, name: str) -> Xml | None:
        """The root of a part, None when the package has no such part."""
        if name not in self._names:
            return None
        broken = notices.BROKEN.at(file=self.file, detail=f"phần {name}")
        try:
            data = self._package.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as problem:
            raise CannotRun(broken) from problem
        except (RuntimeError, OSError, ValueError) as problem:  # encrypted, or a torn entry
            raise CannotRun(broken) from problem
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as problem:
            raise CannotRun(broken) from problem
        if root.getroottree().docinfo.internalDTD is not None:
            raise CannotRun(notices.DOCTYPE.at(file=self.file, part=name))
        return root

    def document(self) -> Xml:
        """The root of the document itself."""
        root = self.root(DOCUMENT)
        if root is None:
            raise LookupError("the constructor makes sure of the document")
        return root

    def related(self) -> dict[str, str]:
        """The parts that the document refers to, by the id of the reference."""
        root = self.root("word/_rels/document.xml.rels")
        if root is None:
            return {}
        folder = posixpath.dirname(DOCUMENT)
        return {
            relation.get("Id", ""): _path(folder, relation.get("Target", ""))
            for relation in root.iter(_RELATION)
            if relation.get("TargetMode") != "External"
        }


def _path(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))


def _told(refusal: Refusal, file: str) -> Finding:
    match refusal.fault:
        case Fault.EMPTY:
            return notices.EMPTY_FILE.at(file=file)
        case Fault.NOT_ZIP:
            return notices.NOT_A_DOCUMENT.at(file=file, kind=refusal.kind)
        case Fault.BROKEN:
            return notices.BROKEN.at(file=file, detail=refusal.kind)
        case Fault.TOO_LARGE:
            return notices.TOO_LARGE.at(file=file, part=refusal.part, size=refusal.size)

"""The parts of somebody's .docx as trees, each read once and only when it is safe."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from dvexcel.model.outcome import CannotRun
from dvexcel.office_file.package_guard import (
    Cause,
    Refusal,
    open_zip,
    package_kind,
    read_entry,
    related,
    relations_part,
)
from dvexcel.the_thuc.read import notices

if TYPE_CHECKING:
    from dvexcel.model.finding import Finding
    from dvexcel.office_file.ooxml import Xml

DOCUMENT = "word/document.xml"
_LARGEST = 40 * 2**20  # of XML: a book of a thousand pages has a tenth of it
_USUAL = {"theme": "theme/theme1"}
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
        self._names = set(self._package.namelist())
        self.main = self._main_part()
        if self.main not in self._names:
            kind = package_kind(self._names)
            raise CannotRun(notices.NOT_A_DOCUMENT.at(file=file, kind=kind))
        self._relations = self._relations_of(self.main)

    def _main_part(self) -> str:
        """The document itself: where the package says, which some programs name their own way."""
        for kind, target in self._relations_of("").values():
            if kind == "officeDocument" and target.endswith(".xml"):
                return target if target.startswith("word/") else DOCUMENT
        return DOCUMENT

    def root(self, name: str) -> Xml | None:
        """The root of a part, None when the package has no such part."""
        if name not in self._names:
            return None
        size = self._package.getinfo(name).file_size
        if size > _LARGEST:
            raise CannotRun(notices.TOO_LARGE.at(file=self.file, part=name, size=size // 2**20))
        broken = notices.BROKEN.at(file=self.file, detail=f"phần {name}")
        try:
            data = read_entry(self._package, name)
        except Refusal as problem:
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
        root = self.root(self.main)
        if root is None:
            raise LookupError("the constructor makes sure of the document")
        return root

    def kind(self, kind: str) -> Xml | None:
        """The root of the part that the document calls its styles, its numbering, its theme."""
        return self.root(self.part_named(kind))

    def part_named(self, kind: str) -> str:
        """The name of that part: where the document says, else where Word puts it."""
        named = [target for said, target in self._relations.values() if said == kind]
        return named[0] if named else f"word/{_USUAL.get(kind, kind)}.xml"

    def target(self, identifier: str) -> str:
        """The part behind a reference of the document, "" when there is none."""
        return self._relations.get(identifier, ("", ""))[1]

    def _relations_of(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and target of a part's relations by their ids; "" asks for the package's own."""
        root = self.root(relations_part(part))
        return {
            relation.get("Id", ""): (
                posixpath.basename(relation.get("Type", "")),
                related(part, relation.get("Target", "")),
            )
            for relation in (() if root is None else root.iter(_RELATION))
            if relation.get("TargetMode") != "External"
        }


def _told(refusal: Refusal, file: str) -> Finding:
    match refusal.cause:
        case Cause.EMPTY:
            return notices.EMPTY_FILE.at(file=file)
        case Cause.NOT_ZIP:
            return notices.NOT_A_DOCUMENT.at(file=file, kind=refusal.kind)
        case Cause.BROKEN:
            return notices.BROKEN.at(file=file, detail=refusal.kind)
        case Cause.TOO_LARGE:
            return notices.TOO_LARGE.at(file=file, part=refusal.part, size=refusal.size)

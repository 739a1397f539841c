"""XML of a package's parts, parsed by expat into handlers of local names, within fixed bounds."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.parsers import expat

from dvexcel.model.outcome import CannotRun
from dvexcel.office_file.package_guard import (
    Refusal,
    plain_name,
    read_entry,
    related,
    relations_part,
)
from dvexcel.reading import notices

if TYPE_CHECKING:
    import zipfile

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]

MAX_ELEMENTS = 2_000_000  # of a whole package: some seconds of reading
_MAX_DEPTH = 64
# Expat stops for a handler's refusal only at the end of a piece, and starts a token that spans
# pieces over with each of them: pieces must be neither large nor many.
_PIECE = 2 * 2**20
_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1"})  # those expat itself knows


class Malformed(Exception):  # noqa: N818 - it says what the part is
    """A part breaks the standard; the message, if any, goes into the finding after its name."""


class Package:
    """An opened workbook package: its parts are streamed to handlers, all within one budget."""

    def __init__(self, parts: zipfile.ZipFile, file: str) -> None:
        self._parts, self.file = parts, file
        self._by_name = {plain_name(name): name for name in parts.NameToInfo}
        self._elements = 0

    def __contains__(self, part: str) -> bool:
        return plain_name(part) in self._by_name

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, sorted, in small letters as they are compared."""
        return tuple(sorted(self._by_name))

    def stream(
        self, part: str, start: Start, end: End | None = None, text: Text | None = None
    ) -> None:
        """Feed ``part`` to the handlers; CannotRun (TN003 to TN005) when it cannot be trusted.

        Prefixes are dropped, so transitional and strict documents read alike. Expat resolves no
        external entity by itself, and a document type declaration ends the reading at once. A
        handler raises Malformed to say that the part breaks the standard.
        """
        try:
            data = self._inflate(part)
            parser = self._parser(part, len(data), start, end, text)
            for at in range(0, len(data), _PIECE):
                parser.Parse(data[at : at + _PIECE], False)  # noqa: FBT003 - more to come
            parser.Parse(b"", True)  # noqa: FBT003 - the end
        except (expat.ExpatError, Malformed) as problem:
            said = problem.args if isinstance(problem, Malformed) else ()
            detail = ", ".join((f"phần {part}", *said))
            raise CannotRun(notices.BROKEN.at(file=self.file, detail=detail)) from problem

    def relations(self, part: str) -> list[tuple[str, str, str]]:
        """Kind, id and part of each relation of ``part`` that leads to another; none may be.

        CannotRun as for ``stream``, also where there is no part of relations.
        """
        found: list[tuple[str, str, str]] = []

        def start(element: str, attributes: dict[str, str]) -> None:
            if element == "Relationship" and attributes.get("TargetMode") != "External":
                target = related(part, attributes.get("Target", ""))
                kind = posixpath.basename(attributes.get("Type", ""))
                found.append((kind, attributes.get("Id", ""), target))

        self.stream(relations_part(part), start)
        return found

    def _inflate(self, part: str) -> bytes:
        """The whole part; the guard has bounded its size."""
        try:
            return read_entry(self._parts, self._by_name[plain_name(part)])
        except (Refusal, KeyError) as problem:
            raise Malformed from problem

    def _parser(
        self, part: str, size: int, start: Start, end: End | None, text: Text | None
    ) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        depth = 0

        def on_declaration(_version: str, encoding: str | None, _standalone: int) -> None:
            if encoding is not None and encoding.lower() not in _ENCODINGS:
                raise Malformed

        def on_doctype(*_: object) -> None:
            raise CannotRun(notices.DOCTYPE.at(file=self.file, part=part))

        def on_start(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._elements += 1
            if self._elements > MAX_ELEMENTS:
                finding = notices.TOO_LARGE.at(file=self.file, part=part, size=size // 2**20)
                raise CannotRun(finding)
            if depth > _MAX_DEPTH:
                raise Malformed
            start(local(name), attributes)

        def on_end(name: str) -> None:
            nonlocal depth
            depth -= 1
            if end is not None:
                end(local(name))

        parser.XmlDeclHandler = on_declaration
        parser.StartDoctypeDeclHandler = on_doctype
        parser.StartElementHandler = on_start
        parser.EndElementHandler = on_end
        if text is not None:
            parser.CharacterDataHandler = text
        return parser


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2] if ":" in name else name


def attribute(attributes: dict[str, str], name: str) -> str | None:
    """An attribute by its local name, whatever its prefix."""
    if name in attributes:
        return attributes[name]
    return next((value for key, value in attributes.items() if local(key) == name), None)


def whole(text: str, least: int, most: int, said: str = "") -> int:
    """The whole number an attribute or a cell spells; Malformed when it is none within bounds."""
    digits = text.strip()
    if digits.isascii() and digits.isdigit() and len(digits) <= len(str(most)):
        number = int(digits)
        if least <= number <= most:
            return number
    raise Malformed(*([said] if said else []))

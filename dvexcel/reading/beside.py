"""What stands beside the cells of a sheet: notes, boxes of text, pictures, controls.

No rule reads them and no total counts them, but a note may correct a figure: each kind is told
once, with the cells, and the words that people wrote are shown. Source: ECMA-376 part 1, 18.7 and
20.5; MS-XLSX 2.6.204 (threaded comments).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.model.place import Sheet, column_letters
from dvexcel.office_file.package_guard import relations_part
from dvexcel.reading import beside_notices as notices
from dvexcel.specs.tra_lai import NOTE_HEAD
from dvexcel.text.unicode import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.model.finding import Finding
    from dvexcel.reading.xml import Package

_BESIDE = ("comments", "drawing", "ctrlprop", "activex/", "media/")
_NAMED, _LONGEST = 5, 120
_ANCHORS = frozenset({"twoCellAnchor", "oneCellAnchor", "absoluteAnchor"})
_CONTROLS = frozenset({"ctrlProp", "control"})


@dataclass
class _Found:
    """What one sheet carries: addresses, and the words where there are any."""

    notes: list[tuple[str, str]] = field(default_factory=list)
    talks: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[tuple[str, str]] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    charts: list[str] = field(default_factory=list)
    controls: int = 0


def told_beside(package: Package, sheets: Mapping[str, str]) -> Iterator[Finding]:
    """One warning a kind for each sheet; ``sheets`` are the parts by the sheets' names."""
    if not any(mark in name for name in package.names for mark in _BESIDE):
        return
    for sheet, part in sheets.items():
        found = _Found()
        relations = package.relations(part) if relations_part(part) in package else []
        for kind, _, target in relations:
            if target not in package:
                continue
            if kind == "comments":
                _notes(package, target, found)
            elif kind == "threadedComment":
                _talks(package, target, found)
            elif kind == "drawing":
                _drawing(package, target, found)
            elif kind in _CONTROLS:
                found.controls += 1
        yield from _told(found, Sheet(sheet), package.file)


def _told(found: _Found, place: Sheet, file: str) -> Iterator[Finding]:
    answered = {cell for cell, _ in found.talks}
    notes = [one for one in found.notes if one[0] not in answered]
    for kind, words in (
        (notices.NOTES, notes),
        (notices.TALKS, found.talks),
        (notices.BOXES, found.boxes),
    ):
        if words:
            yield kind.at(place, file, count=len(words), words=_quoted(words))
    for kind, cells in (
        (notices.PICTURES, found.pictures),
        (notices.SHAPES, found.shapes),
        (notices.CHARTS, found.charts),
    ):
        if cells:
            yield kind.at(place, file, count=len(cells), cells=_listed(cells))
    if found.controls:
        yield notices.CONTROLS.at(place, file, count=found.controls)


def _quoted(words: list[tuple[str, str]]) -> str:
    shown = [f"{cell}: “{_short(text)}”" for cell, text in words[:_NAMED]]
    return "; ".join(shown) + ("; …" if len(words) > _NAMED else "")


def _short(text: str) -> str:
    line = " ".join(clean(text).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _listed(cells: list[str]) -> str:
    known = [cell for cell in dict.fromkeys(cells) if cell]
    return ", ".join(known[:_NAMED]) + (", …" if len(known) > _NAMED else "")


class _Notes:
    """Takes the XML events of notes; what dvexcel noted below a person's words is left out."""

    def __init__(self, found: _Found) -> None:
        self.found = found
        self._pieces: list[str] = []
        self._cell = ""
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens."""
        if name == "comment":
            self._cell, self._pieces = attributes.get("ref", ""), []
        self._inside = name == "t"

    def text(self, piece: str) -> None:
        """Characters between tags."""
        if self._inside:
            self._pieces.append(piece)

    def end(self, name: str) -> None:
        """An element closes; a note without words says nothing."""
        self._inside = False
        words = "".join(self._pieces).partition(NOTE_HEAD)[0]
        if name == "comment" and clean(words):
            self.found.notes.append((self._cell, words))


def _notes(package: Package, part: str, found: _Found) -> None:
    walk = _Notes(found)
    package.stream(part, walk.start, walk.end, walk.text)


def _talks(package: Package, part: str, found: _Found) -> None:
    pieces: list[str] = []
    cell, inside = "", False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal cell, inside
        if name == "threadedComment":
            cell = attributes.get("ref", "")
        inside = name == "text"

    def text(piece: str) -> None:
        if inside:
            pieces.append(piece)

    def end(name: str) -> None:
        nonlocal inside
        inside = False
        if name == "threadedComment":
            found.talks.append((cell, "".join(pieces)))
            pieces.clear()

    package.stream(part, start, end, text)


class _Anchored:
    """Takes the XML events of a drawing; each anchored thing is told with its first cell."""

    def __init__(self, found: _Found) -> None:
        self.found = found
        self._kind = self._inside = ""
        self._corner = {"col": "", "row": ""}
        self._from = self._fallback = False
        self._words: list[str] = []

    def start(self, name: str, _: dict[str, str]) -> None:
        """An element opens; what stands there for older programs is the same thing again."""
        if name == "Fallback":
            self._fallback = True
        if self._fallback:
            return
        if name in _ANCHORS:
            self._kind, self._words = "", []
            self._corner = {"col": "", "row": ""}
        elif name == "from":
            self._from = True
        elif name in {"sp", "pic", "graphicFrame", "cxnSp"} and not self._kind:
            self._kind = name
        self._inside = name

    def text(self, piece: str) -> None:
        """Characters between tags."""
        if self._fallback:
            return
        if self._from and self._inside in self._corner:
            self._corner[self._inside] += piece
        elif self._inside == "t":
            self._words.append(piece)

    def end(self, name: str) -> None:
        """An element closes; a thing is known at the end of its anchor."""
        if name == "Fallback":
            self._fallback = False
        self._inside = ""
        if name == "from":
            self._from = False
        elif name == "p" and self._words:
            self._words.append(" ")
        elif name in _ANCHORS:
            self._keep()

    def _keep(self) -> None:
        words = clean("".join(self._words))
        match self._kind:
            case "pic":
                self.found.pictures.append(self._cell)
            case "graphicFrame":
                self.found.charts.append(self._cell)
            case "sp" | "cxnSp" if not words:
                self.found.shapes.append(self._cell)
            case "sp":
                self.found.boxes.append((self._cell, words))

    @property
    def _cell(self) -> str:
        column, row = (self._corner[name].strip() for name in ("col", "row"))
        known = column.isascii() and row.isascii() and column.isdigit() and row.isdigit()
        return f"{column_letters(int(column) + 1)}{int(row) + 1}" if known else ""


def _drawing(package: Package, part: str, found: _Found) -> None:
    walk = _Anchored(found)
    package.stream(part, walk.start, walk.end, walk.text)

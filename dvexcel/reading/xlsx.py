"""The sparse reader of .xlsx: values, error cells, formulas, hidden rows and addresses in one pass.

Unlike the libraries at hand it keeps error cells (they are findings, not blanks), never walks a
bounding box it did not choose, and never shifts an address. It is total: any bytes give a raw
book or CannotRun. Source: ECMA-376 part 1, chapter 18.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from dvexcel.model.outcome import CannotRun
from dvexcel.model.raw import RawBook, RawSheet
from dvexcel.reading import notices
from dvexcel.reading.beside import told_beside
from dvexcel.reading.carried import carried, like_settings
from dvexcel.reading.cells import EPOCH_1900, EPOCH_1904, Shared, SheetCells, unescape
from dvexcel.reading.guard import main_part, open_package, read_bytes
from dvexcel.reading.rich_text import Runs
from dvexcel.reading.rich_values import pictures_in
from dvexcel.reading.styles import read_styles
from dvexcel.reading.xml import Malformed, Package, attribute
from dvexcel.text.legacy import encoding_of_font

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

MAX_CELLS = 200_000
_PROPERTIES = "docProps/custom.xml"


def read_workbook(path: Path) -> RawBook:
    """The workbook at ``path`` as raw sheets; CannotRun with a TN code when it cannot be read."""
    return parse_workbook(read_bytes(path), path.name)


def parse_workbook(data: bytes, file: str) -> RawBook:
    """The workbook in ``data`` as raw sheets; ``file`` is only the name for findings."""
    with open_package(data, file) as parts:
        reader = _Reader(Package(parts, file), main_part(parts) or "")
        return reader.book(hashlib.sha256(data).hexdigest())


class _Reader:
    """One workbook being read: what its sheets share, then sheet after sheet."""

    def __init__(self, package: Package, main: str) -> None:
        self.package, self.main = package, main
        self.by_id: dict[str, str] = {}
        self.by_type: dict[str, str] = {}
        self.defined: set[str] = set()
        self.cell_count = 0

    def book(self, sha256: str) -> RawBook:
        self._read_relationships()
        parts, epoch = self._sheet_list()
        styles = read_styles(self.package, self.by_type.get("styles"))
        strings, fonts, marked = self._shared_strings()
        shared = Shared(strings, styles, epoch, fonts, pictures_in(self.package), marked)
        sheets = {
            name: self._sheet(name, part, shared, visible=visible)
            for name, (part, visible) in parts.items()
        }
        file = self.package.file
        sheet_parts = {name: part for name, (part, _) in parts.items()}
        beside = told_beside(self.package, sheet_parts)
        said = (*carried(self.package), *beside, *like_settings(file, (*sheets, *self.defined)))
        return RawBook(file, sheets, self._properties(), sha256, said)

    def _read_relationships(self) -> None:
        """Where the workbook says its parts are: by id for sheets, by type for what they share."""
        for kind, identity, part in self.package.relations(self.main):
            self.by_id[identity] = part
            self.by_type.setdefault(kind, part)

    def _sheet_list(self) -> tuple[dict[str, tuple[str, bool]], datetime]:
        """Name to part and visibility, in order; and the day that the workbook counts from."""
        sheets: dict[str, tuple[str, bool]] = {}
        epoch = EPOCH_1900
        taken: set[str] = set()

        def start(element: str, attributes: dict[str, str]) -> None:
            nonlocal epoch
            if element == "sheet":
                name = attributes.get("name", "")
                part = self.by_id.get(attribute(attributes, "id") or "", "")
                # Two sheets of one name or one part: one of them would be lost in silence.
                if not name or name.casefold() in taken or part in taken:
                    raise Malformed(f"trang “{name}”")
                taken.update({name.casefold(), part})
                sheets[name] = part, attributes.get("state", "visible") == "visible"
            elif element == "definedName":
                self.defined.add(attributes.get("name", ""))
            elif element == "workbookPr" and attributes.get("date1904") in {"1", "true"}:
                epoch = EPOCH_1904

        self.package.stream(self.main, start)
        return sheets, epoch

    def _shared_strings(self) -> tuple[list[str], dict[int, str], dict[int, str]]:
        """The texts that cells share; by number an old font that a run names, and marked texts."""
        strings: list[str] = []
        fonts: dict[int, str] = {}
        runs = Runs()
        part = self.by_type.get("sharedStrings")
        if part is None:
            return strings, fonts, runs.marked
        pieces: list[str] = []
        collecting = phonetic = False

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal collecting, phonetic
            if name == "rFont" and encoding_of_font(attributes.get("val", "")) is not None:
                fonts[len(strings)] = attributes["val"]
            if name == "rPh":  # pronunciation hints are not what the cell says
                phonetic = True
            runs.start(name, attributes)
            collecting = name == "t" and not phonetic

        def end(name: str) -> None:
            nonlocal collecting, phonetic
            collecting = False
            if name == "rPh":
                phonetic = False
            elif name == "si":
                runs.close(len(strings))
                strings.append(unescape("".join(pieces)))
                pieces.clear()

        def text(piece: str) -> None:
            if collecting:
                pieces.append(piece)
                runs.text(piece)

        self.package.stream(part, start, end, text)
        return strings, fonts, runs.marked

    def _properties(self) -> dict[str, str]:
        if _PROPERTIES not in self.package:
            return {}
        properties: dict[str, str] = {}
        current = ""

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal current
            if name == "property":
                current = attributes.get("name", "")

        def text(piece: str) -> None:
            if current:
                properties[current] = properties.get(current, "") + piece

        self.package.stream(_PROPERTIES, start, None, text)
        return {name: value.strip() for name, value in properties.items()}

    def _sheet(self, name: str, part: str, shared: Shared, *, visible: bool) -> RawSheet:
        sheet = SheetCells(shared, self._count_cell)
        self.package.stream(part, sheet.start, sheet.end, sheet.text)
        hidden = frozenset(sheet.hidden), frozenset(sheet.hidden_columns)
        return RawSheet(name, sheet.cells, visible, *hidden, tuple(sheet.merged))

    def _count_cell(self) -> None:
        self.cell_count += 1
        if self.cell_count > MAX_CELLS:
            finding = notices.TOO_MANY_CELLS.at(file=self.package.file, count=MAX_CELLS)
            raise CannotRun(finding)

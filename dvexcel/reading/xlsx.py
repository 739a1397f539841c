"""The sparse reader of .xlsx: values, error cells, formulas, hidden rows and addresses in one pass.

Unlike the libraries at hand it keeps error cells (they are findings, not blanks), never walks a
bounding box it did not choose, and never shifts an address. Source: ECMA-376 part 1, chapter 18.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import column_number
from dvexcel.model.raw import RawBook, RawCell, RawKind, RawSheet
from dvexcel.reading import notices
from dvexcel.reading.guard import open_package, read_bytes
from dvexcel.reading.styles import date_formats
from dvexcel.reading.xml import attribute, stream

if TYPE_CHECKING:
    import zipfile
    from pathlib import Path

MAX_CELLS = 200_000
_REFERENCE = re.compile(r"^([A-Z]{1,3})(\d{1,7})$")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's days have no time zone
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - as above
_LAST_SERIAL = 2_958_465  # 31/12/9999


def read_workbook(path: Path) -> RawBook:
    """The workbook at ``path`` as raw sheets; CannotRun with a TN code when it cannot be read."""
    return parse_workbook(read_bytes(path), path.name)


def parse_workbook(data: bytes, file: str) -> RawBook:
    """The workbook in ``data`` as raw sheets; ``file`` is only the name for findings."""
    package = open_package(data, file)
    return _Reader(package, file).book(hashlib.sha256(data).hexdigest())


class _Reader:
    """One workbook being read: what its sheets share, then sheet after sheet."""

    def __init__(self, package: zipfile.ZipFile, file: str) -> None:
        self.package, self.file = package, file
        self.targets = self._relationships()
        self.strings = self._shared_strings()
        self.dates = date_formats(package, file)
        self.epoch = _EPOCH_1900

    def book(self, sha256: str) -> RawBook:
        sheets: dict[str, RawSheet] = {}
        for name, part, visible in self._sheet_list():
            if part in self.package.NameToInfo:
                sheets[name] = self._sheet(name, part, visible=visible)
        return RawBook(self.file, sheets, self._properties(), sha256)

    def _relationships(self) -> dict[str, str]:
        targets: dict[str, str] = {}

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == "Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", "")))
                targets[attributes.get("Id", "")] = target.lstrip("/")

        stream(self.package, "xl/_rels/workbook.xml.rels", self.file, start)
        return targets

    def _sheet_list(self) -> list[tuple[str, str, bool]]:
        sheets: list[tuple[str, str, bool]] = []

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == "sheet":
                part = self.targets.get(attribute(attributes, "id") or "", "")
                visible = attributes.get("state", "visible") == "visible"
                sheets.append((attributes.get("name", ""), part, visible))
            elif name == "workbookPr" and attributes.get("date1904") in {"1", "true"}:
                self.epoch = _EPOCH_1904

        stream(self.package, "xl/workbook.xml", self.file, start)
        return sheets

    def _shared_strings(self) -> list[str]:
        if "xl/sharedStrings.xml" not in self.package.NameToInfo:
            return []
        strings: list[str] = []
        pieces: list[str] = []
        collecting = phonetic = False

        def start(name: str, _: dict[str, str]) -> None:
            nonlocal collecting, phonetic
            if name == "rPh":  # pronunciation hints are not what the cell says
                phonetic = True
            collecting = name == "t" and not phonetic

        def end(name: str) -> None:
            nonlocal collecting, phonetic
            collecting = False
            if name == "rPh":
                phonetic = False
            elif name == "si":
                strings.append(_unescape("".join(pieces)))
                pieces.clear()

        def text(piece: str) -> None:
            if collecting:
                pieces.append(piece)

        stream(self.package, "xl/sharedStrings.xml", self.file, start, end, text)
        return strings

    def _properties(self) -> dict[str, str]:
        if "docProps/custom.xml" not in self.package.NameToInfo:
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

        stream(self.package, "docProps/custom.xml", self.file, start, None, text)
        return {name: value.strip() for name, value in properties.items()}

    def _sheet(self, name: str, part: str, *, visible: bool) -> RawSheet:
        handler = _SheetHandler(self, name)
        stream(self.package, part, self.file, handler.start, handler.end, handler.text)
        return RawSheet(name, handler.cells, visible, frozenset(handler.hidden))


class _SheetHandler:
    """Collects the cells of one sheet from its XML events."""

    def __init__(self, reader: _Reader, sheet: str) -> None:
        self.reader, self.sheet = reader, sheet
        self.cells: dict[tuple[int, int], RawCell] = {}
        self.hidden: set[int] = set()
        self.row = self.column = 0
        self.type = self.style = ""
        self.value: list[str] = []
        self.formula: list[str] | None = None
        self.has_value = False
        self.into: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.into = None
        if name == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = 0
            if attributes.get("hidden") in {"1", "true"}:
                self.hidden.add(self.row)
        elif name == "c":
            self._open_cell(attributes)
        elif name in {"v", "t"}:
            self.has_value, self.into = True, self.value
        elif name == "f":
            self.formula = []
            self.into = self.formula

    def _open_cell(self, attributes: dict[str, str]) -> None:
        match = _REFERENCE.match(attributes.get("r", ""))
        if match:
            self.column, self.row = column_number(match[1]), int(match[2])
        else:
            self.column += 1
        self.type, self.style = attributes.get("t", "n"), attributes.get("s", "0")
        self.value, self.formula, self.has_value = [], None, False

    def text(self, piece: str) -> None:
        if self.into is not None:
            self.into.append(piece)

    def end(self, name: str) -> None:
        self.into = None
        if name != "c":
            return
        formula = None if self.formula is None else "=" + "".join(self.formula)
        kind, value = self._content("".join(self.value))
        if kind is RawKind.EMPTY and formula is None:
            return
        if len(self.cells) >= MAX_CELLS:
            finding = notices.TOO_MANY_CELLS.at(file=self.reader.file, count=MAX_CELLS)
            raise CannotRun(finding)
        cell = RawCell(self.row, self.column, kind, value, formula)
        self.cells[self.row, self.column] = cell

    def _content(self, raw: str) -> tuple[RawKind, str | float | bool | datetime | None]:
        if not self.has_value:
            return RawKind.EMPTY, None
        match self.type:
            case "s":
                shared = self.reader.strings
                index = int(raw) if raw.strip().isdigit() else len(shared)
                return self._text(shared[index] if index < len(shared) else "")
            case "str" | "inlineStr":
                return self._text(_unescape(raw))
            case "b":
                return RawKind.BOOLEAN, raw.strip() in {"1", "true"}
            case "e":
                return RawKind.ERROR, raw.strip()
            case "d":
                return self._iso_date(raw)
            case _:
                return self._number(raw)

    def _text(self, text: str) -> tuple[RawKind, str | None]:
        if text == "" and self.formula is None:
            return RawKind.EMPTY, None
        return RawKind.TEXT, text

    @staticmethod
    def _iso_date(raw: str) -> tuple[RawKind, str | datetime]:
        try:
            return RawKind.DATE, datetime.fromisoformat(raw.strip().removesuffix("Z"))
        except ValueError:
            return RawKind.TEXT, raw

    def _number(self, raw: str) -> tuple[RawKind, str | float | datetime | None]:
        if not raw.strip():
            return RawKind.EMPTY, None
        try:
            number = float(raw)
        except ValueError:
            return RawKind.TEXT, raw
        is_date = self.style.isdigit() and int(self.style) in self.reader.dates
        if is_date and 0 <= number <= _LAST_SERIAL:
            moment = self.reader.epoch + timedelta(days=number)
            rounded = moment + timedelta(microseconds=500)
            return RawKind.DATE, rounded.replace(microsecond=rounded.microsecond // 1000 * 1000)
        return RawKind.NUMBER, number


def _unescape(text: str) -> str:
    """Undo Excel's ``_x000D_`` spelling of characters XML cannot hold (ST_Xstring)."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)

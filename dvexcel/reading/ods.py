"""What an .ods says beside its values: error cells, formulas, hidden rows, merges, properties.

The values come from a library that shows an error cell as a blank; here the sheets are walked once
more for what it does not tell. Source: OpenDocument 1.3 part 3, chapters 9 and 19.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dvexcel.model.raw import Area, RawCell, RawKind, RawSheet
from dvexcel.reading.cells import MAX_COLUMN, MAX_ROW
from dvexcel.reading.xml import Package, whole

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Mapping

MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"
CONTENT, _META = "content.xml", "meta.xml"
_MOST_REPEATED = 1_000  # of one formula or error cell; beyond that nobody typed it
_HIDDEN = frozenset({"collapse", "filter"})
_CELLS = frozenset({"table-cell", "covered-table-cell"})


def is_ods(package: zipfile.ZipFile) -> bool:
    """Whether the package is a spreadsheet of LibreOffice and its like."""
    if not {"mimetype", CONTENT} <= package.NameToInfo.keys():
        return False
    if package.NameToInfo["mimetype"].file_size > len(MIMETYPE) + 20:
        return False
    return package.read("mimetype").strip().startswith(MIMETYPE)


def properties(package: Package) -> dict[str, str]:
    """The custom document properties."""
    found: dict[str, str] = {}
    if _META not in package:
        return found
    current = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal current
        current = attributes.get("meta:name", "") if name == "user-defined" else ""

    def text(piece: str) -> None:
        if current:
            found[current] = found.get(current, "") + piece

    package.stream(_META, start, None, text)
    return {name: value.strip() for name, value in found.items()}


@dataclass
class _Told:
    """What one sheet says beside its values."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[Area] = field(default_factory=list)


def complete(package: Package, sheets: Mapping[str, RawSheet]) -> dict[str, RawSheet]:
    """``sheets`` with what the content part says beside their values."""
    walk = _Walk()
    package.stream(CONTENT, walk.start, walk.end, walk.text)
    return {name: _completed(sheet, walk.told.get(name)) for name, sheet in sheets.items()}


def _completed(sheet: RawSheet, told: _Told | None) -> RawSheet:
    if told is None:
        return sheet
    cells = {at: replace(c, formula=told.formulas.get(at)) for at, c in sheet.cells.items()}
    for (row, column), shown in told.errors.items():
        formula = told.formulas.get((row, column))
        cells[row, column] = RawCell(row, column, RawKind.ERROR, shown, formula)
    for (row, column), formula in told.formulas.items():
        cells.setdefault((row, column), RawCell(row, column, RawKind.TEXT, "", formula))
    return RawSheet(
        sheet.name,
        dict(sorted(cells.items())),
        sheet.visible,
        frozenset(told.hidden_rows),
        frozenset(told.hidden_columns),
        tuple(told.merged),
    )


class _Walk:
    """Takes the XML events of content.xml; ``told`` is what it saw, by sheet."""

    def __init__(self) -> None:
        self.told: dict[str, _Told] = {}
        self._sheet = _Told()
        self._tables = self._depth = 0
        self._row = self._rows = self._column = self._columns = self._described = 0
        self._error: list[tuple[int, int]] = []
        self._shown: list[str] = []
        self._note = self._in_error = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens; tables inside a cell and what notes say are left out."""
        if name == "table":
            self._tables += 1
            if self._tables == 1:
                self._sheet = self.told.setdefault(attributes.get("table:name", ""), _Told())
                self._row = self._rows = self._described = 0
        elif self._tables != 1:
            return
        elif name == "table-column":
            count = _count(attributes, "table:number-columns-repeated", MAX_COLUMN)
            if attributes.get("table:visibility") in _HIDDEN and count < _MOST_REPEATED:
                first = self._described + 1
                self._sheet.hidden_columns.update(range(first, first + count))
            self._described += count
        elif name == "table-row":
            self._row += self._rows or 1
            self._rows = _count(attributes, "table:number-rows-repeated", MAX_ROW)
            self._column = self._columns = 0
            if attributes.get("table:visibility") in _HIDDEN and self._rows < _MOST_REPEATED:
                self._sheet.hidden_rows.update(range(self._row, self._row + self._rows))
        elif name in _CELLS:
            self._open_cell(attributes)
        elif name == "annotation":
            self._note = True

    def end(self, name: str) -> None:
        """An element closes; an error cell's text is known at its end."""
        if name == "table":
            self._tables -= 1
        elif name == "annotation":
            self._note = False
        elif name in _CELLS and self._tables == 1 and self._in_error:
            shown = "".join(self._shown).strip() or "#N/A"
            self._sheet.errors.update(dict.fromkeys(self._error, shown))
            self._in_error = False

    def text(self, piece: str) -> None:
        """Characters between tags."""
        if self._in_error and not self._note:
            self._shown.append(piece)

    def _open_cell(self, attributes: dict[str, str]) -> None:
        self._column += self._columns or 1
        self._columns = _count(attributes, "table:number-columns-repeated", MAX_COLUMN)
        formula = attributes.get("table:formula")
        is_error = attributes.get("calcext:value-type") == "error"
        if formula is not None or is_error:
            places = self._places()
            if formula is not None:
                said = "=" + formula.removeprefix("of:").removeprefix("=")
                self._sheet.formulas.update(dict.fromkeys(places, said))
            if is_error:
                self._error, self._shown, self._in_error = places, [], True
        height = _count(attributes, "table:number-rows-spanned", MAX_ROW)
        width = _count(attributes, "table:number-columns-spanned", MAX_COLUMN)
        if height * width > 1:
            last = self._row + height - 1, self._column + width - 1
            self._sheet.merged.append((self._row, self._column, *last))

    def _places(self) -> list[tuple[int, int]]:
        """Where the cell stands, each time it is repeated."""
        return [
            (row, column)
            for row in range(self._row, self._row + min(self._rows, _MOST_REPEATED))
            for column in range(self._column, self._column + min(self._columns, _MOST_REPEATED))
        ][:_MOST_REPEATED]


def _count(attributes: dict[str, str], name: str, most: int) -> int:
    return whole(attributes.get(name, "1"), 0, most, name)

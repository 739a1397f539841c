"""Values into cells of somebody's own workbook: its XML is changed there and nowhere else.

Every other part keeps its bytes, so nothing that a library does not know is lost. What goes besides
are the cached results of formulas, which may rest on a cell that changed; the workbook is told to
compute itself when it is opened. Source: ECMA-376 part 1, 18.2.2 and 18.3.1.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from lxml import etree

from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import column_letters, column_number
from dvexcel.office_file.ooxml import XML_SPACE, parse, serialise
from dvexcel.office_file.packages import read_parts, write_parts
from dvexcel.writing.cells import plain
from dvexcel.writing.workbook_parts import WorkbookParts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dvexcel.model.place import Cell
    from dvexcel.office_file.ooxml import Xml

NOT_FILLABLE = error(
    "HT669",
    "Không điền được vào bản sao của tệp",
    "Tệp có chỗ ghi không đúng chuẩn của Excel ({detail}).",
    "Điền vào một tệp như vậy có thể làm mất nội dung khác của tệp.",
    "Mời mở tệp bằng Excel, bấm Lưu, rồi chạy lại.",
)
_FORMULA = re.compile(rb"<(\w+:)?f[\s/>]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read such letters as one
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell's day has no zone
_SECONDS_A_DAY = 86_400
_BEFORE_CALCULATION = (
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
)


def fill_cells(
    data: bytes, values: Mapping[Cell, object], file: str = "", *, keep_results: bool = False
) -> bytes:
    """The workbook in ``data`` with each value in its cell; the same input gives the same bytes.

    ``keep_results``: formulas keep what they show, which is right where only rows are added.
    A text stays a text, whatever it begins with; None empties the cell; a cell keeps its look.
    ``data`` was read before, so it has passed the guard. CannotRun (HT669) when its XML is not what
    Excel writes; ValueError for a cell that holds a formula: nobody's formula is overwritten.
    """
    parts = read_parts(data)
    try:
        book = WorkbookParts(parts)
        wanted: dict[str, list[Cell]] = {}
        for cell in sorted(values):
            wanted.setdefault(book.sheets[cell.sheet], []).append(cell)
        for part in dict.fromkeys(book.sheets.values()):
            if part not in wanted and (keep_results or not _FORMULA.search(parts[part])):
                continue
            root = parse(parts[part])
            rows = _Rows(root)
            for cell in wanted.get(part, ()):
                _put(rows.cell(cell.row, cell.column), values[cell])
            if not keep_results:
                _drop_results(root)
            parts[part] = serialise(root)
    except (etree.XMLSyntaxError, KeyError) as problem:
        raise CannotRun(NOT_FILLABLE.at(file=file, detail=str(problem)[:80])) from problem
    _compute_when_opened(book.root)
    parts[book.main] = serialise(book.root)
    return write_parts(parts)


class _Rows:
    """The rows of a sheet by number; a row or cell that is missing is made in its place."""

    def __init__(self, root: Xml) -> None:
        self.space = etree.QName(root).namespace
        self.root, self.data = root, root.find(f"{{{self.space}}}sheetData")
        if self.data is None:
            raise KeyError("sheetData")
        self.rows = dict(_numbered(self.data, int))

    def cell(self, row: int, column: int) -> Xml:
        """The cell's element."""
        line = self.rows.get(row)
        if line is None:
            line = self.rows[row] = _inserted(self.data, "row", str(row), row, self.rows)
        cells = dict(_numbered(line, lambda place: column_number(place.rstrip("0123456789"))))
        found = cells.get(column)
        if found is None:
            name = f"{column_letters(column)}{row}"
            found = _inserted(line, "c", name, column, cells)
            line.attrib.pop("spans", None)
            if look := self._look(line, column):
                found.set("s", look)
        return found

    def _look(self, line: Xml, column: int) -> str | None:
        """The style that an empty cell there shows: its row's, else its column's."""
        if line.get("customFormat") in {"1", "true"}:
            return str(line.get("s", "0"))
        for one in self.root.iter(f"{{{self.space}}}col"):
            if int(one.get("min")) <= column <= int(one.get("max")):
                return str(one.get("style", "0"))
        return None


def _numbered(parent: Xml, number_of: Callable[[str], int]) -> Iterator[tuple[int, Xml]]:
    """Rows or cells with their numbers; one without an address stands after the one before."""
    last = 0
    for child in parent:
        place = child.get("r")
        last = last + 1 if place is None else number_of(place)
        yield last, child


def _inserted(parent: Xml, name: str, address: str, number: int, there: Mapping[int, Xml]) -> Xml:
    """A new child in the order of numbers."""
    made = etree.Element(f"{{{etree.QName(parent).namespace}}}{name}", r=address)
    before = max((one for one in there if one < number), default=None)
    if before is None:
        parent.insert(0, made)
    else:
        there[before].addnext(made)
    return made


def _put(cell: Xml, value: object) -> None:
    """Make ``value`` all that the cell holds."""
    space = f"{{{etree.QName(cell).namespace}}}"
    if cell.find(f"{space}f") is not None:
        raise ValueError(f"{cell.get('r')} holds a formula")
    for child in list(cell):
        cell.remove(child)
    for name in ("t", "cm", "vm", "ph"):
        cell.attrib.pop(name, None)
    match value:
        case None:
            return
        case str():
            cell.set("t", "inlineStr")
            text = etree.SubElement(etree.SubElement(cell, f"{space}is"), f"{space}t")
            text.set(XML_SPACE, "preserve")
            text.text = _LOOKS_ESCAPED.sub("_x005F_", plain(value))
            return
        case bool():
            cell.set("t", "b")
            shown = str(int(value))
        case date():
            moment = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - as above
            moment = value if isinstance(value, datetime) else moment
            shown = repr((moment - _DAY_ZERO).total_seconds() / _SECONDS_A_DAY)
        case Fraction():
            shown = repr(float(value))
        case _:
            shown = repr(value)
    etree.SubElement(cell, f"{space}v").text = shown.removesuffix(".0")


def _drop_results(root: Xml) -> None:
    """Leave formulas without results; a picture's cell keeps what shows it."""
    space = f"{{{etree.QName(root).namespace}}}"
    for formula in root.iter(f"{space}f"):
        cell = formula.getparent()
        result = cell.find(f"{space}v")
        if result is not None and cell.get("vm") is None:
            cell.remove(result)
            cell.attrib.pop("t", None)


def _compute_when_opened(book: Xml) -> None:
    space = f"{{{etree.QName(book).namespace}}}"
    settings = book.find(f"{space}calcPr")
    if settings is None:
        settings = etree.Element(f"{space}calcPr")
        before = [child for name in _BEFORE_CALCULATION for child in book.iter(f"{space}{name}")]
        before[-1].addnext(settings)
    settings.set("fullCalcOnLoad", "1")

"""The open Excel book as raw sheets: whole ranges in few calls a sheet, never cell by cell.

Formats of numbers are asked by range; a range is split only where it has more than one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Cell, Sheet
from dvexcel.model.raw import RawBook, RawCell, RawKind, RawSheet
from dvexcel.reading import notices
from dvexcel.reading.carried import like_settings
from dvexcel.reading.number_formats import number_format

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_AREA = 2_000_000  # cells of a used range; a form has some thousands
_VISIBLE = -1  # Excel's number; 0 is hidden and 2 very hidden
# What xlwings returns for error cells when asked for err_to_str (Excel's own English names).
_ERRORS = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
# Excel's errors since, which xlwings leaves as Excel's own numbers (CVErr 2043 and up).
_FIRST_ERROR, _LAST_ERROR = -2146826288, -2146826000
_NEWER_ERRORS = {
    -2146826245: "#GETTING_DATA",
    -2146826243: "#SPILL!",
    -2146826242: "#CONNECT!",
    -2146826241: "#BLOCKED!",
    -2146826240: "#UNKNOWN!",
    -2146826239: "#FIELD!",
    -2146826238: "#CALC!",
}


def read_live_book(book: Any) -> RawBook:  # noqa: ANN401 - an xlwings Book; xlwings has no types
    """Every sheet of an open xlwings book, in order.

    A live book does not tell hidden rows, document properties and defined names in few calls; all
    stay empty.
    """
    sheets = {sheet.name: read_live_sheet(sheet) for sheet in book.sheets}
    return RawBook(book.name, sheets, findings=tuple(like_settings(book.name, sheets)))


def read_live_sheet(sheet: Any) -> RawSheet:  # noqa: ANN401 - as above
    """One sheet of an open book: its used range's values in one call, its formulas in another.

    CannotRun (TN008) when a stray cell or format makes that range too wide to ask for.
    """
    used = sheet.used_range
    rows, columns = used.shape
    if rows * columns > MAX_AREA:
        last = Cell(sheet.name, used.row + rows - 1, used.column + columns - 1)
        address = str(last).rpartition("!")[2]
        place = Sheet(sheet.name)
        raise CannotRun(notices.WIDE_SHEET.at(place, sheet=sheet.name, last=address))
    values = used.options(ndim=2, err_to_str=True).value
    formulas = _grid(used.formula)
    cells: dict[tuple[int, int], RawCell] = {}
    for i, line in enumerate(values):
        for j, value in enumerate(line):
            cell = _cell(used.row + i, used.column + j, value, formulas[i][j])
            if cell is not None:
                cells[cell.row, cell.column] = cell
    visible = sheet.visible in {True, _VISIBLE}
    if visible:
        cells = _dressed(sheet, used, cells)
    return RawSheet(sheet.name, cells, visible)


def _dressed(
    sheet: Any,  # noqa: ANN401 - as above
    used: Any,  # noqa: ANN401 - as above
    cells: dict[tuple[int, int], RawCell],
) -> dict[tuple[int, int], RawCell]:
    """The cells with the formats that change what numbers and days show.

    A sheet of formulas alone only repeats what stands elsewhere, and is not asked about.
    """
    rows: dict[int, list[int]] = {}
    is_typed = False
    for cell in cells.values():
        if cell.kind in {RawKind.NUMBER, RawKind.DATE}:
            rows.setdefault(cell.column, []).append(cell.row)
            is_typed = is_typed or cell.formula is None
    if not is_typed:
        return cells
    common = used.number_format if len(rows) > 1 else None
    if isinstance(common, str) and number_format(common).is_general:
        return cells
    made = dict(cells)
    for column, numbers in rows.items():
        for row, code in _formats(sheet, column, sorted(numbers)):
            if not number_format(code).is_general:
                made[row, column] = replace(made[row, column], number_format=code)
    return made


def _formats(
    sheet: Any,  # noqa: ANN401 - as above
    column: int,
    rows: list[int],
) -> Iterator[tuple[int, str]]:
    """The format of each of these cells of a column: Excel names one only where all share it."""
    code = sheet.range((rows[0], column), (rows[-1], column)).number_format
    if isinstance(code, str):
        yield from ((row, code) for row in rows)
    elif len(rows) > 1:
        middle = len(rows) // 2
        yield from _formats(sheet, column, rows[:middle])
        yield from _formats(sheet, column, rows[middle:])


def _grid(formulas: Any) -> Sequence[Sequence[Any]]:  # noqa: ANN401 - text or tuples of text
    """Excel answers one formula for one cell, a flat or nested tuple for more."""
    if isinstance(formulas, str) or formulas is None:
        return [[formulas]]
    return [line if isinstance(line, (tuple, list)) else [line] for line in formulas]


def _cell(row: int, column: int, value: object, formula: object) -> RawCell | None:
    is_formula = isinstance(formula, str) and formula.startswith("=") and formula != value
    kept = str(formula) if is_formula else None
    if value is None or value == "":
        # Excel has always computed an open book: a formula that shows nothing shows "".
        return RawCell(row, column, RawKind.TEXT, "", kept) if is_formula else None
    match value:
        case bool():
            return RawCell(row, column, RawKind.BOOLEAN, value, kept)
        case datetime():
            return RawCell(row, column, RawKind.DATE, value.replace(tzinfo=None), kept)
        case date():
            moment = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a plain day
            return RawCell(row, column, RawKind.DATE, moment, kept)
        case int() if _FIRST_ERROR <= value <= _LAST_ERROR:  # Excel's numbers come as floats
            text = _NEWER_ERRORS.get(value, "#UNKNOWN!")
            return RawCell(row, column, RawKind.ERROR, text, kept)
        case str():
            kind = RawKind.ERROR if value in _ERRORS else RawKind.TEXT
            return RawCell(row, column, kind, value, kept)
        case _:
            number = float(str(value))  # int, float, or Decimal for a currency format
            return RawCell(row, column, RawKind.NUMBER, number, kept)

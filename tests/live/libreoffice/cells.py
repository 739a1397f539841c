"""What cells hold, in and out of LibreOffice in whole ranges, with Excel's types.

Out, as pywin32 delivers Range.Value: numbers are floats, date-formatted numbers datetimes,
currency-formatted ones Decimals, pure times floats, empty cells None, error cells Excel's error
numbers. In, as Excel takes an assignment to Range.Value: see `write`.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from . import formulas, notes
from .errors import ExcelError, ReinterpretedTextWarning
from .number_formats import BOOLEAN, GENERAL, NumberFormat
from .office import struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .range import Range

ERROR_TEXTS = {
    -2146826281: "#DIV/0!",
    -2146826246: "#N/A",
    -2146826259: "#NAME?",
    -2146826288: "#NULL!",
    -2146826252: "#NUM!",
    -2146826265: "#REF!",
    -2146826273: "#VALUE!",
}
_ERROR_NUMBERS = {text: number for number, text in ERROR_TEXTS.items()}
# LibreOffice's error codes; the many others are what Excel calls #VALUE!.
_NATIVE_ERRORS = {
    503: "#NUM!",
    521: "#NULL!",
    523: "#NUM!",
    524: "#REF!",
    525: "#NAME?",
    532: "#DIV/0!",
    32767: "#N/A",
}
_SYNTAX_ERRORS = {501, 507, 508, 509, 510, 511, 512, 514, 520, 533}
_FORMULA_CELLS = 16  # com.sun.star.sheet.CellFlags.FORMULA
_ERROR_RESULTS = 4  # com.sun.star.sheet.FormulaResult.ERROR
_LONGEST_TEXT = 32_767

# General cells in which Excel finds more than text: figures with any separators, per cent,
# exponents, dates with month names, truth values, errors, and "-" or "+" or "@" before words.
_REINTERPRETED = re.compile(
    r"""\s*(?:
        [-+(]?\s*[$€£₫]?\s*\d[\d.,/:\ \-]*(?:e[-+]?\d+)?\s*[%₫đ)]?
      | [-+(]?\s*[.,]\d+(?:e[-+]?\d+)?\s*%?
      | \d{1,4}[\s\-/](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*.*
      | (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/]\d{1,4}.*
      | true | false | \#(?:ref!|div/0!|n/a|name\?|null!|num!|value!)
      | [-+@]\s*\S.*
    )\s*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_ERROR_CONSTANT = re.compile(r"#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!)")
_TRUTH_CONSTANT = re.compile(r"=(TRUE|FALSE)\(\)")


def read(rng: Range) -> list[list[Any]]:
    """The values of a range, row by row: one UNO call, a few per look, two per error cell."""
    data = rng.api.getDataArray()  # "" is empty, None is an error
    rows = [[None if value == "" else value for value in row] for row in data]
    for number_format, area in _formatted(rng):
        for i, j in area:
            if isinstance(rows[i][j], float):
                rows[i][j] = _typed(rows[i][j], number_format, rng)
    for i, row in enumerate(data):
        for j, value in enumerate(row):
            if value is None:
                code = rng.api.getCellByPosition(j, i).getError()
                rows[i][j] = _ERROR_NUMBERS[_NATIVE_ERRORS.get(code, "#VALUE!")]
    return rows


def read_formulas(rng: Range) -> list[list[str]]:
    """Formulas in Excel's grammar and constants as text: one UNO call, one more if any has "="."""
    rows = [list(row) for row in rng.api.getFormulaArray()]
    real = _formula_cells(rng) if any(v.startswith("=") for row in rows for v in row) else set()
    return [
        [
            _formula(text) if (i, j) in real else formulas.constant_to_excel(text)
            for j, text in enumerate(row)
        ]
        for i, row in enumerate(rows)
    ]


def write(rng: Range, rows: Sequence[Sequence[Any]]) -> None:
    """Fills a range with rows of its own shape, as Excel takes `Range.Value = …`.

    In a cell formatted as text everything becomes text. Elsewhere "=…" is a formula, a leading
    apostrophe marks text and vanishes, dates and truth values bring their format to a General
    cell, and text that Excel would reinterpret warns with ReinterpretedTextWarning. Notes stay.

    Raises:
        ExcelError: wrong shape, a text too long, a formula that cannot be parsed.
        TypeError: a value that pywin32 cannot hand to Excel as it is.
    """
    if len(rows) != rng.area.rows or any(len(row) != rng.area.columns for row in rows):
        raise ExcelError(f"the values do not have the shape of {rng.address}")
    epoch = rng.sheet.book.epoch
    formats = {cell: fmt for fmt, area in _formatted(rng) for cell in area}
    entries = [
        [_entry(value, formats.get((i, j)), epoch) for j, value in enumerate(row)]
        for i, row in enumerate(rows)
    ]
    with notes.kept(rng):
        if any(entry.parsed for row in entries for entry in row):
            rng.api.setFormulaArray(tuple(tuple(e.as_typed for e in row) for row in entries))
            _refuse_broken_formulas(rng)
        else:
            rng.api.setDataArray(tuple(tuple(e.content for e in row) for row in entries))
    wanted: dict[str, list[tuple[int, int]]] = {}
    for i, row in enumerate(entries):
        for j, entry in enumerate(row):
            if entry.number_format:
                wanted.setdefault(entry.number_format, []).append((i, j))
    for code, cells in wanted.items():
        _set_number_format(rng, code, cells)


def fill(rng: Range, formula: str) -> None:
    """One formula for a whole range; its relative references move along, as in Excel."""
    text_cells = sum(len(area) for fmt, area in _formatted(rng) if fmt.is_text)
    if text_cells == len(rng):
        write(rng, [[formula] * rng.area.columns] * rng.area.rows)
        return
    if text_cells:
        raise NotImplementedError("filling cells of which only some are formatted as text")
    first = rng(1)
    write(first, [[formula]])
    tokens = first.api.getCellByPosition(0, 0).Tokens
    for i in range(rng.area.rows):
        for j in range(rng.area.columns):
            if i or j:
                rng.api.getCellByPosition(j, i).Tokens = tokens


class _Entry:
    """One value on its way into a cell.

    Attributes:
        content: for `setDataArray`, which takes text literally.
        as_typed: for `setFormulaArray`, which reads text as if typed; an apostrophe keeps text.
        parsed: only `setFormulaArray` will do.
        number_format: the format that Excel would give the cell, if it would change it.
    """

    __slots__ = ("as_typed", "content", "number_format", "parsed")

    def __init__(
        self, content: str | float, *, typed: str | None = None, number_format: str = ""
    ) -> None:
        literal = ("'" + content if content else "") if isinstance(content, str) else repr(content)
        self.content = content
        self.parsed = typed is not None
        self.as_typed = literal if typed is None else typed
        self.number_format = number_format


def _entry(value: Any, fmt: NumberFormat | None, epoch: dt.datetime) -> _Entry:
    if fmt is not None and fmt.is_text:
        return _Entry(_as_text(value))
    was_boolean = GENERAL if fmt is not None and fmt.is_boolean else ""
    match value:
        case bool():
            return _Entry(float(value), number_format=BOOLEAN)
        case int() | float():
            return _Entry(float(value), number_format=was_boolean)
        case dt.datetime() | dt.date():
            general = fmt is None or fmt.code == GENERAL
            return _Entry(
                _serial(value, epoch), number_format=_date_format(value) if general else ""
            )
        case str():
            return _text_entry(value, was_boolean)
    raise TypeError(f"not imitated: pywin32 changes or refuses {type(value).__name__} {value!r}")


def _text_entry(text: str, was_boolean: str) -> _Entry:
    if len(text) > _LONGEST_TEXT:
        raise ExcelError(f"a cell holds {_LONGEST_TEXT} characters, not {len(text)}")
    if text.startswith("'"):
        return _Entry(text[1:], number_format=was_boolean)
    if text.startswith("=") and len(text) > 1:
        return _Entry(text, typed=formulas.to_calc(text), number_format=was_boolean)
    if not _REINTERPRETED.fullmatch(text):
        return _Entry(text, number_format=was_boolean)
    warnings.warn(
        f"Excel will not keep the text {text!r} as it is: format the cell as '@' first",
        ReinterpretedTextWarning,
        stacklevel=2,
    )
    return _Entry(text, typed=f"={text}" if _ERROR_CONSTANT.fullmatch(text) else text)


def _as_text(value: Any) -> str:
    """What Excel stores in a cell formatted as text."""
    match value:
        case str():
            return value.removeprefix("'")
        case bool():
            return str(value).upper()
        case int() | float():
            return f"{value:.15g}".upper()
        case dt.datetime() | dt.date():
            warnings.warn(
                f"Excel writes {value} into a text cell in the machine's own date order",
                ReinterpretedTextWarning,
                stacklevel=2,
            )
            return f"{value:%d/%m/%Y}"
    raise TypeError(f"not imitated: pywin32 changes or refuses {type(value).__name__} {value!r}")


def _typed(number: float, fmt: NumberFormat, rng: Range) -> Any:
    if fmt.is_boolean:
        return bool(number)
    if fmt.is_date:
        return rng.sheet.book.epoch + dt.timedelta(microseconds=round(number * 86_400_000) * 1000)
    if fmt.is_currency:
        return Decimal(round(number * 10_000)) / 10_000
    return number


def _serial(moment: dt.date, epoch: dt.datetime) -> float:
    """The number that stands for a date in a workbook that counts from `epoch`."""
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time())
    return (moment.replace(tzinfo=None) - epoch) / dt.timedelta(days=1)


def _date_format(moment: dt.date) -> str:
    """The short format of a Vietnamese Windows, with the time where there is one."""
    has_time = isinstance(moment, dt.datetime) and moment.time() != dt.time()
    return "dd/mm/yyyy hh:mm" if has_time else "dd/mm/yyyy"


def _formatted(rng: Range) -> Iterator[tuple[NumberFormat, list[tuple[int, int]]]]:
    """Cells (row, column from 0 within the range) of each format that gives numbers a type,
    or that is not General.
    """
    for fmt, addresses in rng.sheet.book.number_formats.areas(rng.api):
        if fmt.code == GENERAL and not fmt.is_boolean:
            continue
        yield fmt, [cell for address in addresses for cell in _cells(rng, address)]


def _cells(rng: Range, address: Any) -> Iterator[tuple[int, int]]:
    top, left = rng.area.row - 1, rng.area.column - 1
    for row in range(address.StartRow, address.EndRow + 1):
        for column in range(address.StartColumn, address.EndColumn + 1):
            yield row - top, column - left


def _formula_cells(rng: Range) -> set[tuple[int, int]]:
    found = rng.api.queryContentCells(_FORMULA_CELLS).RangeAddresses
    return {cell for address in found for cell in _cells(rng, address)}


def _formula(text: str) -> str:
    """LibreOffice keeps the constants TRUE and #N/A of a file as formulas; Excel does not."""
    if found := _TRUTH_CONSTANT.fullmatch(text):
        return found[1]
    if _ERROR_CONSTANT.fullmatch(text.removeprefix("=")):
        return text[1:]
    return formulas.to_excel(text)


def _refuse_broken_formulas(rng: Range) -> None:
    for address in rng.api.queryFormulaCells(_ERROR_RESULTS).RangeAddresses:
        for i, j in _cells(rng, address):
            cell = rng.api.getCellByPosition(j, i)
            if cell.getError() in _SYNTAX_ERRORS:
                raise ExcelError(f"Excel cannot parse the formula {cell.Formula}")


def _set_number_format(rng: Range, code: str, cells: list[tuple[int, int]]) -> None:
    """One format for scattered cells: LibreOffice merges their addresses, three calls in all."""
    addresses = []
    for i, j in cells:
        row, column = rng.area.row - 1 + i, rng.area.column - 1 + j
        addresses.append(
            struct("table.CellRangeAddress", rng.sheet.index - 1, column, row, column, row)
        )
    scattered = rng.sheet.book.api.createInstance("com.sun.star.sheet.SheetCellRanges")
    scattered.addRangeAddresses(tuple(addresses), True)  # noqa: FBT003 - UNO is positional
    scattered.NumberFormat = rng.sheet.book.number_formats.key(code)

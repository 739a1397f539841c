"""One raw cell and its column become one entry: the value, or a doubt about it.

A column of words takes what the cell shows. A column of numbers takes what it holds, where that is
the number that is shown; a percentage is the number before its sign where the column asks for one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from dvexcel.model.period import PeriodCode
from dvexcel.model.raw import RawCell, RawKind
from dvexcel.model.record import Doubt, Entry
from dvexcel.reading.meant import is_picture, misread_words
from dvexcel.reading.seen import as_seen, quoted
from dvexcel.specs import lists
from dvexcel.specs.column import Column, Kind
from dvexcel.text.dates import parse_date, short_date
from dvexcel.text.numbers import parse_number, to_scaled
from dvexcel.text.unicode import clean, fold, plain_code

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST = 10**12
PICTURE = "(ảnh)"
_TICKS = frozenset({"x", "v", "✓", "✔", "✗", "có"})


def entry(
    column: Column,
    cell: RawCell,
    sheet: str,
    decimals: int | None = None,
    *,
    percent: bool | None = None,
) -> Entry:
    """The entry of ``cell`` in ``column``; ``decimals``, ``percent`` override the column's own."""
    place, shown = cell.at(sheet), _bare(cell) if column.is_number else show(cell)
    is_formula = cell.formula is not None
    if is_picture(cell):
        return Entry(None, "", place)
    if words := misread_words(cell):
        cell = replace(cell, kind=RawKind.TEXT, value=words)
        shown = words
    if cell.kind is RawKind.ERROR:
        return Entry(None, shown, place, Doubt.ERROR_CELL, is_formula)
    if cell.kind is RawKind.EMPTY:
        doubt = Doubt.NO_RESULT if is_formula else None
        return Entry(None, shown, place, doubt, is_formula)
    if isinstance(cell.value, str) and not clean(cell.value):
        return Entry(None, "", place, None, is_formula)
    if column.is_number:
        places = column.decimals if decimals is None else decimals
        share = column.is_percent if percent is None else percent
        value, doubt = _number(cell, places, percent=share)
        shown = _as_quoted(cell, shown, doubt)
    else:
        if column.with_looks and cell.marked:
            cell = replace(cell, value=cell.marked)
        value, doubt = _READERS[column.kind](column, cell)
    return Entry(value, shown, place, doubt, is_formula)


def show(cell: RawCell) -> str:
    """The content of a cell as a person would quote it: what the cell shows."""
    if is_picture(cell):
        return PICTURE
    return quoted(cell) if cell.number_format else _bare(cell)


def _as_quoted(cell: RawCell, bare: str, doubt: Doubt | None) -> str:
    """What a cell of numbers holds, and what it shows where that is something else."""
    if not cell.number_format or not isinstance(cell.value, float):
        return bare
    seen = as_seen(cell)
    if seen.is_itself:
        return bare
    if seen.is_exact and doubt is not Doubt.NOT_AS_SHOWN:
        return seen.text or bare
    return f"{bare} (ô hiện “{seen.text}”)" if seen.text else f"{bare} (ô không hiện gì)"


def _bare(cell: RawCell) -> str:
    """What a cell holds, whatever its format."""
    match cell.value:
        case None:
            return ""
        case bool():
            return "TRUE" if cell.value else "FALSE"
        case float() if cell.value.is_integer():
            return str(int(cell.value))
        case float():
            return _digits(cell.value).replace(".", ",")
        case datetime():
            return short_date(cell.value.date())
        case _:
            return clean(str(cell.value))


def _digits(number: float) -> str:
    """The number to the 15 digits Excel shows: =0,1+0,2 is 0,3, not 0,30000000000000004."""
    return f"{number:.15g}"


_Reading = tuple[Any, Doubt | None]


def _number(cell: RawCell, decimals: int, *, percent: bool) -> _Reading:
    match cell.value:
        case bool():
            return None, Doubt.NOT_A_NUMBER
        case float():
            number = Decimal(_digits(cell.value))
            if cell.number_format:
                seen = as_seen(cell)
                if seen.is_percent and percent:
                    number = number.scaleb(2)
                elif not seen.is_same_number:
                    return None, Doubt.NOT_AS_SHOWN
        case str():
            try:
                number = parse_number(clean(cell.value))
            except ValueError:
                return None, Doubt.NOT_A_NUMBER
        case _:
            return None, Doubt.NOT_A_NUMBER
    if not number.is_finite() or abs(number) > LARGEST:
        return None, Doubt.TOO_LARGE
    try:
        return to_scaled(number, decimals), None
    except ValueError:
        return None, Doubt.NOT_WHOLE


def _text(_: Column, cell: RawCell) -> _Reading:
    return show(cell), None


def _code(_: Column, cell: RawCell) -> _Reading:
    return plain_code(show(cell)), None


def _date(_: Column, cell: RawCell) -> _Reading:
    if isinstance(cell.value, datetime):
        return cell.value.date(), None
    try:
        return parse_date(_bare(cell)), None
    except ValueError:
        return None, Doubt.NOT_A_DATE


def _choice(column: Column, cell: RawCell) -> _Reading:
    found = _match(column, show(cell))
    return (found, None) if found is not None else (None, Doubt.NOT_IN_LIST)


def _match(column: Column, text: str) -> str | None:
    """The choice that ``text`` means: exactly, or but for case, tone placement and spaces."""
    if text in column.choices:
        return text
    folded = fold(text)
    return next((choice for choice in column.choices if folded and fold(choice) == folded), None)


def _split(text: str, mark: str) -> tuple[str, ...]:
    return tuple(part for part in (clean(piece) for piece in text.split(mark)) if part)


def _choices(column: Column, cell: RawCell) -> _Reading:
    found = [_match(column, part) for part in _split(show(cell).replace("\n", ";"), ";")]
    if None in found:
        return None, Doubt.NOT_IN_LIST
    return tuple(found), None


def _codes(_: Column, cell: RawCell) -> _Reading:
    return _split(show(cell).replace("\n", ";"), ";"), None


def _terms(_: Column, cell: RawCell) -> _Reading:
    return _split(show(cell), "+"), None


def _equation(_: Column, cell: RawCell) -> _Reading:
    sides = tuple(_split(side, "+") for side in show(cell).split("="))
    if len(sides) != 2 or not all(sides):  # noqa: PLR2004 - an equation has two sides
        return None, Doubt.NOT_AN_EQUATION
    return sides, None


def _tick(_: Column, cell: RawCell) -> _Reading:
    if isinstance(cell.value, bool):
        return (lists.TICK if cell.value else None), None
    if show(cell).casefold() in _TICKS:
        return lists.TICK, None
    return None, Doubt.NOT_IN_LIST


def _period(_: Column, cell: RawCell) -> _Reading:
    try:
        return PeriodCode.parse(show(cell)), None
    except ValueError:
        return None, Doubt.NOT_A_PERIOD


_READERS: dict[Kind, Callable[[Column, RawCell], _Reading]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.CODE: _code,
    Kind.CODES: _codes,
    Kind.TERMS: _terms,
    Kind.EQUATION: _equation,
    Kind.DATE: _date,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.TICK: _tick,
    Kind.PERIOD: _period,
}

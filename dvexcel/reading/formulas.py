"""Formulas in the cells that a unit fills: what they rest on, and those that are none.

The words and figures they give are read; the unit is told what may be wrong with them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.place import Sheet, column_number
from dvexcel.reading import beside_notices as notices
from dvexcel.reading.as_shown import address, named
from dvexcel.reading.convert import show
from dvexcel.reading.meant import is_picture, misread_words
from dvexcel.reading.tables import find_sheet
from dvexcel.specs import bieu
from dvexcel.specs.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.model.finding import Finding
    from dvexcel.model.raw import RawBook, RawCell, RawSheet
    from dvexcel.model.record import Row
    from dvexcel.model.returns import Return

_NAMED, _LONGEST = 5, 80
_OTHER_FILE = re.compile(r"\[[^\]]+\][^!]*!|'[^']*\[[^\]]+\][^']*'!")
_TEXTS = re.compile(r'"[^"]*"')
# References to the sheet itself; one with a sheet's name before it is another sheet's.
_REFERENCE = re.compile(
    r"(?<![\w!.'])\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\w(.])"
)
_MOST_STEPS = 2_000


def about_formulas(book: RawBook, unit_return: Return) -> Iterator[Finding]:
    """At most one warning a kind and sheet."""
    for table in bieu.form_of(unit_return.work).tables:
        sheet = find_sheet(book, table.sheet)
        if sheet is None:
            continue
        keys = [column.key for column in table.columns if column.typed]
        cells = _cells(sheet, unit_return.tables.get(table.key, ()), keys)
        yield from _of_sheet(sheet, cells, book.file)
    yield from _other_units(book, unit_return)


def _cells(sheet: RawSheet, rows: tuple[Row, ...], keys: list[str]) -> list[RawCell]:
    places = (row[key].place for row in rows for key in keys)
    found = (sheet.cells.get((place.row, place.column)) for place in places if place.row)
    return [cell for cell in found if cell is not None]


def _of_sheet(sheet: RawSheet, cells: list[RawCell], file: str) -> Iterator[Finding]:
    pictures = [cell for cell in cells if is_picture(cell)]
    if pictures:
        place = pictures[0].at(sheet.name)
        yield notices.PICTURES_IN_CELLS.at(place, file, count=len(pictures), cells=named(pictures))
    misread = [(cell, words) for cell in cells if (words := misread_words(cell))]
    if misread:
        place, said = misread[0][0].at(sheet.name), _quoted(misread)
        yield notices.MISREAD.at(place, file, count=len(misread), words=said)
    formulas = [cell for cell in cells if cell.formula is not None]
    others = [
        (cell, show(cell)) for cell in formulas if _OTHER_FILE.search(_plain(cell.formula or ""))
    ]
    if others:
        place, said = others[0][0].at(sheet.name), _quoted(others)
        yield notices.FROM_OTHER_FILES.at(place, file, count=len(others), words=said)
    circular = [cell for cell in formulas if _comes_back(sheet, cell)]
    if circular:
        place = circular[0].at(sheet.name)
        yield notices.CIRCULAR.at(place, file, count=len(circular), cells=named(circular))


def _quoted(told: list[tuple[RawCell, str]]) -> str:
    shown = [f"{address(cell)} “{words[:_LONGEST]}”" for cell, words in told[:_NAMED]]
    return "; ".join(shown) + ("; …" if len(told) > _NAMED else "")


def _plain(formula: str) -> str:
    return _TEXTS.sub("", formula)


def _comes_back(sheet: RawSheet, cell: RawCell) -> bool:
    """Whether the cell's formula reaches the cell itself, through formulas of the same sheet."""
    goal = cell.row, cell.column
    formulas = {at: one for at, one in sheet.cells.items() if one.formula is not None}
    waiting, seen = [cell], {goal}
    while waiting and len(seen) < _MOST_STEPS:
        for top, left, bottom, right in _areas(waiting.pop().formula or ""):
            for at, one in formulas.items():
                if top <= at[0] <= bottom and left <= at[1] <= right:
                    if at == goal:
                        return True
                    if at not in seen:
                        seen.add(at)
                        waiting.append(one)
    return False


def _areas(formula: str) -> Iterator[tuple[int, int, int, int]]:
    for found in _REFERENCE.finditer(_plain(formula)):
        left, top = column_number(found[1]), int(found[2])
        right, bottom = (column_number(found[3]), int(found[4])) if found[3] else (left, top)
        yield min(top, bottom), min(left, right), max(top, bottom), max(left, right)


def _other_units(book: RawBook, unit_return: Return) -> Iterator[Finding]:
    """Sheets that are no part of the form and bear the stamp of another one."""
    known = _known(book, unit_return)
    for name, sheet in book.sheets.items():
        if name in known:
            continue
        for cell in sheet.cells.values():
            stamp = _stamp(cell)
            if stamp is not None and stamp.unit != unit_return.unit:
                yield notices.OTHER_UNITS_FORM.at(
                    Sheet(name), book.file, sheet=name, code=str(stamp)
                )
                break


def _known(book: RawBook, unit_return: Return) -> Mapping[str, None]:
    names = [bieu.STAMP_SHEET, *(spec.sheet for spec in bieu.form_of(unit_return.work).sheets)]
    found = (find_sheet(book, name) for name in names)
    return {sheet.name: None for sheet in found if sheet is not None}


def _stamp(cell: RawCell) -> Stamp | None:
    if not isinstance(cell.value, str) or not cell.value.startswith("DV"):
        return None
    try:
        return Stamp.parse(cell.value.strip())
    except ValueError:
        return None

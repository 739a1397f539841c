"""Figures that stand where the signer may not see them: hidden rows, columns, sheets; merged cells.

They are read as any other; the unit is asked to show them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.place import Cell, Sheet, column_letters
from dvexcel.reading import notices
from dvexcel.reading.as_shown import shows_less
from dvexcel.reading.days import doubted_days
from dvexcel.reading.formulas import about_formulas
from dvexcel.reading.tables import find_headings, find_sheet
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvexcel.model.finding import Finding
    from dvexcel.model.raw import Area, RawBook, RawSheet
    from dvexcel.model.record import Row
    from dvexcel.model.returns import Return
    from dvexcel.specs.table import Table

_NAMED = 10  # rows named in one warning; the rest is counted


def unseen(book: RawBook, unit_return: Return) -> Iterator[Finding]:
    """A warning a sheet for hidden rows, columns or the sheet itself; one a merged area.

    Then what is to be said of days and of formulas in the cells to fill.
    """
    for table in bieu.form_of(unit_return.work).tables:
        sheet = find_sheet(book, table.sheet)
        if sheet is None:
            continue
        heading_row, columns = find_headings(sheet, table)
        typed = {c.key: c.title for c in table.columns if c.typed and c.key in columns}
        places = _filled(unit_return.tables.get(table.key, ()), typed)
        numbers = {columns[c.key] for c in table.columns if c.is_number and c.key in columns}
        read = _read(unit_return.tables.get(table.key, ()), typed)
        yield from shows_less(book.file, sheet, read, numbers)
        yield from _hidden(book.file, sheet, places, {columns[k]: t for k, t in typed.items()})
        yield from _merged(book.file, sheet, heading_row, table, columns)
    yield from doubted_days(book, unit_return)
    yield from about_formulas(book, unit_return)


def _filled(rows: tuple[Row, ...], typed: Mapping[str, str]) -> list[Cell]:
    """The cells in which the unit gave something, in reading order."""
    return [row[key].place for row in rows for key in typed if not row[key].is_empty]


def _read(rows: tuple[Row, ...], typed: Mapping[str, str]) -> list[Cell]:
    """The cells whose content was taken as it stands; a doubt is told by its own rule."""
    entries = (row[key] for row in rows for key in typed)
    return [entry.place for entry in entries if not entry.is_empty and entry.doubt is None]


def _hidden(
    file: str, sheet: RawSheet, places: list[Cell], titles: Mapping[int, str]
) -> Iterator[Finding]:
    if not sheet.visible and places:
        place = Sheet(sheet.name)
        yield notices.HIDDEN_SHEET.at(place, file, sheet=sheet.name, count=len(places))
    covered = [place for place in places if place.row in sheet.hidden_rows]
    if covered:
        rows = list(dict.fromkeys(str(place.row) for place in covered))
        shown = ", ".join(rows[:_NAMED]) + (", …" if len(rows) > _NAMED else "")
        yield notices.HIDDEN_ROWS.at(covered[0], file, rows=shown, count=len(covered))
    for column in sorted(sheet.hidden_columns & titles.keys()):
        inside = [place for place in places if place.column == column]
        if inside:
            yield notices.HIDDEN_COLUMN.at(
                inside[0], file, column=titles[column], count=len(inside)
            )


def _merged(
    file: str, sheet: RawSheet, heading_row: int, table: Table, columns: Mapping[str, int]
) -> Iterator[Finding]:
    """Merged areas over cells to type in: Excel keeps the first of them and drops the rest."""
    typed = {columns[c.key] for c in table.columns if c.typed and c.key in columns}
    rows = {row for row, column in sheet.cells if row > heading_row and column in columns.values()}
    for area in sheet.merged:
        top, left, bottom, right = area
        over = any(left <= column <= right for column in typed)
        if heading_row and over and any(max(top, heading_row + 1) <= r <= bottom for r in rows):
            yield notices.MERGED.at(Cell(sheet.name, top, left), file, area=_address(area))


def _address(area: Area) -> str:
    top, left, bottom, right = area
    return f"{column_letters(left)}{top}:{column_letters(right)}{bottom}"

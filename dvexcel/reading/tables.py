"""A raw sheet read by its spec: the heading row is found by titles, rows become records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.place import Sheet
from dvexcel.model.raw import RawCell, RawKind
from dvexcel.model.record import Row
from dvexcel.reading import notices
from dvexcel.reading.convert import entry, show
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
    from dvexcel.model.raw import RawBook, RawSheet
    from dvexcel.model.record import Entry
    from dvexcel.specs.column import Column
    from dvexcel.specs.table import Cover, Table

_SEARCHED_ROWS = 40
_NOWHERE = RawCell(0, 0, RawKind.EMPTY, None)


def find_sheet(book: RawBook, name: str) -> RawSheet | None:
    """The sheet of that name, or the only one whose name differs just in case, tones or spaces."""
    if name in book.sheets:
        return book.sheets[name]
    alike = [sheet for title, sheet in book.sheets.items() if fold(title) == fold(name)]
    return alike[0] if len(alike) == 1 else None


def read_table(
    book: RawBook,
    table: Table,
    element_of: Callable[[str], Element | None] | None = None,
) -> tuple[tuple[Row, ...], list[Finding]]:
    """The rows of ``table`` in ``book``, and what kept parts of it from being read.

    ``element_of`` maps the text of a row's first column to what its number columns count.
    Rows without any content are skipped; extra columns are left alone.
    """
    sheet = find_sheet(book, table.sheet)
    if sheet is None:
        return (), [_missing_sheet(book, table)]
    heading_row, columns = find_headings(sheet, table)
    missing = [
        column
        for column in table.columns
        if column.key not in columns
        and not column.added_later
        and (column.required or column.typed or _is_key(table, column))
    ]
    hint = _renamed_column(sheet, heading_row, columns) if len(missing) == 1 else ""
    findings = [
        notices.MISSING_COLUMN.at(Sheet(sheet.name), book.file, column=column.title, hint=hint)
        for column in missing
    ]
    if not columns:
        return (), findings
    rows: list[Row] = []
    for number in _content_rows(sheet, heading_row, columns):
        first = show(sheet.get(number, columns.get(table.columns[0].key, 0)))
        element = element_of(first) if element_of is not None else None
        rows.append(_row(table, sheet, number, columns, element))
    return tuple(rows), findings


def _missing_sheet(book: RawBook, table: Table) -> Finding:
    """The sheet is not there; one that looks like it under another name is pointed at."""
    alike = sheets_like(book, table)
    hint = ""
    if len(alike) == 1:
        hint = f"Trang “{alike[0]}” có đủ các cột của trang này; mời đổi lại tên trang. "
    place = Sheet(table.sheet)
    return notices.MISSING_SHEET.at(place, book.file, sheet=table.sheet, hint=hint)


def sheets_like(book: RawBook, table: Table) -> list[str]:
    """The sheets, whatever their names, that have every column of ``table`` that is typed."""
    wanted = {column.key for column in table.columns if column.typed or _is_key(table, column)}
    return [s.name for s in book.sheets.values() if wanted <= find_headings(s, table)[1].keys()]


def _renamed_column(sheet: RawSheet, heading_row: int, columns: Mapping[str, int]) -> str:
    """The only heading that is none of ours, where just one of ours is missing."""
    known = set(columns.values())
    strange = [
        show(cell)
        for (row, column), cell in sorted(sheet.cells.items())
        if row == heading_row and column not in known and cell.kind is RawKind.TEXT
    ]
    return f"Có phải là cột “{strange[0]}” không? " if len(strange) == 1 else ""


def _is_key(table: Table, column: Column) -> bool:
    return column is table.columns[0]


def find_headings(sheet: RawSheet, table: Table) -> tuple[int, dict[str, int]]:
    """The row that holds most of the titles (0 when none does), and where each column stands."""
    titles = {fold(column.title): column.key for column in table.columns}
    best_row, best = 0, dict[str, int]()
    by_row: dict[int, dict[str, int]] = {}
    for (row, column), cell in sorted(sheet.cells.items()):
        if row <= _SEARCHED_ROWS and cell.kind is RawKind.TEXT:
            key = titles.get(fold(show(cell)))
            if key is not None:
                by_row.setdefault(row, {}).setdefault(key, column)
    for row, found in by_row.items():
        if len(found) > len(best):
            best_row, best = row, found
    return best_row, best


def _content_rows(sheet: RawSheet, heading_row: int, columns: Mapping[str, int]) -> list[int]:
    wanted = set(columns.values())
    return sorted({row for row, column in sheet.cells if row > heading_row and column in wanted})


def _row(
    table: Table,
    sheet: RawSheet,
    number: int,
    columns: Mapping[str, int],
    element: Element | None,
) -> Row:
    entries = {}
    decimals = None if element is None else element.decimals
    percent = None if element is None else element.is_percent
    for column in table.columns:
        position = columns.get(column.key)
        cell = _NOWHERE if position is None else sheet.get(number, position)
        entries[column.key] = entry(column, cell, sheet.name, decimals, percent=percent)
    return Row(number, entries)


def read_cover(book: RawBook, cover: Cover) -> tuple[dict[str, Entry], list[Finding]]:
    """The labelled fields of ``cover``: each value stands in the cell right of its label."""
    sheet = find_sheet(book, cover.sheet)
    if sheet is None:
        place = Sheet(cover.sheet)
        return {}, [notices.MISSING_SHEET.at(place, book.file, sheet=cover.sheet, hint="")]
    labels = {fold(column.title): column for column in cover.columns}
    fields: dict[str, Entry] = {}
    for (row, position), cell in sorted(sheet.cells.items()):
        if cell.kind is RawKind.TEXT:
            column = labels.get(fold(show(cell).rstrip(":")))
            if column is not None and column.key not in fields:
                value = sheet.get(row, position + 1)
                fields[column.key] = entry(column, value, sheet.name)
    findings = [
        notices.MISSING_COLUMN.at(Sheet(sheet.name), book.file, column=column.title, hint="")
        for column in cover.columns
        if column.key not in fields
    ]
    return fields, findings

"""An issued form filled in on a copy: values go into the cells that a unit types in.

openpyxl opens and saves it, as for every workbook that is not new; the form itself stays as it is.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dvexcel.office_file.packages import read_parts, with_fixed_properties, write_parts
from dvexcel.specs import bieu
from dvexcel.specs.table import FIRST_ROW
from dvexcel.writing.font_order import with_fonts_in_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dvexcel.model.place import Cell
    from dvexcel.specs.column import Column
    from dvexcel.specs.table import Table

Values = "Mapping[str, object]"


@dataclass(frozen=True, slots=True)
class Filling:
    """What a unit types: the cover, a value or a tick an element, rows of the other sheets.

    ``ticked`` holds codes of elements, and of sections that are ticked as a whole; ``listed`` the
    rows of each register's sheet.
    """

    cover: Mapping[str, object]
    amounts: Mapping[str, object]
    ticked: frozenset[str] = frozenset()
    reasons: Mapping[str, str] = field(default_factory=dict)
    tasks: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    listed: Sequence[tuple[Table, Sequence[Mapping[str, object]]]] = ()
    proposals: Sequence[Mapping[str, object]] = ()
    words: Mapping[str, str] = field(default_factory=dict)


def fill_form(form: Path, filling: Filling) -> bytes:
    """The filled workbook; the same form and filling give the same bytes.

    Rows of a register and proposals go below those that are there; one that is there by its name
    is brought up to date in its row. A task that is told of has nothing else in its row; one that
    is not stays as it was printed.
    """
    book = _opened(form.read_bytes())
    _fill_cover(book[bieu.BIA.sheet], filling.cover)
    figures = book[bieu.SO_LIEU.sheet]
    for code, row in _rows_by_code(figures, bieu.SO_LIEU).items():
        values = {"trong_ky": filling.amounts.get(code), "giai_trinh": filling.reasons.get(code)}
        if code in filling.ticked:
            values |= {"trong_ky": None, "khong_phat_sinh": "x"}
        _put(figures, bieu.SO_LIEU, row, values)
    for table, by_code in (
        (bieu.NHIEM_VU, filling.tasks),
        (bieu.LOI_VAN, {code: {"noi_dung": text} for code, text in filling.words.items()}),
    ):
        sheet = book[table.sheet]
        for code, row in _rows_by_code(sheet, table).items():
            if told := by_code.get(code):
                _empty(sheet, table, row)
                _put(sheet, table, row, told)
    for table, lines in (*filling.listed, (bieu.KIEN_NGHI, filling.proposals)):
        _add(book[table.sheet], table, lines)
    return _saved(book)


def fill_cells(data: bytes, values: Mapping[Cell, object]) -> bytes:
    """The workbook in ``data`` with each value in its cell; the same input gives the same bytes.

    A text stays a text, whatever it begins with.
    """
    book = _opened(data)
    for cell, value in values.items():
        target = book[cell.sheet].cell(cell.row, cell.column)
        target.value = value
        if isinstance(value, str):
            target.data_type = "s"
    return _saved(book)


def _opened(data: bytes) -> Any:  # noqa: ANN401 - openpyxl has no types
    from openpyxl import load_workbook  # noqa: PLC0415 - loads when used

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of what it drops, which ``losses`` tells
        return load_workbook(io.BytesIO(data), rich_text=True)


def _saved(book: Any) -> bytes:  # noqa: ANN401 - as above
    saved = io.BytesIO()
    book.save(saved)
    parts = with_fonts_in_order(read_parts(saved.getvalue()))
    return write_parts(with_fixed_properties(parts, bieu.TITLE))


def _fill_cover(sheet: Any, values: Mapping[str, object]) -> None:  # noqa: ANN401 - openpyxl
    titles = {bieu.BIA.column(key).title: value for key, value in values.items()}
    for (label,) in sheet.iter_rows(min_col=2, max_col=2):
        if label.value in titles:
            sheet.cell(label.row, 3).value = titles[label.value]


def _rows_by_code(sheet: Any, table: Table) -> dict[str, int]:  # noqa: ANN401 - openpyxl
    """The rows that we prefilled, by the code in their first column."""
    position = _position(table, table.columns[0])
    codes = sheet.iter_rows(min_row=FIRST_ROW, min_col=position, max_col=position)
    return {cell.value: cell.row for (cell,) in codes if cell.value}


def _add(sheet: Any, table: Table, lines: Sequence[Mapping[str, object]]) -> None:  # noqa: ANN401
    """Put each line in the next free row; of a register in the row of its name, if there is one."""
    there = {} if table is bieu.KIEN_NGHI else _rows_by_code(sheet, table)
    used = (row for row in sheet.iter_rows(min_row=FIRST_ROW) if any(cell.value for cell in row))
    free = max((row[0].row for row in used), default=FIRST_ROW - 1) + 1
    for line in lines:
        row = there.get(str(line.get(table.columns[0].key)))
        if row is None:
            row, free = free, free + 1
        _put(sheet, table, row, line)


def _empty(sheet: Any, table: Table, row: int) -> None:  # noqa: ANN401 - openpyxl
    for column in table.columns:
        if column.typed:
            sheet.cell(row, _position(table, column)).value = None


def _put(sheet: Any, table: Table, row: int, values: Mapping[str, object]) -> None:  # noqa: ANN401
    for key, value in values.items():
        if value is not None:
            sheet.cell(row, _position(table, table.column(key))).value = value


def _position(table: Table, column: Column) -> int:
    return table.columns.index(column) + 1

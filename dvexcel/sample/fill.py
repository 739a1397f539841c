"""A unit clerk's hands: what the sample's units type goes in as a person's own typing would."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.model.place import Cell
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.specs import bieu
from dvexcel.specs.table import FIRST_ROW
from dvexcel.writing.cover import LABEL_COLUMN, VALUE_COLUMN
from dvexcel.writing.fill import fill_cells

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from dvexcel.model.raw import RawSheet
    from dvexcel.specs.table import Table


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
    data = form.read_bytes()
    sheets = parse_workbook(data, form.name).sheets
    typed = _cover(sheets[bieu.BIA.sheet], filling.cover)
    for code, row in _rows_by_code(sheets[bieu.SO_LIEU.sheet]).items():
        values = {"trong_ky": filling.amounts.get(code), "giai_trinh": filling.reasons.get(code)}
        if code in filling.ticked:
            values |= {"trong_ky": None, "khong_phat_sinh": "x"}
        typed |= _row(bieu.SO_LIEU, row, values)
    for table, by_code in (
        (bieu.NHIEM_VU, filling.tasks),
        (bieu.LOI_VAN, {code: {"noi_dung": text} for code, text in filling.words.items()}),
    ):
        nothing: dict[str, object] = dict.fromkeys(one.key for one in table.columns if one.typed)
        for code, row in _rows_by_code(sheets[table.sheet]).items():
            if told := by_code.get(code):
                typed |= {
                    _cell(table, row, key): value for key, value in {**nothing, **told}.items()
                }
    for table, lines in (*filling.listed, (bieu.KIEN_NGHI, filling.proposals)):
        typed |= _added(sheets[table.sheet], table, lines)
    return fill_cells(data, typed, form.name)


def _cover(sheet: RawSheet, values: Mapping[str, object]) -> dict[Cell, object]:
    rows = {cell.value: row for (row, at), cell in sheet.cells.items() if at == LABEL_COLUMN + 1}
    return {
        Cell(sheet.name, rows[bieu.BIA.column(key).title], VALUE_COLUMN + 1): value
        for key, value in values.items()
    }


def _rows_by_code(sheet: RawSheet) -> dict[str, int]:
    """The rows that we prefilled, by the code in their first column."""
    return {
        str(cell.value): row
        for (row, column), cell in sheet.cells.items()
        if column == 1 and row >= FIRST_ROW
    }


def _added(
    sheet: RawSheet, table: Table, lines: Sequence[Mapping[str, object]]
) -> dict[Cell, object]:
    """Each line in the next free row; of a register in the row of its name, if there is one."""
    there = {} if table is bieu.KIEN_NGHI else _rows_by_code(sheet)
    free = max((row for row, _ in sheet.cells if row >= FIRST_ROW), default=FIRST_ROW - 1) + 1
    typed: dict[Cell, object] = {}
    for line in lines:
        row = there.get(str(line.get(table.columns[0].key)))
        if row is None:
            row, free = free, free + 1
        typed |= _row(table, row, line)
    return typed


def _row(table: Table, row: int, values: Mapping[str, object]) -> dict[Cell, object]:
    return {_cell(table, row, key): value for key, value in values.items() if value is not None}


def _cell(table: Table, row: int, key: str) -> Cell:
    return Cell(table.sheet, row, table.position(key))

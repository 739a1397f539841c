"""The workbook Biên tập read back: what the clerk chose, reworded and added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.bien_tap import Choice
from dvexcel.reading.ledger_checks import usable_rows
from dvexcel.reading.tables import read_table
from dvexcel.specs.bien_tap import bien_tap_of

if TYPE_CHECKING:
    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.finding import Finding
    from dvexcel.model.raw import RawBook
    from dvexcel.model.record import Row


def read_choices(book: RawBook, work: FieldOfWork) -> tuple[tuple[Choice, ...], list[Finding]]:
    """The lines of the sheet in its order, and every cell of it that could not be used.

    A line that the clerk added counts as chosen: it was written for the report.
    """
    table = bien_tap_of(work)
    rows, findings = read_table(book, table)
    usable, problems = usable_rows(table, rows, book.file)
    choices = (_choice(row) for row in usable)
    return tuple(one for one in choices if one.item and one.words), [*findings, *problems]


def _choice(row: Row) -> Choice:
    key = row.text("khoa")
    return Choice(
        key,
        row.text("muc"),
        row.text("don_vi"),
        row.text("nguyen_van"),
        not key or row.value("dua_vao") is not None,
        row.text("viet_lai"),
        row.value("thu_tu") or 0,
        row.text("gui_ai"),
    )

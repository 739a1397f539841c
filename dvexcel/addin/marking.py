"""Faulty cells get a fill and a note; both can be taken away again, leaving what was there.

The fill lies above the cell's own look as a conditional format, so whatever colour, gradient or
pattern the clerk chose stays untouched below it. A clerk's own note keeps its words; ours follow
them. The same condition and the same first line mark the copy that goes back to a unit
(``specs.tra_lai``).
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from dvexcel.addin.excel_api import (
    colour_above,
    colours_above,
    cut_from_note,
    has_thread,
    size_note,
    without_protection,
    write_into_note,
)
from dvexcel.addin.memory import MarkedCell, forget, recall, remember
from dvexcel.model.marks import by_cell
from dvexcel.model.place import column_letters
from dvexcel.specs.tra_lai import ALWAYS, NOTE_HEAD
from dvexcel.writing.text_room import height, line_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dvexcel.model.finding import Finding
    from dvexcel.model.place import Cell

MOST_MARKS = 200  # each note costs some calls to Excel, and nobody mends more in one go
ERROR_COLOUR, WARNING_COLOUR = "#ffc7ce", "#ffeb9c"  # Excel's own "bad" and "neutral"
_LONGEST_NOTE = 240
_NOTE_WIDTH, _NOTE_UNITS, _NOTE_SIZE = 240.0, 44, 9.0  # points, letters' units, points
_APART = "\n\n"


def mark(book: Any, findings: Sequence[Finding]) -> tuple[int, list[str]]:  # noqa: ANN401 - an xlwings Book
    """Mark the cells of ``findings``; answer how many cells there are, and the refused sheets.

    At most MOST_MARKS cells are marked, errors before warnings.
    """
    faulty = by_cell(tuple(findings))
    chosen = sorted(list(faulty)[:MOST_MARKS])
    marks = [_planned(book, cell, faulty[cell]) for cell in chosen]
    if marks:
        remember(book, marks)  # first: what is not remembered could not be taken away again
    refused = []
    for name, group in groupby(marks, key=lambda one: one.cell.sheet):
        sheet, ours = book.sheets[name], list(group)
        try:
            with without_protection(sheet):
                _colour(sheet, [one.cell for one in ours], faulty)
                for one in ours:
                    _write_note(sheet, one)
        except Exception:  # noqa: BLE001 - Excel's own exception; a locked sheet costs only marks
            refused.append(name)
    return len(faulty), refused


def unmark(book: Any) -> tuple[int, list[str]]:  # noqa: ANN401 - as above
    """Take our marks away; answer how many cells had one, and the sheets that refused.

    A fill of the clerk's own is never touched. Of a note exactly our words are cut out, wherever
    the clerk has written since; words of ours that the clerk changed stay.
    """
    marks = recall(book)
    left: list[MarkedCell] = []
    for sheet in book.sheets:
        ours = [one for one in marks if one.cell.sheet == sheet.name]
        noted = [one for one in ours if _stands(sheet, one)]
        rules = colours_above(sheet, ALWAYS)
        if not noted and not rules:
            continue
        try:
            with without_protection(sheet):
                for rule in rules:
                    rule.Delete()
                for one in noted:
                    _cut_note(sheet, one)
        except Exception:  # noqa: BLE001 - as above
            left += ours
    forget(book)
    if left:
        remember(book, left)
    return len(marks) - len(left), sorted({one.cell.sheet for one in left})


def _planned(book: Any, cell: Cell, findings: Sequence[Finding]) -> MarkedCell:  # noqa: ANN401 - as above
    """Our words for the cell: below the clerk's own, or alone; none beside a threaded comment."""
    target = _target(book.sheets[cell.sheet], cell)
    if has_thread(target):
        return MarkedCell(cell, "")
    said = _note(findings)
    return MarkedCell(cell, said if target.note is None else f"{_APART}{said}")


def _colour(sheet: Any, cells: Iterable[Cell], faulty: Mapping[Cell, Sequence[Finding]]) -> None:  # noqa: ANN401 - as above
    """The fills of one sheet: one of errors, one of warnings."""
    of = {ERROR_COLOUR: list[str](), WARNING_COLOUR: list[str]()}
    for cell in cells:
        has_error = any(finding.is_error for finding in faulty[cell])
        address = f"{column_letters(cell.column)}{cell.row}"
        of[ERROR_COLOUR if has_error else WARNING_COLOUR].append(address)
    for colour, addresses in of.items():
        colour_above(sheet, addresses, colour, ALWAYS)


def _write_note(sheet: Any, mark: MarkedCell) -> None:  # noqa: ANN401 - as above
    if not mark.note:
        return
    target = _target(sheet, mark.cell)
    if mark.note.startswith(_APART):
        write_into_note(target.note, mark.note)
    else:
        lines = line_count(mark.note, _NOTE_UNITS, _NOTE_SIZE)
        size_note(target.add_note(mark.note), _NOTE_WIDTH, height(lines, _NOTE_SIZE, 10))


def _stands(sheet: Any, mark: MarkedCell) -> bool:  # noqa: ANN401 - as above
    """Whether our words are still in the cell's note as we wrote them."""
    note = _target(sheet, mark.cell).note if mark.note else None
    return note is not None and mark.note in _one_kind_of_break(note.text)


def _cut_note(sheet: Any, mark: MarkedCell) -> None:  # noqa: ANN401 - as above
    """Our words out of the note; the note itself too when nothing else is in it."""
    note = _target(sheet, mark.cell).note
    before, _, after = _one_kind_of_break(note.text).partition(mark.note)
    if before.strip() or after.strip():
        cut_from_note(note, before, mark.note)
    else:
        note.delete()


def _target(sheet: Any, cell: Cell) -> Any:  # noqa: ANN401 - as above
    return sheet.range((cell.row, cell.column))


def _note(findings: Iterable[Finding]) -> str:
    """What to mend, short enough for any Excel; the result sheet has it in full."""
    said = [f"{finding.code}: {finding.what} {finding.remedy}" for finding in findings]
    text = _one_kind_of_break("\n".join((NOTE_HEAD, *said)))
    return text if len(text) <= _LONGEST_NOTE else f"{text[: _LONGEST_NOTE - 1]}…"


def _one_kind_of_break(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")

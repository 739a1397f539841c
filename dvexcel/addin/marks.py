"""Faulty cells get a fill and a note; both can be taken away again, leaving what was there.

A clerk's own note is never touched: the finding then stands only on the result sheet.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from dvexcel.addin.excel_api import without_protection
from dvexcel.addin.memory import Mark, forget, recall, remember
from dvexcel.model.marks import by_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dvexcel.model.finding import Finding
    from dvexcel.model.place import Cell

MOST_MARKS = 200  # each costs some calls to Excel, and nobody mends more in one go
ERROR_COLOUR, WARNING_COLOUR = "#ffc7ce", "#ffeb9c"  # Excel's own "bad" and "neutral"
_LONGEST_NOTE = 240


def mark(book: Any, findings: Sequence[Finding]) -> tuple[int, list[str]]:  # noqa: ANN401 - an xlwings Book
    """Mark the cells of ``findings``; answer how many cells there are, and the refused sheets.

    At most MOST_MARKS cells are marked, errors before warnings.
    """
    faulty = by_cell(tuple(findings))
    chosen = list(faulty)[:MOST_MARKS]
    marks = [_planned(book, cell, faulty[cell]) for cell in sorted(chosen)]
    if marks:
        remember(book, marks)  # first: what is not remembered could not be taken away again
    return len(faulty), sorted({one.cell.sheet for one in _each(book, marks, _put_on)})


def unmark(book: Any) -> tuple[int, list[str]]:  # noqa: ANN401 - as above
    """Take our marks away; answer how many cells had one, and the sheets that refused.

    A fill or a note that the clerk has changed since stays as the clerk made it.
    """
    marks = recall(book)
    there = {sheet.name for sheet in book.sheets}
    left = _each(book, [one for one in marks if one.cell.sheet in there], _take_off)
    forget(book)
    if left:
        remember(book, left)
    return len(marks) - len(left), sorted({one.cell.sheet for one in left})


def _each(book: Any, marks: Iterable[Mark], act: Callable[[Any, Mark], None]) -> list[Mark]:  # noqa: ANN401 - as above
    """Act on the cell of each mark; answer the marks of sheets on which Excel refused."""
    left: list[Mark] = []
    for name, group in groupby(sorted(marks, key=lambda m: m.cell), key=lambda m: m.cell.sheet):
        waiting = list(group)
        try:
            with without_protection(book.sheets[name]):
                while waiting:
                    cell = waiting[0].cell
                    act(book.sheets[name].range((cell.row, cell.column)), waiting[0])
                    waiting.pop(0)
        except Exception:  # noqa: BLE001 - Excel's own exception; a locked sheet costs only marks
            left += waiting
    return left


def _has_error(findings: Iterable[Finding]) -> bool:
    return any(finding.is_error for finding in findings)


def _planned(book: Any, cell: Cell, findings: Sequence[Finding]) -> Mark:  # noqa: ANN401 - as above
    target = book.sheets[cell.sheet].range((cell.row, cell.column))
    colour = ERROR_COLOUR if _has_error(findings) else WARNING_COLOUR
    note = "" if target.note is not None else _note(findings)
    return Mark(cell, _hex(target.color), colour, note)


def _put_on(target: Any, mark: Mark) -> None:  # noqa: ANN401 - as above
    target.color = mark.colour
    if mark.note:
        target.add_note(mark.note)


def _take_off(target: Any, mark: Mark) -> None:  # noqa: ANN401 - as above
    if _hex(target.color) == mark.colour:
        target.color = mark.colour_before or None
    note = target.note if mark.note else None
    if note is not None and _one_kind_of_break(note.text) == mark.note:
        note.delete()


def _note(findings: Iterable[Finding]) -> str:
    """What to mend, short enough for any Excel; the result sheet has it in full."""
    lines = [f"dvexcel {finding.code}: {finding.what} {finding.remedy}" for finding in findings]
    text = _one_kind_of_break("\n".join(lines))
    return text if len(text) <= _LONGEST_NOTE else f"{text[: _LONGEST_NOTE - 1]}…"


def _one_kind_of_break(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _hex(colour: tuple[int, int, int] | None) -> str:
    return "" if colour is None else "#{:02x}{:02x}{:02x}".format(*colour)

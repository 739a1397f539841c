"""A unit's own workbook, copied, with every cell to mend coloured and explained in a note.

The only place where openpyxl writes. What the unit typed is not touched: colours are conditional
formats above the cell's own look, so that they come off again without a trace. Whether the copy
still says what the workbook said is for the caller to read back.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from dvexcel.model.marks import by_cell
from dvexcel.model.place import Cell, column_letters
from dvexcel.office_file.packages import AUTHOR, read_parts, with_fixed_properties, write_parts
from dvexcel.specs.tra_lai import ALWAYS, NOTE_HEAD, SHEET, TITLE
from dvexcel.writing.cells import plain
from dvexcel.writing.font_order import with_fonts_in_order
from dvexcel.writing.losses import losses
from dvexcel.writing.marked_sheet import write_list
from dvexcel.writing.results import with_results
from dvexcel.writing.text_room import height, line_count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.finding import Finding
    from dvexcel.model.marks import Marks
    from dvexcel.model.raw import RawBook

LARGEST = 30 * 2**20  # bytes of all parts; openpyxl takes some fifty times that in memory

ERROR, WARNING, MENDED = "FFF4B6B0", "FFFFD08A", "FFC6E5C3"
_NOTE_WIDTH, _NOTE_UNITS, _NOTE_SIZE = 320, 44, 9.0  # pixels, letters' units, points
_SAID_MENDED = "Ô này đã được sửa so với lần gửi trước. Xin cảm ơn đơn vị."
_POINT_TO_PIXEL = 96 / 72


class TooLargeError(ValueError):
    """The workbook is too large to be copied within a clerk's memory."""


def write_marked(data: bytes, book: RawBook, marks: Marks) -> bytes:
    """The workbook in ``data``, read as ``book``, with ``marks``; the same input, the same bytes.

    TooLargeError beyond ``LARGEST``; whatever openpyxl raises when it cannot read what we can.
    """
    parts = read_parts(data)
    if sum(map(len, parts.values())) > LARGEST:
        raise TooLargeError
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of what it drops, which ``losses`` tells
        copy = load_workbook(io.BytesIO(data), rich_text=True)
        _take_off_old_marks(copy)
        _put_marks(copy, marks)
        write_list(_front_sheet(copy), marks, losses(parts), set(copy.sheetnames))
        saved = io.BytesIO()
        copy.save(saved)
    made = with_fonts_in_order(read_parts(saved.getvalue()))
    for sheet in copy.worksheets:
        if sheet.title in book.sheets:
            part = sheet.path.lstrip("/")
            made[part] = with_results(made[part], book.sheets[sheet.title], copy.epoch)
    return write_parts(with_fixed_properties(made, f"{TITLE}: {marks.heading}"))


def _take_off_old_marks(copy: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    """Leave the workbook as it was before we marked it an earlier time."""
    for sheet in copy.worksheets:
        if sheet.title.startswith(SHEET) and sheet["A1"].value == TITLE:
            copy.remove(sheet)
            continue
        kept = ConditionalFormattingList()
        for area in sheet.conditional_formatting:
            for rule in area.rules:
                if ALWAYS not in rule.formula:
                    kept.add(str(area.sqref), rule)
        sheet.conditional_formatting = kept
        for cell in _cells(sheet):
            if cell.comment is not None and NOTE_HEAD in cell.comment.text:
                theirs = cell.comment.text.partition(NOTE_HEAD)[0].rstrip()
                cell.comment = _note(theirs, cell.comment.author) if theirs else None


def _cells(sheet: Worksheet) -> list[Any]:
    """The cells that are there; walking the used area could walk a million empty ones."""
    return list(sheet._cells.values())  # noqa: SLF001 - openpyxl has no other way to them


def _put_marks(copy: Any, marks: Marks) -> None:  # noqa: ANN401 - as above
    """Colour and explain each cell; one both mended and faulty is faulty."""
    faulty = by_cell(marks.findings)
    for cell, findings in faulty.items():
        colour = ERROR if findings[0].is_error else WARNING
        _mark(copy, cell, colour, _sentences(findings))
    for cell in by_cell(marks.mended):
        if cell not in faulty:
            _mark(copy, cell, MENDED, _SAID_MENDED)


def _sentences(findings: Iterable[Finding]) -> str:
    return "\n".join(one.said for one in findings)


def _mark(copy: Any, cell: Cell, colour: str, text: str) -> None:  # noqa: ANN401 - as above
    """Put the colour and the note on a cell, or on the first of a merged area it lies in."""
    sheet = copy[cell.sheet] if cell.sheet in copy.sheetnames else None
    if not isinstance(sheet, Worksheet):
        return
    row, column, area = cell.row, cell.column, f"{column_letters(cell.column)}{cell.row}"
    for merged in sheet.merged_cells.ranges:
        if area in merged:
            row, column, area = merged.min_row, merged.min_col, merged.coord
            break
    _colour_first(sheet, area, colour)
    target = sheet.cell(row, column)
    before = target.comment
    theirs = "" if before is None else before.text.rstrip() + "\n\n"
    author = AUTHOR if before is None else before.author
    target.comment = _note(f"{theirs}{NOTE_HEAD}\n{plain(text)}", author)


def _colour_first(sheet: Worksheet, area: str, colour: str) -> None:
    """Put our colour before every rule: Excel goes by the number, LibreOffice by the order."""
    fill = PatternFill("solid", start_color=colour, end_color=colour)
    rules = ConditionalFormattingList()
    ours = FormulaRule(formula=[ALWAYS], fill=fill, stopIfTrue=True)
    ours.priority = 1
    rules.add(area, ours)
    for other in sheet.conditional_formatting:
        for rule in other.rules:
            rule.priority += 1
            rules.add(str(other.sqref), rule)
    sheet.conditional_formatting = rules


def _note(text: str, author: str) -> Comment:
    """A note large enough to be read without dragging its corner."""
    points = height(line_count(text, _NOTE_UNITS, _NOTE_SIZE), _NOTE_SIZE, 10)
    return Comment(text, author, height=round(points * _POINT_TO_PIXEL), width=_NOTE_WIDTH)


def _front_sheet(copy: Any) -> Worksheet:  # noqa: ANN401 - as above
    """A new first sheet, shown when the workbook opens; no other sheet stays selected with it."""
    taken = {name.casefold() for name in copy.sheetnames}
    name, number = SHEET, 1
    while name.casefold() in taken:
        number += 1
        name = f"{SHEET} ({number})"
    sheet = copy.create_sheet(name, 0)
    for other in copy.worksheets:
        other.sheet_view.tabSelected = other is sheet
    copy.active = 0
    for view in copy.views:
        view.firstSheet = 0
    return sheet

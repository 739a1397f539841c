"""The return form of one unit and period: its sheets in order, stamped in three places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.bieu import (
    BIA,
    FORM_VERSION,
    HUONG_DAN,
    KIEN_NGHI,
    LOI_VAN,
    NHIEM_VU,
    PRINT_SHEET,
    SO_LIEU,
    STAMP_PROPERTY,
    STAMP_SHEET,
    TITLE,
    asked_words,
    form_of,
)
from dvexcel.specs.so_theo_doi import form_row
from dvexcel.specs.stamp import Stamp
from dvexcel.specs.table import Cover, Guide, Table
from dvexcel.text.dates import due_words, periods_words, windows_words
from dvexcel.writing.book import new_book
from dvexcel.writing.cells import put_text
from dvexcel.writing.cover import write_cover
from dvexcel.writing.figures import write_figures
from dvexcel.writing.formats import LOCKED_FILL, TO_FILL
from dvexcel.writing.print_sheet import write_print_sheet
from dvexcel.writing.sheet import write_guide, write_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvexcel.model.form import FormIssue
    from dvexcel.model.sheets import CellValue
    from dvexcel.model.task_progress import TaskState
    from dvexcel.specs.column import Column
    from dvexcel.writing.book import FittedSheet, NewBook
    from dvexcel.writing.formats import Properties

#: What a unit may still do on a protected sheet; there is no password anywhere.
_ALLOWED = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}
_PROTECTED = {BIA.sheet, SO_LIEU.sheet, NHIEM_VU.sheet, LOI_VAN.sheet, PRINT_SHEET}
_TABS = {SO_LIEU.sheet: "#FFD966", BIA.sheet: "#FFD966", PRINT_SHEET: "#8EA9DB"}
_TO_FILL_TAB, _TO_READ_TAB = "#FFE9A8", "#BFBFBF"
_FIRST_SUBMISSION = 1
_NO_TASKS = "Kỳ này không có nhiệm vụ giao riêng cho đơn vị; mời để trống trang này."
_TOLD_BEFORE = (
    "Ô màu vàng có chữ sẵn là điều đơn vị đã báo cáo lần trước; mời chỉ sửa chỗ có thay đổi."
)
#: Points that an empty row starts with; it grows with what is written.
_ROOM_TO_WRITE = {LOI_VAN.key: 60.0, KIEN_NGHI.key: 36.0, NHIEM_VU.key: 36.0}
_ROOM_IN_A_REGISTER = 26.0


def write_form(issue: FormIssue) -> bytes:
    """The workbook to send to ``issue.unit``, prefilled with all that the office knows.

    Raise ValueError when the stamp is not that of this unit, period and form version.
    """
    _check(issue)
    form = form_of(issue.work)
    title = f"{TITLE} {issue.work.name} {periods_words(issue.periods)} - {issue.unit.name}"
    with new_book(title) as (book, buffer):
        names = [spec.sheet for spec in form.sheets if spec is not HUONG_DAN]
        sheets = {name: book.sheet(name) for name in [*names, PRINT_SHEET, HUONG_DAN.sheet]}
        stamp_sheet = book.sheet(STAMP_SHEET)
        for spec in form.sheets:
            _write(book, sheets[spec.sheet], spec, issue)
        write_print_sheet(sheets[PRINT_SHEET], stamp_sheet, issue, book.look)
        for name, sheet in sheets.items():
            sheet.set_tab_color(_TABS.get(name, _TO_FILL_TAB))
            if name in _PROTECTED:
                sheet.protect("", _ALLOWED)
        sheets[HUONG_DAN.sheet].set_tab_color(_TO_READ_TAB)
        _stamp(book, stamp_sheet, issue.stamp)
        sheets[BIA.sheet].activate()
        sheets[BIA.sheet].set_first_sheet()
    return buffer.getvalue()


def _check(issue: FormIssue) -> None:
    """Refuse to issue a form that could not be recognised when it comes back."""
    stamp = Stamp.parse(issue.stamp)
    wanted = Stamp(FORM_VERSION, issue.unit.code, issue.period.code)
    if stamp != wanted:
        raise ValueError(f"stamp {stamp} is not {wanted}")


def _write(
    book: NewBook, sheet: FittedSheet, spec: Table | Cover | Guide, issue: FormIssue
) -> None:
    """Write one sheet of the form."""
    look = book.look
    match spec:
        case Cover():
            subtitle = f"Kỳ báo cáo: {periods_words(issue.periods)}"
            write_cover(sheet, spec, _cover_values(issue), look, subtitle=subtitle)
        case Guide():
            pages = [
                (s.sheet, s.intro) for s in form_of(issue.work).sheets if not isinstance(s, Guide)
            ]
            write_guide(sheet, spec, look, pages)
        case Table() if spec.key == SO_LIEU.key:
            write_figures(sheet, spec, issue, look)
        case Table():
            write_table(
                sheet,
                spec,
                _rows(spec, issue),
                look,
                {},
                spare_rows=spec.spare_rows,
                dress=_dress,
                buttons=spec.sheet not in _PROTECTED,
                note=_note(issue) if spec is NHIEM_VU else "",
                least_height=_ROOM_TO_WRITE.get(spec.key, _ROOM_IN_A_REGISTER),
            )


def _dress(column: Column) -> Properties:
    """Yellow and open where the unit types, grey and locked where the office filled in."""
    return {"bg_color": TO_FILL if column.typed else LOCKED_FILL, "locked": not column.typed}


def _rows(table: Table, issue: FormIssue) -> Sequence[Mapping[str, CellValue]]:
    """What the office fills into a table of the form."""
    if table is NHIEM_VU:
        return [
            {
                "ma": task.code,
                "noi_dung": task.content,
                "han": task.deadline_words,
                **_state_cells(issue.states.get(task.code)),
            }
            for task in issue.tasks
        ]
    if table is LOI_VAN:
        return [{"muc": number, "tieu_de": heading} for number, heading in asked_words(issue.work)]
    register = next((one for one in issue.work.registers if one.key == table.key), None)
    if register is None:
        return []
    return [form_row(register, row) for row in issue.listed.get(register.key, ())]


def _note(issue: FormIssue) -> str:
    """What stands above the tasks: that there are none, or whose words are there already."""
    if not issue.tasks:
        return _NO_TASKS
    return _TOLD_BEFORE if any(task.code in issue.states for task in issue.tasks) else ""


def _state_cells(told: TaskState | None) -> dict[str, CellValue]:
    """What the unit typed of the task last time, in the cells it may type over."""
    if told is None:
        return {}
    return {
        "trang_thai": told.state,
        "ty_le": told.share,
        "ngay_xong": told.done_on,
        "ket_qua": told.evidence or None,
    }


def _cover_values(issue: FormIssue) -> dict[str, CellValue]:
    """What the office fills into the cover."""
    period = issue.period
    return {
        "don_vi": issue.unit.name,
        "ma_don_vi": issue.unit.code,
        "noi_nhan": issue.recipient,
        "ky": str(period.code),
        "thoi_gian": windows_words(issue.periods),
        "han_gui": due_words(period),
        "lan": _FIRST_SUBMISSION,
        "ma_bieu": issue.stamp,
    }


def _stamp(book: NewBook, sheet: FittedSheet, stamp: str) -> None:
    """Put the stamp where people do not look: a hidden sheet and a document property."""
    put_text(sheet, 0, 0, stamp, book.look())
    sheet.write_number(1, 0, FORM_VERSION, book.look())
    sheet.hide()
    book.set_custom_property(STAMP_PROPERTY, stamp, "text")

"""A form as issued, filled by hand in one place or another, and what is found in it.

``form()`` is the issued workbook; ``typed`` fills cells through openpyxl as another program would,
``zip_edited`` changes its parts; ``findings`` reads the bytes and holds them against every rule.
"""

from __future__ import annotations

import io
from functools import cache

import openpyxl
from fields import WORK
from pictures import AS_OF, ELEMENTS, PERIOD, UNIT

from dvexcel.model.deadline import Deadline, DeadlineKind
from dvexcel.model.finding import in_reading_order
from dvexcel.model.form import FormIssue
from dvexcel.model.task import Task
from dvexcel.office_file.packages import read_parts, write_parts
from dvexcel.reading.files import parse_file
from dvexcel.reading.layout import unseen
from dvexcel.reading.returns import read_return
from dvexcel.rules.data import DATA_RULES
from dvexcel.rules.engine import Context, run
from dvexcel.specs import bieu
from dvexcel.specs.stamp import Stamp
from dvexcel.writing.form import write_form

FIGURES, TASKS, MODELS, WORDS = "Số liệu", "Nhiệm vụ", "Mô hình", "Lời văn"
#: What an empty form is told, whatever else is in it.
_EMPTY = frozenset({"DL008", "DL018", "DL025"})


def task(code: str) -> Task:
    deadline = Deadline(DeadlineKind.ALWAYS)
    return Task(code, "KH", "I", f"Việc {code}", "UBND xã", "", "", deadline, ("xã",), "")


@cache
def form() -> bytes:
    stamp = str(Stamp(bieu.FORM_VERSION, UNIT.code, PERIOD.code))
    tasks = tuple(map(task, ("NV-01", "NV-02", "NV-03")))
    elements = tuple(ELEMENTS.values())
    return write_form(FormIssue(UNIT, PERIOD, "Sở Nội vụ", elements, tasks, {}, stamp, work=WORK))


def typed(*cells: tuple, data: bytes | None = None) -> bytes:
    """The form with each (sheet, address, value) or (sheet, address, value, number format)."""
    book = openpyxl.load_workbook(io.BytesIO(data or form()))
    for sheet, address, value, *look in cells:
        cell = book[sheet][address]
        cell.value = value
        if look:
            cell.number_format = look[0]
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def zip_edited(data: bytes, change) -> bytes:
    """The workbook whose parts ``change`` has changed in place."""
    parts = read_parts(data)
    change(parts)
    return write_parts(parts)


def read(data: bytes):
    """The raw book, the return, and all that is said of it in reading order."""
    book = parse_file(data, "bieu.xlsx")
    unit_return, said = read_return(book, ELEMENTS, WORK)
    context = Context(PERIOD, AS_OF, UNIT, ELEMENTS, {})
    judged = run(DATA_RULES, unit_return, context)
    found = in_reading_order([*book.findings, *said, *unseen(book, unit_return), *judged])
    return book, unit_return, [one for one in found if one.code not in _EMPTY]


def findings(data: bytes):
    return read(data)[2]


def told(data: bytes) -> list[tuple[str, str]]:
    """Code and place of each finding."""
    return [(one.code, "" if one.place is None else str(one.place)) for one in findings(data)]

"""How long our reader takes against two others, on a table of 200 x 12 and on a form of ours.

Run from the project's folder: ``PYTHONPATH=. python tests/bench/read.py``. It prints the best of
several turns and the ratio to ours; no test depends on time. The others do less: calamine keeps
neither error cells nor formulas, openpyxl is asked for values only.
"""

from __future__ import annotations

import io
import sys
import time
from typing import TYPE_CHECKING

import openpyxl
import python_calamine
import xlsxwriter

from dvexcel.model.form import FormIssue
from dvexcel.reading.returns import read_return
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.sample import sample_rows
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.stamp import Stamp
from dvexcel.writing.form import write_form
from dvexcel.writing.so_cong_tac import write_so_cong_tac

if TYPE_CHECKING:
    from collections.abc import Callable

TURNS = 15


def table() -> bytes:
    """200 rows of 12 columns: codes, words, numbers."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as file:
        sheet = file.add_worksheet("Số liệu")
        for row in range(200):
            for column in range(12):
                value = f"Nội dung {row % 40}" if column < 3 else row * column
                sheet.write(row, column, value)
    return buffer.getvalue()


LEDGER, _ = read_ledger(parse_workbook(write_so_cong_tac(sample_rows()), "so_cong_tac.xlsx"))


def form() -> bytes:
    """The September form of the sample's first unit that owes one."""
    period = next(p for p in LEDGER.periods.values() if str(p.code) == "2026-T09")
    unit = LEDGER.units_owing(period)[0]
    stamp = str(Stamp(FORM_VERSION, unit.code, period.code))
    elements, tasks = LEDGER.elements_asked(unit, period), LEDGER.tasks_of(unit, period)
    return write_form(
        FormIssue(unit, period, "Sở Nội vụ", elements, tasks, {}, stamp, work=LEDGER.work)
    )


def ours(data: bytes) -> None:
    """The sparse reader."""
    parse_workbook(data, "x.xlsx")


def ours_whole(data: bytes) -> None:
    """The sparse reader, and the return made of what it read."""
    read_return(parse_workbook(data, "x.xlsx"), LEDGER.elements, LEDGER.work)


def calamine(data: bytes) -> None:
    """python-calamine, every sheet."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def openpyxl_read_only(data: bytes) -> None:
    """openpyxl's fast mode, every sheet."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for sheet in book:
        for _ in sheet.iter_rows(values_only=True):
            pass


def best(read: Callable[[bytes], None], data: bytes) -> float:
    """Milliseconds of the fastest turn."""
    times = []
    for _ in range(TURNS):
        start = time.perf_counter()
        read(data)
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def main() -> None:
    """Print a line a reader."""
    for title, data, readers in (
        ("200 x 12", table(), (ours, calamine, openpyxl_read_only)),
        ("biểu", form(), (ours, ours_whole, calamine, openpyxl_read_only)),
    ):
        sys.stdout.write(f"{title}, {len(data) / 1024:.0f} KB\n")
        reference = best(ours, data)
        for read in readers:
            spent = best(read, data)
            sys.stdout.write(f"  {read.__name__:20} {spent:7.1f} ms  x {spent / reference:.2f}\n")


if __name__ == "__main__":
    main()

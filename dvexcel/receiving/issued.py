"""What was asked of whom (phat_hanh/<kỳ>/bieu.csv): written before the forms, never changed.

Beside it stands a copy of the rows of elements and tasks as they were at each issue. The fact is
written first: a run that dies before its forms are out has asked nobody, and its next run finds the
same issue there and only writes the forms.
"""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from dvexcel.model.issue import IssuedForm, PeriodIssues
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode
from dvexcel.model.raw import RawBook
from dvexcel.model.unit import Unit
from dvexcel.reading.from_rows import sheet_of
from dvexcel.reading.ledger_rows import element_of, task_of
from dvexcel.reading.linh_vuc import counts_of
from dvexcel.reading.tables import read_table
from dvexcel.receiving.rebuilt import rebuilt_issues
from dvexcel.records import BAD_RECORD, DIGEST
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.column import Kind
from dvexcel.specs.rows import typed_rows
from dvexcel.specs.stamp import Stamp
from dvexcel.text.dates import short_date
from dvexcel.text.numbers import decimals_of, format_number
from dvexcel.whole_files import replace as put_whole
from dvexcel.whole_files import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dvexcel.model.field_of_work import Register
    from dvexcel.model.finding import Finding
    from dvexcel.model.indicator import Element
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.record import Row
    from dvexcel.model.sheets import CellValue, SheetRow
    from dvexcel.model.task import Task
    from dvexcel.specs.column import Column
    from dvexcel.specs.table import Table
    from dvexcel.workspace import Workspace

COPIED = (so.SO_LIEU_GOC, so.NHIEM_VU)
_BETWEEN, _FOR = "; ", "@"


def issues_of(workspace: Workspace, ledger: Ledger) -> dict[PeriodCode, PeriodIssues]:
    """What was issued for every period: as recorded, else as the forms themselves tell.

    CannotRun (HT014, HT019) when a record is spoiled.
    """
    found = {}
    for name in workspace.facts.issued_periods:
        try:
            code = PeriodCode.parse(name)
        except ValueError:  # a folder of the clerk's own
            continue
        issues = _recorded(workspace, ledger, code) or rebuilt_issues(workspace, ledger, code)
        if issues is not None:
            found[code] = issues
    return found


def _recorded(workspace: Workspace, ledger: Ledger, code: PeriodCode) -> PeriodIssues | None:
    kept = workspace.facts.forms(str(code))
    lines = kept.lines()
    if not lines:
        return None
    numbers = sorted({row["lan"] for _, row in lines})
    copies = tuple(
        (
            number,
            _copy(workspace, code, so.SO_LIEU_GOC, number),
            _copy(workspace, code, so.NHIEM_VU, number),
        )
        for number in numbers
    )
    registers = tuple(ledger.work.registers)
    try:
        forms = _forms(code, tuple(tuple(row.items()) for _, row in lines), copies, registers)
    except ValueError as problem:
        raise CannotRun(_spoiled(copies)) from problem
    if isinstance(forms, int):
        raise CannotRun(kept.bad_line(lines[forms][0]))
    return forms


def _copy(workspace: Workspace, code: PeriodCode, table: Table, number: str) -> bytes:
    path = workspace.facts.rows_of_issue(str(code), table.key, int(number))
    with told(path):
        return path.read_bytes() if path.is_file() else b""


@lru_cache(maxsize=64)  # every command asks for the issues of the year
def _forms(
    code: PeriodCode,
    lines: tuple[tuple[tuple[str, str], ...], ...],
    copies: tuple[tuple[str, bytes, bytes], ...],
    registers: tuple[Register, ...],
) -> PeriodIssues | int:
    """The issues that these bytes tell, or the index of the line that cannot be read."""
    elements = {number: _elements(rows, registers) for number, rows, _ in copies}
    tasks = {number: _tasks(rows) for number, _, rows in copies}
    by_unit: dict[str, list[IssuedForm]] = {}
    for index, line in enumerate(lines):
        row = dict(line)
        try:
            form = _form(code, row, elements[row["lan"]], tasks[row["lan"]])
        except (KeyError, ValueError):
            return index
        by_unit.setdefault(form.unit.code, []).append(form)
    return PeriodIssues(code, {unit: tuple(forms) for unit, forms in by_unit.items()})


def _form(
    code: PeriodCode,
    row: Mapping[str, str],
    elements: Mapping[str, Element],
    tasks: Mapping[str, Task],
) -> IssuedForm:
    """One line; KeyError for a code that the copy lacks, ValueError for one of no meaning."""
    asked = []
    for text in filter(None, row["so_lieu"].split(_BETWEEN)):
        name, _, told_for = text.partition(_FOR)
        asked.append((elements[name], PeriodCode.parse(told_for) if told_for else code))
    given = tuple(tasks[name] for name in filter(None, row["nhiem_vu"].split(_BETWEEN)))
    unit = Unit(row["don_vi"], row["ten"], row["loai"], row["khoi"])
    if not DIGEST.fullmatch(row["sha256"]):
        raise ValueError("no file that could be recognised")
    return IssuedForm(
        unit,
        code,
        int(row["lan"]),
        date.fromisoformat(row["ngay"]) if row["ngay"] else None,
        int(row["phien_ban"]),
        tuple(asked),
        given,
        row["tep"],
        row["sha256"],
    )


def _elements(data: bytes, registers: Sequence[Register]) -> dict[str, Element]:
    rows = _rows(so.SO_LIEU_GOC, data)
    return {
        row.text("ma"): replace(element_of(row), counts=counts_of(row, registers, "")[0])
        for row in rows
    }


def _tasks(data: bytes) -> dict[str, Task]:
    return {row.text("ma"): task_of(row) for row in _rows(so.NHIEM_VU, data)}


def _spoiled(copies: Iterable[tuple[str, bytes, bytes]]) -> Finding:
    """Which of the copies cannot be read any more."""
    for number, *datas in copies:
        for table, data in zip(COPIED, datas, strict=True):
            try:
                _rows(table, data)
            except ValueError:
                name = f"{table.key}_lan_{number:>02}.csv"
                return BAD_RECORD.at(file=name, name=name, line=1, how="")
    raise AssertionError("one of them could not be read")


def _rows(table: Table, data: bytes) -> tuple[Row, ...]:
    typed = typed_rows(table, data.decode("utf-8-sig"))
    return read_table(RawBook("", {table.sheet: sheet_of(table, typed)}), table)[0]


def record_issue(
    workspace: Workspace,
    code: PeriodCode,
    forms: Iterable[IssuedForm],
    rows: Mapping[str, Sequence[SheetRow]],
) -> None:
    """Write an issue down: first the copies of the sheets' rows, then who was asked what."""
    forms = list(forms)
    for table in COPIED:
        path = workspace.facts.rows_of_issue(str(code), table.key, forms[0].number)
        with told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            put_whole(path, _csv(table, rows.get(table.key, ())))
    workspace.facts.forms(str(code)).append(map(_line, forms))


def _csv(table: Table, rows: Iterable[SheetRow]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    keys = [column.key for column in table.columns]
    writer.writerow(keys)
    writer.writerows([_cell(one, row.get(one.key)) for one in table.columns] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(column: Column, value: CellValue) -> str:
    """A cell as it was read: one that could not be read as its column asks stays empty."""
    if value is None:
        return ""
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, str):
        return "" if column.is_number or column.kind is Kind.DATE else value
    number = Fraction(value)
    return format_number(number, decimals_of(number))


def _line(form: IssuedForm) -> dict[str, object]:
    def told(element: Element, period: PeriodCode) -> str:
        return element.code if period == form.period else f"{element.code}{_FOR}{period}"

    return {
        "ngay": "" if form.day is None else form.day.isoformat(),
        "lan": form.number,
        "don_vi": form.unit.code,
        "ten": form.unit.name,
        "loai": form.unit.kind,
        "khoi": form.unit.group,
        "phien_ban": form.version,
        "ma_bieu": Stamp(form.version, form.unit.code, form.period),
        "so_lieu": _BETWEEN.join(told(*one) for one in form.elements),
        "nhiem_vu": _BETWEEN.join(task.code for task in form.tasks),
        "tep": form.file,
        "sha256": form.sha256,
    }

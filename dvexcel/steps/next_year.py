"""The rows of the next year's sổ: all of this year's that still holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dvexcel.model.deadline import Deadline, DeadlineKind, same_day
from dvexcel.model.period import PeriodCode
from dvexcel.reading.copied import copied_row
from dvexcel.reading.tables import read_table
from dvexcel.receiving.so_theo_doi import rows_known
from dvexcel.specs import so_cong_tac as so
from dvexcel.specs.mac_dinh.ngay_nghi import proposed_holidays
from dvexcel.specs.mac_dinh.nguong import threshold_rows
from dvexcel.steps.next_periods import next_periods
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.raw import RawBook
    from dvexcel.model.record import Row
    from dvexcel.model.sheets import SheetRow
    from dvexcel.model.task import Task
    from dvexcel.specs.table import Table
    from dvexcel.steps.closing_year import ClosingYear

_AS_THEY_ARE = (
    so.CO_QUAN,
    so.VAN_BAN,
    so.MUC_SO_LIEU,
    so.SO_LIEU_GOC,
    so.CHI_TIEU,
    so.DE_CUONG,
    so.SO_THEO_DOI,
)
_READ = (*_AS_THEY_ARE, so.DON_VI, so.NHIEM_VU, so.KY_BAO_CAO, so.SO_LIEU_NEN, so.NGUONG)


def next_year(
    book: RawBook, closing: ClosingYear, year: int
) -> tuple[dict[str, list[SheetRow]], int]:
    """The rows of the sổ of ``year`` by table, and how many finished tasks are left behind.

    ``book`` holds the cells of this year's sổ as they stand: what could not be read is copied too.
    """
    ledger = closing.ledger
    rows = {table.key: read_table(book, table)[0] for table in _READ}
    registers = {
        one.key: [
            {"don_vi": row.unit, **row.values}
            for of_unit in rows_known(ledger, one, closing.returns, date(year, 1, 1)).values()
            for row in of_unit
        ]
        for one in ledger.work.registers
    }
    tasks = [row for row in rows["nhiem_vu"] if not _is_left_behind(row, ledger, closing, year)]
    made: dict[str, list[SheetRow]] = {
        **{table.key: _copied(table, rows[table.key]) for table in _AS_THEY_ARE},
        "don_vi": [
            copied_row(so.DON_VI, row)
            for row in rows["don_vi"]
            if (until := row.value("hieu_luc_den")) is None or until.year >= year - 1
        ],
        "nhiem_vu": [_task_line(row, ledger, year) for row in tasks],
        **registers,
        "ky_bao_cao": next_periods(rows["ky_bao_cao"], year),
        "so_lieu_nen": _figures(rows["so_lieu_nen"], closing, year),
        "ngay_nghi": proposed_holidays(year),
        "nguong": thresholds_kept(rows["nguong"]),
    }
    return made, len(rows["nhiem_vu"]) - len(tasks)


def _copied(table: Table, rows: Sequence[Row]) -> list[SheetRow]:
    return [copied_row(table, row) for row in rows]


def _is_left_behind(row: Row, ledger: Ledger, closing: ClosingYear, year: int) -> bool:
    """Whether the task was to be done once, and every unit it was given to has done it."""
    task = _task_of(row, ledger)
    if task is None or task.deadline.kind.recurs:
        return False
    return closing.is_settled(task, date(year - 1, 12, 31))


def _task_of(row: Row, ledger: Ledger) -> Task | None:
    """The task of a row; None for a row that could not be read whole, which is copied as it is."""
    return next((task for task in ledger.tasks if task.code == row.text("ma")), None)


def _task_line(row: Row, ledger: Ledger, year: int) -> SheetRow:
    """The row of the task, a yearly one with its day in the new year."""
    line = copied_row(so.NHIEM_VU, row)
    task = _task_of(row, ledger)
    if task is not None:
        line |= _reborn(task.deadline, year)
    return line


def _reborn(deadline: Deadline, year: int) -> SheetRow:
    yearly = deadline.kind in {DeadlineKind.YEARLY, DeadlineKind.YEARLY_BEFORE}
    if not yearly or deadline.day is None:
        return {}
    return {"han_ngay": same_day(deadline.day, year)}


def _figures(rows: Sequence[Row], closing: ClosingYear, year: int) -> list[SheetRow]:
    """The figures of the year that closes: those of its returns, else those the sổ already had."""
    told = closing.figures()
    known = {(line["ky"], line["don_vi"], line["so_lieu"]) for line in told}
    earlier = [
        copied_row(so.SO_LIEU_NEN, row)
        for row in rows
        if isinstance(code := row.value("ky"), PeriodCode) and code.year == year - 1
    ]
    return [
        *(
            line
            for line in earlier
            if line.get("luy_ke")
            or (line.get("ky"), line.get("don_vi"), line.get("so_lieu")) not in known
        ),
        *told,
    ]


def thresholds_kept(rows: Sequence[Row]) -> list[SheetRow]:
    """The rows as the office left them, then our proposal for each value that has no row."""
    known = {fold(row.text("ma")) for row in rows}
    proposed = (line for line in threshold_rows() if fold(str(line["ma"])) not in known)
    return [*_copied(so.NGUONG, rows), *proposed]

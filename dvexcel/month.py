"""The month of a field of work on one page: its stages in their order, each a command.

khởi tạo once a year; then phát hành, nhận and kiểm tra from day to day, trả lại, tổng hợp, báo cáo,
đôn đốc. A clerk takes these steps one by one; the sample takes them as they stand here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from dvexcel.commands.bao_cao import bao_cao
from dvexcel.commands.don_doc import don_doc
from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.commands.tong_hop import tong_hop
from dvexcel.commands.tra_lai import tra_lai
from dvexcel.receiving.taking_in import copied_in, record_arrival
from dvexcel.steps.made import Made
from dvexcel.steps.new_ledger import begin
from dvexcel.steps.opening import find_period, open_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.model.period import PeriodCode
    from dvexcel.model.sheets import SheetRows
    from dvexcel.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Arrival:
    """One file on its way from a unit: when it comes, under which name, with what in it."""

    day: date
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Days:
    """When the office works at a period; without ``handed_back`` nothing goes back to a unit."""

    issued: date
    summed_up: date
    handed_back: date | None = None


def open_year(workspace: Workspace, rows: SheetRows) -> Outcome:
    """Lay out the work folder with a sổ of these rows."""
    made = Made(workspace)
    begin(made, rows)
    return made.outcome({})


def month(
    workspace: Workspace,
    options: Options,
    period: PeriodCode,
    days: Days,
    arrivals: Callable[[], Iterable[Arrival]],
) -> Iterator[Outcome]:
    """Work through one period; ``arrivals`` is asked what is on its way once the forms are out."""

    def on(day: date | None) -> Options:
        return replace(options, today=day or options.today, period=str(period))

    yield phat_hanh(workspace, on(days.issued))
    coming = sorted(arrivals(), key=lambda one: one.day)
    for day, files in _by_day(one for one in coming if one.day <= days.summed_up):
        nhan(workspace, on(day), files)
        kiem_tra(workspace, on(day))
    if days.handed_back:
        yield tra_lai(workspace, on(days.handed_back))
    yield tong_hop(workspace, on(days.summed_up))
    yield bao_cao(workspace, on(days.summed_up))
    yield don_doc(workspace, on(days.summed_up))
    for day, files in _by_day(one for one in coming if one.day > days.summed_up):
        nhan(workspace, on(day), files)
        kiem_tra(workspace, on(day))


def nhan(workspace: Workspace, options: Options, files: Iterable[Arrival]) -> None:
    """Take in the files of a day, which is the day on which the units' documents came."""
    ledger, _ = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    placed = copied_in(workspace, period.code, [(one.name, one.data) for one in files])
    record_arrival(workspace, ledger, period, placed, options.today, options.today)


def _by_day(files: Iterable[Arrival]) -> Iterator[tuple[date, Iterator[Arrival]]]:
    return groupby(files, key=lambda one: one.day)

"""The standard workbooks that ship, each as its builder makes it: of the first pack, unused."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from dvexcel.linh_vuc import FIRST, pack_rows
from dvexcel.model.form import FormIssue
from dvexcel.model.period import Period, PeriodCode
from dvexcel.model.sheets import Overview
from dvexcel.model.unit import Unit
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.specs import lists
from dvexcel.specs.bieu import FORM_VERSION
from dvexcel.specs.stamp import Stamp
from dvexcel.specs.tong_hop import consolidated_book
from dvexcel.writing.form import write_form
from dvexcel.writing.so_cong_tac import write_so_cong_tac
from dvexcel.writing.tong_hop import write_tong_hop

if TYPE_CHECKING:
    from collections.abc import Callable

    from dvexcel.model.ledger import Ledger

_UNIT = Unit("XA-VIDU", "Ủy ban nhân dân xã Ví Dụ", lists.LOAI_DON_VI[2], lists.KHOI[1])
_PERIOD = PeriodCode.parse("2026-T09")
_OFFICE = "Sở Nội vụ"
_DAYS_TO_SEND = 6


def new_so_cong_tac() -> bytes:
    """The sổ with all that its field gives it, and nothing of an office's own."""
    return write_so_cong_tac(pack_rows(FIRST))


@cache
def first_ledger() -> Ledger:
    """What a new sổ says, its office left open."""
    return read_ledger(parse_workbook(new_so_cong_tac(), "so_cong_tac.xlsx"))[0]


def example_bieu() -> bytes:
    """The monthly form of an example commune, with the figures a new sổ asks it for."""
    start, end = _PERIOD.window
    due = end + timedelta(days=_DAYS_TO_SEND)
    owner = lists.BAO_CAO_CUA[0]
    period = Period(
        _PERIOD, _PERIOD.words, start, end, end, due, due_excluded=False, report_of=owner
    )
    ledger = first_ledger()
    elements = ledger.elements_asked(_UNIT, period)
    stamp = str(Stamp(FORM_VERSION, _UNIT.code, _PERIOD))
    issue = FormIssue(_UNIT, period, _OFFICE, elements, (), {}, stamp, work=ledger.work)
    return write_form(issue)


def empty_tong_hop() -> bytes:
    """The consolidated workbook of a period in which nothing was sent."""
    work = first_ledger().work
    overview = Overview(consolidated_book(work).title, _PERIOD.words, (), ())
    return write_tong_hop(work, {}, overview)


STANDARD_WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "so_cong_tac.xlsx": new_so_cong_tac,
    "bieu.xlsx": example_bieu,
    "tong_hop.xlsx": empty_tong_hop,
}

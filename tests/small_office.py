"""A small office: a sở with four communes and one year's periods, whose forms are filled in here.

Every figure is the number the test gives, so that each sum can be done in the head: parts of a
total are that number, the total what its parts make, an opening stock what the month before left.
"""

from __future__ import annotations

from datetime import date, timedelta

from fields import MO_HINH, PACK

from dvexcel.commands.kiem_tra import kiem_tra
from dvexcel.commands.phat_hanh import phat_hanh
from dvexcel.model.options import Options
from dvexcel.model.period import PeriodCode
from dvexcel.receiving.taking_in import record_arrival
from dvexcel.sample import sample_rows
from dvexcel.sample.fill import Filling, fill_form
from dvexcel.specs.mac_dinh import default_rows
from dvexcel.steps.opening import find_period, open_ledger
from dvexcel.workspace import Workspace
from dvexcel.writing.so_cong_tac import write_so_cong_tac

YEAR = 2026
TODAY = date(2026, 12, 31)
MERGED_ON = date(2026, 9, 30)
COVER = {"nguoi_lap": "Lò Thị Mai", "thu_truong": "Giàng A Páo", "chuc_vu": "Chủ tịch"}


def unit(code, name, kind="xã", **more):
    group = "Khối xã, phường, đặc khu" if kind == "xã" else "Khối sở, ban, ngành"
    return {"ma": code, "ten": name, "loai": kind, "khoi": group, "ky_phai_gui": "T; 6T; N", **more}


def task_row(code, kind, day, given="xã"):
    """A row of the sheet Nhiệm vụ with a deadline of that kind."""
    return {
        "ma": code,
        "noi_dung": f"Nhiệm vụ {code}.",
        "han": "như văn bản",
        "dang_han": kind.value,
        "han_ngay": day,
        "giao_cho": given,
    }


UNITS = [
    unit("VPUBND", "Văn phòng UBND tỉnh", "sở, ngành"),
    unit("XA-MOT", "UBND xã Một"),
    unit("XA-HAI", "UBND xã Hai"),
    unit(
        "XA-CU",
        "UBND xã Cũ",
        hieu_luc_den=MERGED_ON,
        ke_thua="XA-HAI",
    ),
    unit("XA-BON", "UBND xã Bốn"),
]


def office(root, **tables):
    """A work folder whose sổ has the units above and the proposed elements, indicators, periods.

    ``tables`` replace or add rows, by table key.
    """
    rows = {
        **default_rows(YEAR),
        **PACK,
        "chi_tieu": sample_rows()["chi_tieu"],
        "co_quan": sample_rows()["co_quan"],
        "don_vi": UNITS,
        **tables,
    }
    workspace = Workspace(root)
    workspace.write(workspace.ledger, write_so_cong_tac(rows))
    return workspace


def ledger_of(workspace, today=TODAY):
    return open_ledger(workspace, Options(today))[0]


def amounts(ledger, code, period, number):
    """What a unit types that has ``number`` of everything."""
    asked = [element for element, _ in ledger.elements_on_form(ledger.units[code], period)]
    typed = {element.code: number * 10**element.decimals for element in asked}
    for _ in asked:  # totals of totals settle after a few rounds
        for element in asked:
            if element.sum_of:
                typed[element.code] = sum(typed[part] for part in element.sum_of)
    for element in asked:
        if element.not_over in typed:
            typed[element.code] = min(typed[element.code], typed[element.not_over])
    return {element.code: typed[element.code] / 10**element.decimals for element in asked}


def send(workspace, period, code, number, today=None, models=(), **more):
    """The unit fills in its issued form with ``number`` everywhere; its paper comes that day."""
    ledger = ledger_of(workspace)
    known = find_period(ledger, period)
    form = workspace.issued(known.code) / f"bieu_{code}_{period}.xlsx"
    filling = Filling(
        {"lan": 1, **COVER},
        amounts(ledger, code, known, number),
        listed=[(MO_HINH, models)],
        **more,
    )
    folder = workspace.inbox(known.code)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / form.name
    target.write_bytes(fill_form(form, filling))
    day = today or known.last_valid_day - timedelta(days=1)
    record_arrival(workspace, ledger, known, [target], day, day)
    return kiem_tra(workspace, Options(day, period))


def issue(workspace, period, today=None):
    due = find_period(ledger_of(workspace), period).due
    return phat_hanh(workspace, Options(today or due - timedelta(days=25), period))


def code_of(text):
    return PeriodCode.parse(text)

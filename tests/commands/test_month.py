"""The month as it is told on one page: every stage in its order, on a small office."""

from datetime import date

import pytest
from small_office import COVER, amounts, code_of, ledger_of, office

from dvexcel.model.options import Options
from dvexcel.month import Arrival, Days, month
from dvexcel.sample.fill import Filling, fill_form
from dvexcel.steps.opening import find_period
from dvexcel.workspace import form_name

PERIOD = code_of("2026-T08")
DAYS = Days(date(2026, 8, 1), date(2026, 8, 23), handed_back=date(2026, 8, 21))
SENT = {"VPUBND": date(2026, 8, 18), "XA-MOT": date(2026, 8, 19), "XA-HAI": date(2026, 9, 1)}


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """Three of five units send, one of them text for a figure and one after the summing up."""
    workspace = office(tmp_path_factory.mktemp("tháng") / "Dân vận 2026")

    def arrivals():
        ledger = ledger_of(workspace)
        period = find_period(ledger, str(PERIOD))
        for unit, day in reversed(SENT.items()):
            name = form_name(unit, PERIOD)
            typed = amounts(ledger, unit, period, 5)
            if unit == "XA-MOT":
                typed["A4.VB"] = "khoảng 20"
            form = workspace.issued(PERIOD) / name
            yield Arrival(day, name, fill_form(form, Filling({"lan": 1, **COVER}, typed)))

    outcomes = list(month(workspace, Options(date(2026, 12, 31)), PERIOD, DAYS, arrivals))
    return workspace, outcomes


def test_every_stage_tells_what_it_made_in_the_order_of_the_month(played):
    _, outcomes = played
    assert [sorted(one.counts) for one in outcomes] == [
        ["bieu", "cong_van"],
        ["danh_dau", "tra_lai"],
        ["chi_tieu", "duoc_tinh", "phai_gui"],
        ["so_in"],
        ["don_vi"],
    ]


def test_files_are_received_on_their_day_and_checked_then(played):
    workspace, _ = played
    lines = workspace.receipts.read_text("utf-8-sig").splitlines()[1:]
    received = {line.split(",")[2]: date.fromisoformat(line.split(",")[0]) for line in lines}
    assert received == SENT
    assert list(received) == ["VPUBND", "XA-MOT", "XA-HAI"]


def test_what_comes_after_the_summing_up_is_not_in_it(played):
    _, (_, handed_back, summed_up, _, reminded) = played
    assert handed_back.counts["danh_dau"] == 2
    assert summed_up.counts["duoc_tinh"] == 1
    assert reminded.counts["don_vi"] == 4


def test_a_month_in_which_nothing_goes_back(tmp_path):
    workspace = office(tmp_path / "Dân vận 2026")
    stages = month(
        workspace, Options(date(2026, 12, 31)), PERIOD, Days(DAYS.issued, DAYS.summed_up), list
    )
    assert next(stages).counts["bieu"] == 5
    assert not workspace.hand_back(PERIOD).exists()

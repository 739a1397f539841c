"""What the sample's units type hangs together: figures, tasks and models tell one story."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from dvexcel.model.deadline import DeadlineKind
from dvexcel.model.period import PeriodCode
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.sample import sample_rows
from dvexcel.sample.filling import clean_filling
from dvexcel.sample.lineage import Lineage
from dvexcel.sample.mo_hinh import models_of
from dvexcel.writing.so_cong_tac import write_so_cong_tac

BY_FIELD = {
    "G1.KT": "kinh tế",
    "G1.VX": "văn hóa - xã hội",
    "G1.QA": "quốc phòng - an ninh",
    "G1.HT": "xây dựng hệ thống chính trị",
}
WORKING = {"hoạt động hiệu quả", "được công nhận", "tiêu biểu"}
MONTHS = [f"2026-T{number:02}" for number in range(1, 13)]


@pytest.fixture(scope="module")
def ledger():
    return read_ledger(parse_workbook(write_so_cong_tac(sample_rows()), "so_cong_tac.xlsx"))[0]


def fillings(ledger, code):
    period = ledger.periods[PeriodCode.parse(code)]
    return {unit.code: clean_filling(ledger, period, unit) for unit in ledger.units_owing(period)}


def rows_of(filling):
    return [row for _, rows in filling.listed for row in rows]


def amount(filling, code):
    return 0 if code in filling.ticked else filling.amounts[code]


@pytest.mark.parametrize("code", ["2026-T06", "2026-T12"])
def test_the_figures_of_a_unit_count_the_models_it_lists(ledger, code):
    for unit, filling in fillings(ledger, code).items():
        if "G1.KT" not in filling.amounts | dict.fromkeys(filling.ticked):
            continue
        standing = [one for one in rows_of(filling) if one["trang_thai"] != "dừng"]
        for element, field in BY_FIELD.items():
            listed = sum(one["linh_vuc"] == field for one in standing)
            assert amount(filling, element) == listed, (unit, element)
        working = sum(one["trang_thai"] in WORKING for one in standing)
        assert amount(filling, "G2.HQ") == working, unit


def test_every_stage_kind_and_level_is_there_in_december(ledger):
    models = [one for filling in fillings(ledger, "2026-T12").values() for one in rows_of(filling)]
    stages = Counter(one["trang_thai"] for one in models)
    assert {*WORKING, "đang thực hiện", "dừng"} <= set(stages)
    assert {one["loai"] for one in models} == {"tập thể", "cá nhân"}
    assert {one["cap"] for one in models} == {"xã", "tỉnh"}


@pytest.mark.parametrize("code", MONTHS)
def test_no_unit_lists_a_name_twice(ledger, code):
    for unit, filling in fillings(ledger, code).items():
        names = Counter(one["ten"] for one in rows_of(filling))
        assert [name for name, times in names.items() if times > 1] == [], unit


def test_a_model_never_goes_back_a_stage():
    order = ["đăng ký", "đang thực hiện", "hoạt động hiệu quả", "được công nhận", "tiêu biểu"]
    for number in range(40):
        for model in models_of(Lineage(f"XA-{number}", "xã"), 2026):
            days = [date(2026, month, 14) for month in range(1, 13)]
            told = [stage for day in days if (stage := model.stage_on(day)) is not None]
            going = [order.index(stage) for stage in told if stage != "dừng"]
            assert going == sorted(going)
            assert told == [*told[: len(going)], *["dừng"] * (len(told) - len(going))]


# ---- tasks


@pytest.fixture(scope="module")
def year(ledger):
    """What each unit says of its tasks, month by month."""
    return {
        code: {unit: filling.tasks for unit, filling in fillings(ledger, code).items()}
        for code in MONTHS
    }


def test_what_is_done_once_stays_done_on_its_day(ledger, year):
    again = {DeadlineKind.MONTHLY, DeadlineKind.QUARTERLY}
    once = [task.code for task in ledger.tasks if task.deadline.kind not in again]
    for before, after in pairwise(MONTHS):
        for unit in year[before].keys() & year[after].keys():
            for code in once:
                told = year[before][unit].get(code, {})
                if told.get("trang_thai") == "đã hoàn thành":
                    assert year[after][unit][code] == told, (unit, code, after)


@pytest.mark.parametrize("code", MONTHS)
def test_what_is_done_each_month_is_done_in_that_month(ledger, year, code):
    period = ledger.periods[PeriodCode.parse(code)]
    monthly = [one.code for one in ledger.tasks if one.deadline.kind is DeadlineKind.MONTHLY]
    days = [
        told["ngay_xong"]
        for tasks in year[code].values()
        for task, told in tasks.items()
        if task in monthly and told["trang_thai"] == "đã hoàn thành"
    ]
    assert days
    assert all(period.start <= day <= period.end for day in days)


@pytest.mark.parametrize("code", MONTHS)
def test_most_units_have_something_under_way_in_every_month(year, code):
    busy = [
        unit
        for unit, tasks in year[code].items()
        if "đang thực hiện" in {told["trang_thai"] for told in tasks.values()}
    ]
    assert len(busy) > 40


def test_a_commune_that_held_its_dialogue_counts_one(ledger, year):
    told = fillings(ledger, "2026-T12")
    held = [
        unit
        for unit, tasks in year["2026-T12"].items()
        if tasks.get("LC-II.5.2", {}).get("trang_thai") == "đã hoàn thành"
    ]
    assert len(held) > 30
    assert all(amount(told[unit], "F1.DT") >= 1 for unit in held)


def test_about_nine_in_ten_tasks_are_done_in_time_by_december(ledger, year):
    in_time = due = 0
    end = ledger.periods[PeriodCode.parse("2026-T12")].end
    for tasks in year["2026-T12"].values():
        for task in ledger.tasks:
            last = task.deadline.in_year(2026)
            if task.code in tasks and last is not None and last <= end:
                done = tasks[task.code].get("ngay_xong")
                due, in_time = due + 1, in_time + (done is not None and done <= last)
    assert 0.85 <= in_time / due <= 0.95

"""A task once told done stays done: each form shows what its unit last told of its tasks."""

from datetime import date, timedelta

import openpyxl
import pytest
from small_office import (
    COVER,
    MERGED_ON,
    TODAY,
    UNITS,
    amounts,
    code_of,
    issue,
    ledger_of,
    office,
    send,
    task_row,
    unit,
)

from dvexcel.model.deadline import DeadlineKind
from dvexcel.model.task_progress import Standing
from dvexcel.receiving.check import check_inbox
from dvexcel.sample.fill import Filling, fill_form
from dvexcel.specs import bieu
from dvexcel.specs.table import FIRST_ROW
from dvexcel.steps import issuing
from dvexcel.steps.opening import find_period
from dvexcel.steps.put_together import consolidation_of

TASKS = [
    task_row(ma, kind, day)
    for ma, kind, day in (
        ("MOT-LAN", DeadlineKind.DAY, date(2026, 1, 10)),
        ("HANG-THANG", DeadlineKind.MONTHLY, None),
        ("HANG-QUY", DeadlineKind.QUARTERLY, None),
        ("HANG-NAM", DeadlineKind.YEARLY_BEFORE, date(2016, 11, 30)),
        ("THUONG-XUYEN", DeadlineKind.ALWAYS, None),
    )
]
DONE = {
    "trang_thai": "đã hoàn thành",
    "ty_le": 100,
    "ngay_xong": date(2026, 1, 8),
    "ket_qua": "Kế hoạch số 12/KH-UBND",
}
DOING = {"trang_thai": "đang thực hiện", "ty_le": 60}
SHOWN_DONE = ("đã hoàn thành", 100, date(2026, 1, 8), "Kế hoạch số 12/KH-UBND")
SHOWN_DOING = ("đang thực hiện", 60, None, None)
EMPTY = (None, None, None, None)
JANUARY, FEBRUARY, MARCH, APRIL = (f"2026-T{month:02d}" for month in range(1, 5))


@pytest.fixture
def workspace(tmp_path):
    return office(tmp_path / "so", nhiem_vu=TASKS)


def form_of(workspace, period, code):
    return workspace.issued(code_of(period)) / f"bieu_{code}_{period}.xlsx"


def on_form(workspace, period, code="XA-MOT"):
    """What the unit finds in the columns it types in, by task."""
    sheet = openpyxl.load_workbook(form_of(workspace, period, code))[bieu.NHIEM_VU.sheet]
    return {
        row[0]: (*row[3:5], row[5].date() if row[5] else None, row[6])
        for row in sheet.iter_rows(min_row=FIRST_ROW, values_only=True)
    }


def told(workspace, period, task="MOT-LAN", code="XA-MOT"):
    """Where the unit stands with the task in the period's report."""
    ledger = ledger_of(workspace)
    result, _ = consolidation_of(workspace, ledger, find_period(ledger, period), TODAY)
    [one] = [p for p in result.progress if (p.unit.code, p.task.code) == (code, task)]
    return one


def one_month(workspace, period, code="XA-MOT", **states):
    """A month is issued, and the unit sends its form with these states typed into it."""
    issue(workspace, period)
    tasks = {name.replace("_", "-"): state for name, state in states.items()}
    return send(workspace, period, code, 10, tasks=tasks)


def test_the_first_form_of_the_year_shows_no_state(workspace):
    issue(workspace, JANUARY)
    assert set(on_form(workspace, JANUARY).values()) == {EMPTY}


def test_a_faulty_return_tells_nothing(workspace):
    issue(workspace, JANUARY)
    send(workspace, JANUARY, "XA-MOT", -1, tasks={"MOT-LAN": DONE})
    issue(workspace, FEBRUARY)
    assert on_form(workspace, FEBRUARY)["MOT-LAN"] == EMPTY


def test_one_unit_never_shows_what_another_told(workspace):
    one_month(workspace, JANUARY, MOT_LAN=DONE)
    issue(workspace, FEBRUARY)
    assert on_form(workspace, FEBRUARY, "XA-BON")["MOT-LAN"] == EMPTY


def test_a_form_with_nothing_but_what_was_printed_is_still_a_blank_form(workspace):
    one_month(workspace, JANUARY, MOT_LAN=DONE)
    issue(workspace, FEBRUARY)
    form = form_of(workspace, FEBRUARY, "XA-MOT")
    (workspace.inbox(code_of(FEBRUARY)) / form.name).write_bytes(form.read_bytes())
    ledger = ledger_of(workspace)
    [item] = check_inbox(workspace, ledger, find_period(ledger, FEBRUARY), TODAY)
    assert "DL025" in {finding.code for finding in item.findings if finding.is_error}
    assert told(workspace, FEBRUARY).standing is Standing.NO_RETURN


def test_a_task_told_done_stays_done_when_the_unit_leaves_it_as_it_is(workspace):
    one_month(workspace, JANUARY, MOT_LAN=DONE)
    outcome = one_month(workspace, FEBRUARY)
    assert on_form(workspace, FEBRUARY)["MOT-LAN"] == SHOWN_DONE
    assert told(workspace, FEBRUARY).standing is Standing.IN_TIME
    assert not {"TN108", "TN109", "TN110", "TN111"} & {f.code for f in outcome.findings}
    issue(workspace, MARCH)
    assert on_form(workspace, MARCH)["MOT-LAN"] == SHOWN_DONE


def test_what_the_unit_types_over_it_counts(workspace):
    one_month(workspace, JANUARY, MOT_LAN=DONE)
    outcome = one_month(workspace, FEBRUARY, MOT_LAN=DOING)
    assert not {"TN108", "TN109"} & {f.code for f in outcome.findings}
    one = told(workspace, FEBRUARY)
    assert (one.standing, one.state, one.share) == (Standing.OVERDUE, "đang thực hiện", 60)
    issue(workspace, MARCH)
    assert on_form(workspace, MARCH)["MOT-LAN"] == SHOWN_DOING


def test_a_state_that_was_left_blank_goes_back_to_the_return_that_told_it(workspace):
    issue(workspace, JANUARY)
    issue(workspace, FEBRUARY)  # before January came in: its cells are empty
    send(workspace, JANUARY, "XA-MOT", 10, tasks={"MOT-LAN": DONE})
    send(workspace, FEBRUARY, "XA-MOT", 10)
    assert told(workspace, FEBRUARY).state == ""
    issue(workspace, MARCH)
    assert on_form(workspace, MARCH)["MOT-LAN"] == SHOWN_DONE


def test_only_what_comes_back_begins_anew(workspace):
    one_month(workspace, JANUARY, **{task["ma"].replace("-", "_"): DOING for task in TASKS})
    issue(workspace, FEBRUARY)
    begun = {code for code, shown in on_form(workspace, FEBRUARY).items() if shown == SHOWN_DOING}
    assert begun == {"MOT-LAN", "HANG-QUY", "HANG-NAM", "THUONG-XUYEN"}
    assert on_form(workspace, FEBRUARY)["HANG-THANG"] == EMPTY
    issue(workspace, APRIL)
    begun = {code for code, shown in on_form(workspace, APRIL).items() if shown == SHOWN_DOING}
    assert begun == {"MOT-LAN", "HANG-NAM", "THUONG-XUYEN"}
    assert on_form(workspace, APRIL)["HANG-QUY"] == EMPTY


def test_a_unit_under_a_new_name_goes_on_and_one_that_took_another_in_keeps_its_own(tmp_path):
    day_after = MERGED_ON + timedelta(days=1)
    renamed = [
        unit("XA-DOI", "UBND xã Đổi", hieu_luc_den=MERGED_ON, ke_thua="XA-MOI"),
        unit("XA-MOI", "UBND xã Mới", hieu_luc_tu=day_after),
        unit("XA-A", "UBND xã A", hieu_luc_den=MERGED_ON, ke_thua="XA-AB"),
        unit("XA-B", "UBND xã B", hieu_luc_den=MERGED_ON, ke_thua="XA-AB"),
        unit("XA-AB", "UBND xã AB", hieu_luc_tu=day_after),
    ]
    workspace = office(tmp_path / "so", nhiem_vu=TASKS, don_vi=[*UNITS, *renamed])
    issue(workspace, "2026-T09")
    for code in ("XA-DOI", "XA-CU", "XA-A", "XA-B"):
        send(workspace, "2026-T09", code, 10, tasks={"MOT-LAN": DONE, "HANG-NAM": DONE})
    send(workspace, "2026-T09", "XA-HAI", 10, tasks={"MOT-LAN": DOING})
    issue(workspace, "2026-T10")
    assert on_form(workspace, "2026-T10", "XA-MOI")["MOT-LAN"] == SHOWN_DONE
    assert on_form(workspace, "2026-T10", "XA-HAI")["MOT-LAN"] == SHOWN_DOING
    assert on_form(workspace, "2026-T10", "XA-HAI")["HANG-NAM"] == EMPTY
    assert on_form(workspace, "2026-T10", "XA-AB")["MOT-LAN"] == EMPTY  # made of two
    send(workspace, "2026-T10", "XA-MOI", 10, tasks={"MOT-LAN": DOING})
    issue(workspace, "2026-T11")
    assert on_form(workspace, "2026-T11", "XA-MOI")["MOT-LAN"] == SHOWN_DOING


def test_a_form_without_printed_states_is_read_as_before(workspace):
    """A form of February that was issued by an older dvexcel, filled in by hand."""
    one_month(workspace, JANUARY, MOT_LAN=DOING)
    issue(workspace, FEBRUARY)
    form = form_of(workspace, FEBRUARY, "XA-MOT")
    book = openpyxl.load_workbook(form)
    for row in book[bieu.NHIEM_VU.sheet].iter_rows(min_row=FIRST_ROW, min_col=4, max_col=7):
        for cell in row:
            cell.value = None
    book.save(form)
    outcome = send(workspace, FEBRUARY, "XA-MOT", 10)
    assert not [finding for finding in outcome.findings if finding.is_error]
    assert told(workspace, FEBRUARY).standing is Standing.OVERDUE


def test_every_earlier_month_is_read_once_when_forms_are_issued(workspace, monkeypatch):
    asked = []
    read = issuing.counted_returns

    def noting(folder, ledger, period, today):
        asked.append(str(period.code))
        return read(folder, ledger, period, today)

    monkeypatch.setattr(issuing, "counted_returns", noting)
    monkeypatch.setattr("dvexcel.receiving.check.counted_returns", noting)
    issue(workspace, APRIL)
    assert {JANUARY, FEBRUARY, MARCH} <= {*asked}
    assert len(asked) == len({*asked})


# --- what the sample fills in ---


def test_a_task_that_is_told_of_has_nothing_else_in_its_row(workspace):
    one_month(workspace, JANUARY, MOT_LAN=DONE, HANG_NAM=DONE)
    issue(workspace, FEBRUARY)
    form = form_of(workspace, FEBRUARY, "XA-MOT")
    ledger = ledger_of(workspace)
    typed = amounts(ledger, "XA-MOT", find_period(ledger, FEBRUARY), 10)
    filling = Filling({"lan": 1, **COVER}, typed, tasks={"MOT-LAN": DOING})
    form.write_bytes(fill_form(form, filling))
    assert on_form(workspace, FEBRUARY)["MOT-LAN"] == SHOWN_DOING
    assert on_form(workspace, FEBRUARY)["HANG-NAM"] == SHOWN_DONE

"""What a report names as coming: next year's plan, else what falls due, else what recurs."""

from datetime import date

import pytest
from small_ledger import ledger, plan, task, unit
from small_world import period

from dvexcel.context.bao_cao.ahead import ahead
from dvexcel.model.consolidation import Consolidation
from dvexcel.model.deadline import Deadline, DeadlineKind
from dvexcel.model.task_progress import Standing, TaskProgress

STANDING = "Tiếp tục thực hiện các nhiệm vụ thường xuyên theo kế hoạch công tác năm"
REMINDING = "Đôn đốc các đơn vị gửi báo cáo đúng hạn, đủ số liệu."


def on(day, kind=DeadlineKind.DAY):
    return Deadline(kind, date.fromisoformat(day))


def told(sample, code, *progress):
    one = period(code)
    consolidation = Consolidation(one, one.closing, (), (), (), progress=progress)
    lines = ["".join(run.text for run in block.content) for block in ahead(sample, consolidation)]
    if "-T" in code:
        assert lines[-1] == f"{STANDING}; {REMINDING[0].lower()}{REMINDING[1:]}"
        return lines[:-1]
    next_one = " 2027" if code in {"2026-N", "2026-6TC"} else ""
    assert lines[-2:] == [f"{STANDING}{next_one};", REMINDING]
    return lines[:-2]


# ---- what is not named


def test_a_task_given_to_nobody_is_not_named():
    sample = ledger(tasks=[task("NV1", deadline=on("2026-11-01"))])
    assert told(sample, "2026-T10") == []


def test_a_task_that_all_are_done_with_is_not_named():
    one = task("NV1", "xã", deadline=on("2026-11-01"))
    sample = ledger(tasks=[one])
    done = TaskProgress(one, None, Standing.IN_TIME)
    assert told(sample, "2026-T10", done) == []
    assert told(sample, "2026-T10", done, TaskProgress(one, None, Standing.NOT_DUE)) != []


@pytest.mark.parametrize(
    ("code", "day", "is_named"),
    [
        ("2026-T10", "2026-10-31", False),
        ("2026-T10", "2026-11-01", True),
        ("2026-T10", "2026-11-30", True),
        ("2026-T10", "2026-12-01", False),
        ("2026-6T", "2026-06-30", False),
        ("2026-6T", "2026-07-01", True),
        ("2026-6T", "2026-12-31", True),
        ("2026-6T", "2027-01-15", False),
        ("2026-N", "2027-12-15", True),
    ],
)
def test_a_report_names_what_falls_due_in_the_time_it_looks_ahead_to(code, day, is_named):
    sample = ledger(tasks=[task("NV1", "xã", deadline=on(day))])
    assert bool(told(sample, code)) is is_named


def test_what_falls_due_by_the_papers_own_day_is_not_ahead():
    sample = ledger(tasks=[task("NV1", "xã", deadline=on("2026-07-02"))])
    one = period("2026-6T")
    for day, is_named in ((date(2026, 7, 1), True), (date(2026, 7, 2), False)):
        told_on = [*ahead(sample, Consolidation(one, day, (), (), ()))]
        assert (len(told_on) == 3) is is_named


def test_a_plan_of_another_office_is_not_next_years_plan():
    sample = ledger(
        plan(code="KH-2", office="DU"),
        tasks=[task("NV1", document="KH-2", deadline=on("2027-03-01"))],
    )
    assert told(sample, "2026-N") == []


# ---- what is named


def test_tasks_are_named_in_the_order_of_their_days_with_their_deadlines():
    sample = ledger(
        tasks=[
            task("NV1", "xã", deadline=on("2026-11-20")),
            task("NV2", "xã", deadline=on("2026-11-01"), deadline_words="trước ngày 02/11/2026"),
        ]
    )
    assert told(sample, "2026-T10") == [
        "Việc NV2 (trước ngày 02/11/2026);",
        "Việc NV1 (chậm nhất ngày 20/11/2026);",
    ]


def test_a_long_report_tells_who_leads():
    sample = ledger(
        tasks=[
            task("NV1", "xã", lead="Sở Nội vụ", deadline=on("2026-11-20")),
            task("NV2", "xã", lead="Sở Y tế", content="Họp trong quý IV", deadline_words="quý IV",
                 deadline=on("2026-12-31", DeadlineKind.IN_QUARTER)),
        ]
    )  # fmt: skip
    assert told(sample, "2026-6T") == [
        "Việc NV1 (chủ trì: Sở Nội vụ; thời hạn: chậm nhất ngày 20/11/2026);",
        "Họp trong quý IV (chủ trì: Sở Y tế);",
    ]
    assert told(sample, "2026-T10") == ["Việc NV1 (chậm nhất ngày 20/11/2026);"]


def test_what_comes_every_third_year_is_told_by_this_years_end():
    words = "03 năm một lần; bắt đầu từ năm 2026"
    due = Deadline(DeadlineKind.EVERY_YEARS, date(2026, 12, 31), 3)
    sample = ledger(tasks=[task("NV1", "xã", deadline=due, deadline_words=words)])
    assert told(sample, "2026-6T") == ["Việc NV1 (trong năm 2026);"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("hằng năm", "trong năm 2026"),
        ("tháng 10 hằng năm", "tháng 10 năm 2026"),
        ("trước ngày 01 tháng 11 hàng năm", "trước ngày 01 tháng 11 năm 2026"),
        ("", "chậm nhất ngày 31/10/2026"),
    ],
)
def test_what_comes_every_year_is_told_by_the_year_it_comes_in(words, said):
    due = Deadline(DeadlineKind.YEARLY, date(2016, 10, 31))
    sample = ledger(tasks=[task("NV1", "xã", deadline=due, deadline_words=words)])
    assert told(sample, "2026-6T") == [f"Việc NV1 ({said});"]


def test_what_a_body_of_the_party_leads_is_done_with_it():
    party = unit("BTC", "cơ quan Đảng")
    one = task("NV1", "BTC", lead=party.name, deadline=on("2026-11-20"))
    sample = ledger(units=(party,), tasks=[one])
    said = "Phối hợp với Đơn vị BTC việc NV1"
    assert told(sample, "2026-6T") == [f"{said} (chậm nhất ngày 20/11/2026);"]


@pytest.mark.parametrize("office", ["SNV", "UBND"])
def test_the_years_report_names_next_years_plan_though_it_is_given_to_nobody_yet(office):
    sample = ledger(
        plan(code="KH-27", office=office),
        tasks=[
            task("NV1", "xã", deadline=on("2027-01-05")),
            task("UB1", document="KH-27", deadline=on("2027-03-01"), deadline_words="quý I"),
            task("UB2", document="KH-27", deadline=Deadline(DeadlineKind.ALWAYS)),
        ],
    )
    assert told(sample, "2026-N") == ["Việc UB1 (quý I);", "Việc UB2 (thường xuyên);"]
    assert told(sample, "2026-T12") == ["Việc NV1 (chậm nhất ngày 05/01/2027);"]


def test_where_nothing_falls_due_what_recurs_is_named():
    sample = ledger(
        tasks=[
            task("NV1", "xã", deadline=Deadline(DeadlineKind.MONTHLY)),
            task("NV2", deadline=Deadline(DeadlineKind.MONTHLY)),
            task("NV3", "xã", deadline=Deadline(DeadlineKind.UNSAID)),
        ]
    )
    assert told(sample, "2026-T10") == ["Việc NV1 (hằng tháng);"]


def test_a_month_names_four_tasks_at_most_and_a_half_year_twelve():
    sample = ledger(
        tasks=[task(f"NV{number}", "xã", deadline=on("2026-07-01")) for number in range(20)]
    )
    assert len(told(sample, "2026-T06")) == 4
    assert len(told(sample, "2026-6T")) == 12


def test_what_comes_once_a_year_is_no_task_of_the_coming_month():
    sample = ledger(
        tasks=[
            task("NV1", "xã", deadline=Deadline(DeadlineKind.YEARLY, date(2016, 10, 31))),
            *(task(f"NV{n}", "xã", deadline=Deadline(DeadlineKind.ALWAYS)) for n in (2, 3, 4)),
        ]
    )
    assert told(sample, "2026-T03") == ["Việc NV2 (thường xuyên);", "Việc NV3 (thường xuyên);"]

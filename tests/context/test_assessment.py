"""What a report praises and regrets: nothing that is not there, nothing that few units tell."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from small_ledger import ledger, task
from small_world import period, unit

from dvexcel.context.bao_cao.assess import overdue, shortcomings, shortened, strengths
from dvexcel.context.bao_cao.said import Filler
from dvexcel.model.consolidation import Consolidation, Status, UnitStatus
from dvexcel.model.deadline import Deadline, DeadlineKind
from dvexcel.model.figure import PROVINCE, Figure, Measure, Pair
from dvexcel.model.indicator import Comparison, Indicator, Target
from dvexcel.model.period import PeriodCode
from dvexcel.model.sentence import parse_sentence
from dvexcel.model.task_progress import Standing, TaskProgress
from dvexcel.text.numbers import format_number

NONE_WANTED = Target(Comparison.EQUAL, Fraction(0))
CROWDS = Indicator("E3", "Đoàn đông người", "đoàn", "giảm", ("E3.DD",), target=NONE_WANTED)
MEETINGS = Indicator("B1", "Cuộc tuyên truyền", "cuộc", "tăng", ("B1.CUOC",))
SETTLED = Indicator(
    "D4", "Tỷ lệ hòa giải thành", "%", "tăng", ("D4.T",), ("D4.V",), decimals=1
)  # fmt: skip


def measure(indicator, value, *, counted=52, code="2026-N", last_year=None, **more):
    number = Fraction(value)
    target = indicator.target
    then = None if last_year is None else Fraction(last_year)
    return Measure(
        indicator, PROVINCE, f"{indicator.code}/{code}/toan-tinh", None, None, number, counted, 52,
        None if target is None else target.judge(number), last_year=then,
        last_year_counted=0 if then is None else 52, **more,
    )  # fmt: skip


def filler(*measures, code="2026-N", silent=0, progress=()):
    """A report on 52 units, of which some are silent."""
    units = [unit(f"XA-{number}") for number in range(52)]
    statuses = [
        UnitStatus(one, Status.CHUA_GUI if number < silent else Status.DUNG_HAN)
        for number, one in enumerate(units)
    ]
    one = period(code)
    put_together = Consolidation(
        one, one.closing, tuple(statuses), (), measures, progress=tuple(progress)
    )
    return Filler(replace(ledger(), units={one.code: one for one in units}), put_together)


def text_of(content):
    return "".join(
        format_number(p.value, p.decimals, p.digits) if isinstance(p, Figure) else p.text
        for p in content
    )


def lines(blocks):
    return [text_of(block.content) for block in blocks]


# ---- what is not there


def test_a_target_of_none_that_is_kept_is_not_praised_as_if_there_were_some():
    [said] = lines(strengths(filler(measure(CROWDS, 0))))
    assert said.endswith(" chỉ tiêu có mục tiêu: không có đoàn đông người (0 đoàn, mục tiêu 0).")
    [short] = lines(strengths(filler(measure(CROWDS, 0, code="2026-T09"), code="2026-T09")))
    assert short == "Đạt 01/01 chỉ tiêu có mục tiêu: không có đoàn đông người."


def test_one_that_is_missed_is_told_with_its_value():
    said, *_ = lines(shortcomings(filler(measure(CROWDS, 2))))
    assert "đoàn đông người (02 đoàn, mục tiêu" in said
    assert "không có" not in said


# ---- what few units tell


@pytest.mark.parametrize(("counted", "silent"), [(52, 0), (47, 5)])
def test_as_many_units_as_the_report_begins_with_are_not_told_again(counted, silent):
    of = filler(measure(CROWDS, 0, counted=counted), silent=silent)
    sentence = parse_sentence("Phát sinh {E3}.", "Không phát sinh đoàn đông người.")
    assert text_of(of.fill(sentence)) == "Không phát sinh đoàn đông người."


def test_a_nought_that_few_units_tell_says_of_how_many_it_is():
    of = filler(measure(CROWDS, 0, counted=1), silent=3)
    sentence = parse_sentence("Phát sinh {E3}.", "Không phát sinh đoàn đông người.")
    said = "Không phát sinh đoàn đông người (số liệu của 1/52 đơn vị)."
    assert text_of(of.fill(sentence)) == said
    assert lines(strengths(of))[0].endswith(" (số liệu của 01/52 đơn vị).")


def test_among_two_units_none_is_said_to_do_most():
    one = measure(MEETINGS, 9, counted=2)
    most = replace(one, scope="XA-1", key="B1/2026-N/XA-1")
    of = filler(one, most)
    assert of.fill(parse_sentence("Có {B1}[, nhiều nhất là {B1:dan_dau}].")) is not None
    assert "nhiều nhất" not in text_of(of.fill(parse_sentence("Có {B1}[, nhất là {B1:dan_dau}].")))


def test_what_each_group_came_to_is_told_in_a_long_report_only():
    groups = [replace(measure(MEETINGS, n), scope=name, key=f"B1/2026-N/{name}")
              for name, n in (("Khối sở, ban, ngành", 7), ("Khối khác", 12))]  # fmt: skip
    sentence = parse_sentence("Có {B1}[; {B1:theo_khoi}].")
    of = filler(measure(MEETINGS, 19), *groups)
    of._group_names = {one.scope for one in groups}
    assert (
        text_of(of.fill(sentence)) == "Có 19 cuộc; khối sở, ban, ngành 7 cuộc; khối khác 12 cuộc."
    )
    of.is_short = True
    assert text_of(of.fill(sentence)) == "Có 19 cuộc."


# ---- what got worse


def test_what_went_the_wrong_way_since_last_year_is_told_in_a_long_report():
    told = lines(shortcomings(filler(measure(SETTLED, 80, last_year=85))))
    said = "Một số kết quả kém hơn năm 2025: tỷ lệ hòa giải thành 80,0% (giảm 5,0 điểm phần trăm)."
    assert said in told


def test_what_went_the_right_way_is_praised():
    told = lines(strengths(filler(measure(SETTLED, 85, last_year=80))))
    said = "Một số kết quả tốt hơn năm 2025: tỷ lệ hòa giải thành 85,0% (tăng 5,0 điểm phần trăm)."
    assert told == [said]
    [counted] = lines(strengths(filler(measure(MEETINGS, 120, last_year=100))))
    assert counted.endswith("tuyên truyền 120 cuộc (tăng 20 cuộc, tương ứng 20,0%).")


def test_a_fall_that_still_reaches_its_target_is_told_once_where_it_is_praised():
    target = Target(Comparison.ABOVE, Fraction(75))
    one = measure(replace(SETTLED, target=target), "76.3", last_year="89.5")
    good, poor = lines(strengths(filler(one))), lines(shortcomings(filler(one)))
    reached = "Đạt 01/01 chỉ tiêu có mục tiêu: tỷ lệ hòa giải thành (76,3%, mục tiêu > 75%), tuy có"
    assert good == [f"{reached} kém hơn trước (giảm 13,2 điểm phần trăm so với năm 2025)."]
    assert not any("hòa giải" in text for text in poor)


def test_a_rate_of_reduction_is_higher_or_lower_and_never_reduced():
    fewer = Indicator("H1", "Tỷ lệ giảm biên chế", "%", "tăng", ("H.T",), ("H.M",), decimals=1)
    told = lines(shortcomings(filler(measure(fewer, "10.6", last_year="11.0"))))
    assert told[0].endswith("tỷ lệ giảm biên chế 10,6% (thấp hơn 0,4 điểm phần trăm).")


@pytest.mark.parametrize(
    "one",
    [
        measure(SETTLED, 85, last_year=80),
        measure(SETTLED, 80),
        measure(SETTLED, "80.01", last_year="80.04"),
        measure(MEETINGS, 90, last_year=91, alike_on_year=Pair(Fraction(80), Fraction(70), 40)),
    ],
    ids=["better", "no past", "the same as printed", "better over the same units"],
)
def test_what_did_not_is_not(one):
    assert not any("kém hơn" in text for text in lines(shortcomings(filler(one))))


def test_a_month_does_not_tell_what_got_worse():
    of = filler(measure(SETTLED, 80, last_year=85, code="2026-T09"), code="2026-T09")
    assert not any("kém hơn" in text for text in lines(shortcomings(of)))


# ---- what is overdue


def late(code, *units):
    due = Deadline(DeadlineKind.DAY, date(2026, 3, 31))
    one = task(code, "xã", deadline=due)
    return [TaskProgress(one, unit(name), Standing.OVERDUE, due=due.day) for name in units]


def told(*progress, code="2026-N"):
    all_of_them = [one for each in progress for one in each]
    [said] = lines(overdue(filler(progress=all_of_them, code=code)))
    return said


def test_a_task_that_is_level_with_one_left_out_is_not_named():
    said = told(late("NV1", "A", "B"), late("NV2", "C"), late("NV3", "D"), late("NV4", "A"))
    assert said == "Còn 05 lượt nhiệm vụ quá hạn, nhiều nhất là: “Việc NV1” (02 đơn vị)."


def test_where_all_are_level_none_is_named():
    said = told(*(late(f"NV{number}", "A") for number in range(4)))
    assert said == "Còn 04 lượt nhiệm vụ quá hạn."


def test_where_all_are_named_none_is_said_to_be_most():
    assert told(late("NV1", "A")) == "Còn 01 lượt nhiệm vụ quá hạn: “Việc NV1” (01 đơn vị)."


def test_a_month_names_the_units_and_a_long_report_counts_them():
    said = told(late("NV1", "A", "B"), late("NV2", "C"), code="2026-T09")
    assert said == "Còn 03 lượt nhiệm vụ quá hạn, nhiều nhất là: “Việc NV1” (Đơn vị A, Đơn vị B)."


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Tổ chức hội nghị;", "Tổ chức hội nghị"),
        (f"Phân công lãnh đạo phụ trách, {'bố trí ' * 40}", "Phân công lãnh đạo phụ trách"),
        ("dài " * 60, f"Dài {'dài ' * 35}dài…"),
    ],
)
def test_a_task_is_named_by_whole_clauses(text, short):
    assert shortened(text) == short


# ---- what it looks ahead to


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("2026-T10", "tháng 11 năm 2026"),
        ("2026-T12", "tháng 01 năm 2027"),
        ("2026-Q3", "quý IV năm 2026"),
        ("2026-Q4", "năm 2027"),
        ("2026-6T", "6 tháng cuối năm 2026"),
        ("2026-9T", "quý IV năm 2026"),
        ("2026-6TC", "năm 2027"),
        ("2026-N", "năm 2027"),
    ],
)
def test_a_report_names_the_time_it_looks_ahead_to(code, words):
    assert PeriodCode.parse(code).coming.words == words

from dataclasses import replace
from datetime import date

import pytest

from dvexcel.model.period import Period, PeriodCode
from dvexcel.text.dates import by_words, due_words, long_date, parse_date, short_date


@pytest.mark.parametrize("text", ["", "31/02/2026", "5/3/26", "hôm qua", "13/13/2026", "2026"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - date's own message for impossible days
        parse_date(text)


@pytest.mark.parametrize(
    "text", ["05/3/2026", "5-3-2026", "5.3.2026", "2026-03-05", "ngày 05 tháng 3 năm 2026"]
)
def test_the_same_day_in_its_written_forms(text):
    assert parse_date(text) == date(2026, 3, 5)


@pytest.mark.parametrize(
    "before", ["Thứ năm, ", "thứ 5 ", "T5, ", "t5 ", "Chủ nhật ", "CN, ", "Thứ Năm , "]
)
def test_a_day_of_the_week_before_it_is_passed_over(before):
    assert parse_date(f"{before}05/3/2026") == date(2026, 3, 5)


def test_the_decree_pads_days_below_ten_and_only_the_first_two_months():
    assert long_date(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert long_date(date(2026, 3, 15)) == "ngày 15 tháng 3 năm 2026"
    assert short_date(date(2016, 8, 1)) == "01/8/2016"


@pytest.mark.parametrize(
    ("excluded", "moved_to", "due", "by"),
    [
        (True, None, "trước ngày 20/9/2026", "trước ngày 20/9/2026"),
        (False, None, "ngày 20/9/2026", "chậm nhất ngày 20/9/2026"),
        (
            False,
            date(2026, 9, 21),
            "ngày 20/9/2026 (ngày nghỉ, nhận đến hết 21/9/2026)",
            "chậm nhất ngày 20/9/2026 (ngày nghỉ, nhận đến hết 21/9/2026)",
        ),
    ],
)
def test_a_deadline_after_a_verb_says_whether_the_day_itself_is_in_time(
    excluded, moved_to, due, by
):
    code = PeriodCode.parse("2026-T09")
    one = Period(code, "", *code.window, code.window[1], date(2026, 9, 20), excluded, "")
    moved = replace(one, moved_to=moved_to)
    assert (due_words(moved), by_words(moved)) == (due, by)

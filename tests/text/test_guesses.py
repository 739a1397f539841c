"""What a unit may have meant is asked about, and is never a value."""

from datetime import date
from decimal import Decimal

import pytest

from dvexcel.text.guesses import likely_date, likely_number, means_nothing


@pytest.mark.parametrize("text", ["hai mươi", "", "12 hoặc 15", "3/25", "từ 5 đến 7"])
def test_a_text_with_no_one_number_gives_no_question(text):
    assert likely_number(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("~500", 500),
        ("khoảng 20", 20),
        ("412 lượt", 412),
        ("1,5 triệu", 1_500_000),
        ("12 tỷ", 12 * 10**9),
        ("2 ngàn", 2000),
        ("1.808 người", 1808),
        ("trên 300.", 300),
        ("12,5", Decimal("12.5")),
        ("412\u00a0lượt", 412),
    ],
)
def test_one_number_in_a_text_is_asked_about(text, number):
    assert likely_number(text) == number


@pytest.mark.parametrize(
    "text", ["không", "Không có", "KHÔNG PHÁT SINH", "-", " – ", "ko", "chưa có"]
)
def test_words_and_signs_for_nothing_are_known(text):
    assert means_nothing(text)


@pytest.mark.parametrize("text", ["0", "không rõ", "5", "có"])
def test_other_words_are_not_nothing(text):
    assert not means_nothing(text)


@pytest.mark.parametrize(
    "text", ["đầu tháng 9", "31/02/2026", "32/8", "5", "tháng 9/2026", "99999"]
)
def test_a_day_that_is_none_gives_no_question(text):
    assert likely_date(text, 2026) is None


@pytest.mark.parametrize("text", ["5/9", "05.09.26", "5-9-2026", "46270"])
def test_a_day_written_short_is_asked_about(text):
    assert likely_date(text, 2026) == date(2026, 9, 5)


def test_a_month_before_its_day_is_asked_about_where_only_that_is_a_day():
    assert likely_date("9/25/2026", 2026) == date(2026, 9, 25)

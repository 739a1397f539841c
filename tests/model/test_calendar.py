"""Working days: weekends and listed holidays are none."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dvexcel.model.calendar import Calendar

SUNDAY = date(2026, 9, 20)
NATIONAL_DAY = Calendar(frozenset({date(2026, 9, 1), date(2026, 9, 2)}))


def test_a_rest_day_moves_to_the_next_working_day():
    assert Calendar().working_from(SUNDAY) == date(2026, 9, 21)
    assert NATIONAL_DAY.working_from(date(2026, 9, 1)) == date(2026, 9, 3)


def test_a_working_day_stays():
    assert Calendar().working_from(date(2026, 9, 18)) == date(2026, 9, 18)


def test_days_late_over_a_weekend_and_a_holiday_are_fewer_working_days():
    assert NATIONAL_DAY.working_days(date(2026, 8, 28), date(2026, 9, 3)) == 2


def test_nothing_lies_between_a_day_and_itself_or_one_before():
    assert Calendar().working_days(SUNDAY, SUNDAY) == 0
    assert Calendar().working_days(SUNDAY, date(2026, 9, 1)) == 0


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 60), st.integers(0, 60))
def test_working_days_add_up_over_neighbouring_spans(start, first, second):
    middle = start + timedelta(days=first)
    end = middle + timedelta(days=second)
    days = Calendar().working_days
    assert days(start, middle) + days(middle, end) == days(start, end)

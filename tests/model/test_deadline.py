"""Deadlines in the forms that the documents use."""

from datetime import date

import pytest

from dvexcel.model.deadline import Deadline, DeadlineKind

K = DeadlineKind
YEAR_2026 = (date(2025, 12, 15), date(2026, 12, 14))
SEPTEMBER = (date(2026, 8, 15), date(2026, 9, 14))


@pytest.mark.parametrize("kind", [K.ALWAYS, K.UNSAID])
def test_what_has_no_day_never_falls_due(kind):
    deadline = Deadline(kind, date(2026, 1, 1))
    assert kind.never_due
    assert deadline.in_year(2026) is None
    assert deadline.falls_due(*YEAR_2026) is None


def test_every_third_year_has_no_deadline_in_between():
    contest = Deadline(K.EVERY_YEARS, date(2017, 10, 15), 3)
    assert [contest.in_year(year) for year in (2016, 2018, 2025)] == [None, None, None]
    assert contest.in_year(2026) == date(2026, 10, 15)


def test_every_few_years_without_a_number_or_a_first_day_is_never_due():
    assert Deadline(K.EVERY_YEARS, date(2017, 1, 1)).in_year(2026) is None
    assert Deadline(K.EVERY_YEARS, None, 3).in_year(2026) is None


@pytest.mark.parametrize(
    ("kind", "day", "last"),
    [
        (K.DAY, date(2026, 5, 25), date(2026, 5, 25)),
        (K.BEFORE_DAY, date(2026, 5, 25), date(2026, 5, 24)),
        (K.IN_MONTH, date(2026, 9, 1), date(2026, 9, 30)),
        (K.IN_QUARTER, date(2026, 8, 1), date(2026, 9, 30)),
        (K.YEARLY, date(2016, 10, 31), date(2026, 10, 31)),
        (K.YEARLY_BEFORE, date(2016, 11, 30), date(2026, 11, 29)),
        (K.YEARLY, None, date(2026, 12, 31)),
        (K.YEARLY, date(2024, 2, 29), date(2026, 2, 28)),
    ],
)
def test_the_last_valid_day_of_the_year(kind, day, last):
    assert Deadline(kind, day).in_year(2026) == last


def test_a_yearly_task_is_born_again():
    report = Deadline(K.YEARLY_BEFORE, date(2016, 11, 30))
    assert [report.in_year(year).year for year in (2026, 2027)] == [2026, 2027]


def test_a_task_of_an_earlier_year_stays_due_until_it_is_done():
    assert Deadline(K.DAY, date(2025, 3, 1)).falls_due(*SEPTEMBER) == date(2025, 3, 1)


@pytest.mark.parametrize(
    ("kind", "lasts_until"),
    [
        (K.MONTHLY, None),
        (K.QUARTERLY, date(2026, 3, 14)),
        (K.YEARLY, date(2026, 12, 14)),
        (K.EVERY_YEARS, date(2026, 12, 14)),
        (K.ALWAYS, date(2026, 12, 14)),
        (K.DAY, date(2027, 1, 14)),
        (K.UNSAID, date(2027, 1, 14)),
    ],
)
def test_what_was_told_in_january_holds_until_the_task_comes_back(kind, lasts_until):
    deadline = Deadline(kind, date(2026, 1, 10), 1)
    ends = [date(2026, month, 14) for month in range(2, 13)] + [date(2027, 1, 14)]
    same = [end for end in ends if deadline.is_same_occurrence(date(2026, 1, 14), end)]
    assert same == [end for end in ends if lasts_until is not None and end <= lasts_until]


def test_what_lies_ahead_has_not_fallen_due():
    assert Deadline(K.BEFORE_DAY, date(2026, 11, 30)).falls_due(*SEPTEMBER) is None


def test_a_monthly_task_falls_due_with_each_month_and_a_quarterly_one_with_its_quarter():
    assert Deadline(K.MONTHLY).falls_due(*SEPTEMBER) == SEPTEMBER[1]
    assert Deadline(K.QUARTERLY).falls_due(*SEPTEMBER) == SEPTEMBER[1]
    assert Deadline(K.QUARTERLY).falls_due(date(2026, 7, 15), date(2026, 8, 14)) is None

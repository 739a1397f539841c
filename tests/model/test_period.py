import itertools
from datetime import date

import pytest

from dvexcel.model.period import Period, PeriodCode


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-T13", "2026-T9", "2026-Q5", "T09-2026", "2026-T00"]
)
def test_other_texts_are_no_period_codes(text):
    with pytest.raises(ValueError, match="not a period code"):
        PeriodCode.parse(text)


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("2026-T01", date(2025, 12, 15), date(2026, 1, 14)),
        ("2026-T09", date(2026, 8, 15), date(2026, 9, 14)),
        ("2026-Q1", date(2025, 12, 15), date(2026, 3, 14)),
        ("2026-6T", date(2025, 12, 15), date(2026, 6, 14)),
        ("2026-6TC", date(2026, 6, 15), date(2026, 12, 14)),
        ("2026-9T", date(2025, 12, 15), date(2026, 9, 14)),
        ("2026-N", date(2025, 12, 15), date(2026, 12, 14)),
    ],
)
def test_default_windows_are_those_of_the_decree(code, start, end):
    assert PeriodCode.parse(code).window == (start, end)


@pytest.mark.parametrize("code", ["2026-Q2", "2026-6T", "2026-6TC", "2026-9T", "2026-N"])
def test_months_tile_every_longer_period(code):
    period = PeriodCode.parse(code)
    windows = [month.window for month in period.months]
    assert windows[0][0] == period.window[0]
    assert windows[-1][1] == period.window[1]
    for (_, end), (start, _) in itertools.pairwise(windows):
        assert (start - end).days == 1


@pytest.mark.parametrize(
    ("code", "previous", "words"),
    [
        ("2026-T01", "2025-T12", "tháng 01 năm 2026"),
        ("2026-Q1", "2025-Q4", "quý I năm 2026"),
        ("2026-6T", "2025-6TC", "6 tháng đầu năm 2026"),
        ("2026-6TC", "2026-6T", "6 tháng cuối năm 2026"),
        ("2026-N", "2025-N", "năm 2026"),
    ],
)
def test_a_period_knows_its_neighbour_and_its_words(code, previous, words):
    period = PeriodCode.parse(code)
    assert str(period.previous) == previous
    assert period.words == words
    assert PeriodCode.parse(str(period)) == period


def test_a_quarter_sorts_after_its_last_month():
    codes = ["2026-N", "2026-T12", "2026-Q1", "2026-T04", "2026-T03"]
    assert [str(code) for code in sorted(map(PeriodCode.parse, codes))] == [
        "2026-T03",
        "2026-Q1",
        "2026-T04",
        "2026-T12",
        "2026-N",
    ]


def test_truoc_ngay_ends_a_day_earlier_than_ngay():
    code = PeriodCode.parse("2026-T09")
    start, end = code.window
    day = date(2026, 9, 20)
    before, on = (
        Period(code, "", start, end, end, day, excluded, "Sở Nội vụ") for excluded in (True, False)
    )
    assert (before.days_late(day), on.days_late(day)) == (1, 0)
    assert before.days_late(date(2026, 9, 19)) == 0

"""What a return is held against: which earlier periods are looked up, and for whom."""

import pytest

from dvexcel.model.period import PeriodCode
from dvexcel.receiving.past import EARLIER, past_of

FAR = PeriodCode.parse("2026-T12")


def told(by_period):
    """The amounts of each period as a function, and which periods were asked for."""
    asked = []

    def amounts(code):
        asked.append(str(code))
        return by_period.get(str(code), {})

    return amounts, asked


def test_near_at_hand_only_the_period_before_is_read():
    amounts, asked = told({"2026-T11": {"XA": {"B1": 4}}})
    past = past_of(FAR, amounts, far=False)
    assert asked == ["2026-T11"]
    assert past.before("XA") == {"B1": 4}
    assert past.history("XA").half_year == {}


@pytest.mark.parametrize("code", ["2026-T06", "2026-6T", "2026-T11", "2026-Q4", "2027-T01"])
def test_a_period_that_does_not_end_the_year_has_no_first_half(code):
    amounts, asked = told({"2026-6T": {"XA": {"A5": 3}}, "2025-6T": {"XA": {"A5": 3}}})
    past = past_of(PeriodCode.parse(code), amounts, far=True)
    assert past.history("XA").half_year == {}
    if code != "2026-6T":
        assert not {"2026-6T", "2027-6T"} & set(asked)


@pytest.mark.parametrize("code", ["2026-T12", "2026-N"])
@pytest.mark.parametrize("form", ["2026-6T", "2026-T06"])
def test_the_year_knows_its_first_half_from_either_form(code, form):
    amounts, _ = told({form: {"XA": {"A5": 3}}})
    past = past_of(PeriodCode.parse(code), amounts, far=True)
    assert past.history("XA").half_year == {"A5": 3}
    assert past.history("XA-KHAC").half_year == {}


def test_an_own_form_of_the_half_year_comes_before_that_of_june():
    amounts, _ = told({"2026-6T": {"XA": {"A5": 3}}, "2026-T06": {"XA": {"A5": 9, "B1": 1}}})
    assert past_of(FAR, amounts, far=True).history("XA").half_year == {"A5": 3, "B1": 1}


def test_a_habit_is_told_from_the_oldest_period_to_the_last():
    months = [FAR]
    while len(months) <= EARLIER:
        months.append(months[-1].previous)
    by_period = {str(code): {"XA": {"B1": number}} for number, code in enumerate(months)}
    amounts, _ = told(by_period)
    assert past_of(FAR, amounts, far=True).history("XA").earlier == {"B1": (6, 5, 4, 3, 2, 1)}


def test_a_period_without_a_figure_leaves_no_hole_in_the_habit():
    amounts, _ = told({"2026-T11": {"XA": {"B1": 4}}, "2026-T07": {"XA": {"B1": 2}}})
    assert past_of(FAR, amounts, far=True).history("XA").earlier == {"B1": (2, 4)}

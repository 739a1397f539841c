"""What a report says of a change is what the figures show, in both directions."""

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvexcel.context.figures import Figures
from dvexcel.context.sentences import compared, since
from dvexcel.model.consolidation import Consolidation
from dvexcel.model.figure import PROVINCE, Figure, Measure, Pair
from dvexcel.model.indicator import Comparison, Indicator, Target, TargetVerdict
from dvexcel.model.period import PeriodCode
from dvexcel.model.thresholds import Thresholds
from dvexcel.specs.mac_dinh.nguong import THRESHOLDS
from dvexcel.text.numbers import format_number, rounded

MONTH, QUARTER, YEAR = (PeriodCode.parse(f"2026-{kind}") for kind in ("T09", "Q3", "N"))
COUNT = Indicator("B1", "Cuộc", "cuộc", "tăng", ("B1.CUOC",))
SHARE = Indicator("C2", "Tỷ lệ", "%", "tăng", ("C1.DH",), ("C1.GQ",), decimals=1)


def measure(indicator, value, previous=None, last_year=None, **more):
    code = more.pop("code", QUARTER)
    counted = {"counted": 50, "expected": 50, "previous_counted": 50, "last_year_counted": 50}
    return Measure(
        indicator, PROVINCE, f"{indicator.code}/{code}/toan-tinh", None, None, fraction(value),
        **{**counted, **more}, verdict=None, previous=fraction(previous),
        last_year=fraction(last_year),
    )  # fmt: skip


def fraction(value):
    return None if value is None else Fraction(value)


def told(one, code=QUARTER, **chosen):
    """The bracket as it is printed; ``chosen`` are thresholds of the sổ, "_" for "-"."""
    named = {name.replace("_", "-"): value for name, value in chosen.items()}
    assert named.keys() <= THRESHOLDS.keys()
    figures = Figures(replace(consolidation(one, code), thresholds=Thresholds(named)))
    pieces = compared(figures, one, since(code))
    return "".join(
        format_number(p.value, p.decimals) if isinstance(p, Figure) else p.text for p in pieces
    )


def consolidation(one, code):
    from small_world import period  # noqa: PLC0415 - the tiny province of the totals' tests

    return Consolidation(period(str(code)), period(str(code)).closing, (), (), (one,))


# ---- nothing is said


@pytest.mark.parametrize("value", [0, 7])
def test_nothing_is_said_of_a_past_that_is_not_known(value):
    assert told(measure(COUNT, value)) == ""


def test_nothing_is_said_when_far_fewer_units_stand_behind_the_value():
    assert told(measure(COUNT, 10, previous=100, counted=20)) == ""
    assert told(measure(COUNT, 10, last_year=100, counted=20)) == ""


@pytest.mark.parametrize("counted", [20, 45, 49])
def test_a_figure_published_for_the_province_is_held_against_all_units_only(counted):
    assert told(measure(COUNT, 10, last_year=100, counted=counted, last_year_counted=0)) == ""
    whole = measure(COUNT, 10, last_year=100, last_year_counted=0)
    assert told(whole) == " (giảm 90 cuộc so với cùng kỳ năm 2025)"


def test_a_year_is_not_told_twice_as_the_year_before():
    one = measure(COUNT, 10, previous=4, last_year=4, code=YEAR)
    assert told(one, YEAR) == " (tăng 6 cuộc so với năm 2025)"


# ---- up, down, equal, from nothing, to nothing


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        (12, 10, "tăng 2 cuộc so với quý trước"),
        (8, 10, "giảm 2 cuộc so với quý trước"),
        (10, 10, "bằng quý trước"),
        (0, 10, "giảm 10 cuộc so với quý trước"),
        (3, 0, "quý trước không phát sinh"),
        (0, 0, "bằng quý trước"),
    ],
)
def test_a_count_moves_by_its_own_unit(now, then, said):
    assert told(measure(COUNT, now, previous=then)) == f" ({said})"


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        ("99.2", "98.1", "tăng 1,1 điểm phần trăm so với quý trước"),
        ("98.1", "99.2", "giảm 1,1 điểm phần trăm so với quý trước"),
        ("99.21", "99.19", "tương đương quý trước"),
        ("5.0", "0", "tăng 5,0 điểm phần trăm so với quý trước"),
    ],
)
def test_a_share_moves_by_points(now, then, said):
    assert told(measure(SHARE, now, previous=then)) == f" ({said})"


def test_a_longer_period_tells_the_change_in_per_cent_too():
    up = measure(COUNT, 120, last_year=100, code=YEAR)
    assert told(up, YEAR) == " (tăng 20 cuộc, tương ứng 20,0%, so với năm 2025)"


def test_a_change_against_a_handful_is_not_told_in_per_cent():
    assert "%" not in told(measure(COUNT, 6, last_year=3, code=YEAR), YEAR)


# ---- a month's report is short


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        (12, 10, "tăng 2 cuộc"),
        (8, 10, "giảm 2 cuộc"),
        (10, 10, "bằng tháng trước"),
        (3, 0, "tháng trước không phát sinh"),
    ],
)
def test_a_month_is_held_against_the_month_before_without_saying_so_each_time(now, then, said):
    one = measure(COUNT, now, previous=then, last_year=99, code=MONTH)
    assert told(one, MONTH) == f" ({said})"


def test_a_month_without_a_month_before_is_held_against_last_year_in_full():
    one = measure(COUNT, 12, last_year=10, code=MONTH)
    assert told(one, MONTH) == " (tăng 2 cuộc so với cùng kỳ năm 2025)"


# ---- what the office set for itself


def test_a_sum_is_compared_from_the_share_of_units_that_the_office_set():
    one = measure(COUNT, 10, previous=12, counted=40)  # 40 units now, 50 then
    assert told(one) == ""
    assert told(one, SO_SANH=81) == ""
    assert told(one, SO_SANH=80) == " (giảm 2 cuộc so với quý trước)"
    nearly = measure(COUNT, 10, previous=12, counted=45)
    assert told(nearly) == " (giảm 2 cuộc so với quý trước)"
    assert told(nearly, SO_SANH=91) == ""
    assert told(measure(COUNT, 10, previous=12), SO_SANH=100) == told(measure(COUNT, 10, 12))


def test_a_change_is_told_in_per_cent_from_the_base_that_the_office_set():
    small, large = (measure(COUNT, 2 * n, last_year=n, code=YEAR) for n in (8, 15))
    assert "%" not in told(small, YEAR)
    assert told(small, YEAR, TY_LE_TU=8) == " (tăng 8 cuộc, tương ứng 100,0%, so với năm 2025)"
    assert "%" in told(large, YEAR)
    assert told(large, YEAR, TY_LE_TU=16) == " (tăng 15 cuộc so với năm 2025)"


# ---- the law


values = st.one_of(st.integers(0, 10**6), st.fractions(0, 100, max_denominator=997))


@given(values, values, st.sampled_from([COUNT, SHARE]), st.sampled_from([MONTH, QUARTER, YEAR]))
def test_what_is_said_never_contradicts_the_printed_figures(now, then, indicator, code):
    if not indicator.is_ratio:
        now, then = int(now), int(then)
    one = measure(indicator, now, last_year=then, code=code)
    said = told(one, code)
    now_printed = rounded(Fraction(now), indicator.decimals)
    then_printed = rounded(Fraction(then), indicator.decimals)
    match = re.search(r"(tăng|giảm) ([\d.,]+)", said)
    if now_printed == then_printed:
        assert match is None
        assert ("bằng" in said) is (Fraction(now) == Fraction(then))
    elif then == 0 and not indicator.is_ratio:
        assert (match, "không phát sinh" in said) == (None, True)
    else:
        assert match[1] == ("tăng" if now_printed > then_printed else "giảm")
        difference = abs(now_printed - then_printed)
        assert match[2] == format_number(difference, indicator.decimals)


@given(
    st.fractions(0, 110, max_denominator=9973),
    st.sampled_from([*Comparison]),
    st.integers(0, 100),
)
def test_a_printed_value_stands_on_its_own_side_of_the_target(value, comparison, goal):
    target = Target(comparison, Fraction(goal), Fraction(goal + 5))
    indicator = replace(SHARE, target=target)
    one = replace(measure(indicator, value), verdict=target.judge(value))
    shown = Figures(consolidation(one, QUARTER)).of(one)
    close = abs(value - goal) < Fraction(1, 10_000) or abs(value - goal - 5) < Fraction(1, 10_000)
    if value not in {goal, goal + 5} and not close:
        assert target.judge(rounded(shown.value, shown.decimals)) is one.verdict


def test_almost_a_hundred_is_not_printed_as_a_hundred_that_is_missed():
    target = Target(Comparison.AT_LEAST, Fraction(100))
    one = replace(measure(replace(SHARE, target=target), "99.96"), verdict=TargetVerdict.CHUA_DAT)
    shown = Figures(consolidation(one, QUARTER)).of(one)
    assert format_number(shown.value, shown.decimals) == "99,96"


# ---- over the same units


def test_a_total_over_fewer_units_is_told_over_those_known_both_times():
    """252 of 47 units, 263 of 52: of the same 46 units it rose from 230 to 243."""
    behind = {"counted": 47, "expected": 52, "previous_counted": 52}
    both = Pair(Fraction(243), Fraction(230), 46)
    one = measure(COUNT, 252, previous=263, alike=both, **behind)
    assert told(one) == " (tăng 13 cuộc so với quý trước ở cùng 46 đơn vị)"
    month = measure(COUNT, 252, previous=263, alike=both, code=MONTH, **behind)
    assert told(month, MONTH) == " (tăng 13 cuộc)"  # over whom is said where the report begins


def test_a_change_of_the_same_units_is_told_where_they_are_nearly_all_that_are_asked():
    """45 of 50 sent now, all 51 of then: the total fell, those 45 rose."""
    behind = {"counted": 45, "expected": 50, "previous_counted": 51}
    both = Pair(Fraction(94), Fraction(61), 45)
    one = measure(COUNT, 94, previous=95, alike=both, **behind)
    assert told(one) == " (tăng 33 cuộc so với quý trước ở cùng 45 đơn vị)"
    few = measure(
        COUNT, 94, previous=95, alike=replace(both, units=44), **{**behind, "counted": 44}
    )
    assert told(few) == ""


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_a_change_goes_the_way_of_the_same_units_whatever_the_others_do(now, then, more, gone):
    pair = Pair(Fraction(now), Fraction(then), 46)
    said = told(measure(COUNT, now + more, previous=then + gone, alike=pair))
    assert ("tăng" in said or "không phát sinh" in said) is (now > then)
    assert ("giảm" in said) is (now < then)

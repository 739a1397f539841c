"""A change is told over the units that are known both times: no unit's silence is a fall."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from dvexcel.model.figure import Measure, Pair
from dvexcel.model.indicator import Indicator
from dvexcel.totals.consolidate import alike_of, known_of

COUNT = Indicator("B1", "Cuộc", "cuộc", "tăng", ("B1.CUOC",))
SHARE = Indicator("C2", "Tỷ lệ", "%", "tăng", ("C1.DH",), ("C1.GQ",), decimals=1)
UNITS = ("A", "B", "C", "D")


def measure(value, scope, indicator=COUNT, counted=1):
    number = Fraction(value)
    return Measure(indicator, scope, scope, number, None, number, counted, 1, None)


def known(amounts, indicator=COUNT):
    return known_of([measure(n, unit, indicator) for unit, n in amounts.items()], UNITS)


def pair(now, then, indicator=COUNT, more=0):
    here, there = (known(amounts, indicator).get(indicator.code, {}) for amounts in (now, then))
    totals = [measure(sum(amounts.values()) + more, "toàn tỉnh") for amounts in (now, then)]
    return alike_of(*totals, here, there)


def test_where_the_same_units_are_known_nothing_is_told_apart():
    assert pair({"A": 5, "B": 2}, {"A": 1, "B": 9}) is None


def test_a_total_that_holds_more_than_its_whole_units_is_told_apart():
    """Half of a merged unit sent, the other half is silent: its figure is no unit's."""
    assert pair({"A": 5}, {"A": 1}, more=3) == Pair(Fraction(5), Fraction(1), 1)


def test_a_published_figure_knows_no_unit():
    assert pair({"A": 5, "B": 2}, {}) is None


def test_a_share_is_held_against_a_share():
    assert pair({"A": 5, "B": 2}, {"A": 1}, SHARE) is None


def test_a_unit_that_lacks_something_is_not_known():
    assert known_of([measure(5, "A", counted=0)], UNITS) == {}


def test_a_group_is_no_unit():
    assert known_of([measure(5, "Khối xã")], UNITS) == {}


def test_a_unit_that_is_silent_now_is_left_out_of_then():
    assert pair({"A": 5, "B": 2}, {"A": 4, "B": 1, "C": 90}) == Pair(Fraction(7), Fraction(5), 2)


amounts = st.dictionaries(st.sampled_from(UNITS), st.integers(0, 99), min_size=1)


@given(amounts, amounts)
def test_the_pair_is_the_sum_over_the_units_of_both(now, then):
    both = now.keys() & then.keys()
    if now.keys() == then.keys():
        assert pair(now, then) is None
    else:
        expected = Pair(
            Fraction(sum(now[unit] for unit in both)),
            Fraction(sum(then[unit] for unit in both)),
            len(both),
        )
        assert pair(now, then) == expected

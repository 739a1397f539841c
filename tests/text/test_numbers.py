from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvexcel.text.numbers import format_number, parse_number, to_scaled


@pytest.mark.parametrize(
    "text", ["", "12 tỷ", "~500", "1,5 triệu", "1.25.3", "1,250.5", "=1+1", "-"]
)
def test_text_that_is_no_number_is_refused_not_guessed(text):
    with pytest.raises(ValueError, match="not a number"):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.250", "1250"), ("1.250,5", "1250.5"), ("12,5", "12.5"), ("12.5", "12.5"), (" 7 ", "7")],
)
def test_officials_notation_is_read(text, value):
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        (1250, 0, "1.250"),
        (Fraction(25011, 20), 1, "1.250,6"),
        (Fraction(-1, 3), 0, "0"),
        (Fraction(-5, 2), 0, "-3"),
        (1234567, 0, "1.234.567"),
        (Fraction(921, 10), 1, "92,1"),
        (5, 2, "5,00"),
    ],
)
def test_numbers_are_printed_rounded_half_up(value, decimals, printed):
    assert format_number(value, decimals) == printed


@given(st.integers(-(10**12), 10**12), st.integers(0, 4))
def test_what_is_printed_reads_back_the_same(amount, decimals):
    printed = format_number(Fraction(amount, 10**decimals), decimals)
    assert to_scaled(parse_number(printed), decimals) == amount


def test_a_number_with_more_parts_than_its_column_is_refused():
    with pytest.raises(ValueError, match="more than 0 decimals"):
        to_scaled(Decimal("1.25"), 0)

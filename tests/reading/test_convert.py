"""One cell and its column become a value, or a doubt that names why not; nothing is guessed at."""
# ruff: noqa: DTZ001 - cells know no time zones

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvexcel.model.period import PeriodCode
from dvexcel.model.raw import RawCell, RawKind
from dvexcel.model.record import Doubt
from dvexcel.reading.convert import entry, show
from dvexcel.specs.column import Column, Kind

CHOICES = ("chưa thực hiện", "đã hoàn thành", "Ủy ban")
COLUMNS = {
    kind: Column("cot", "Cột", kind, choices=CHOICES if "CHOICE" in kind.name else ())
    for kind in Kind
}
NUMBERS, CHOSEN = (Kind.COUNT, Kind.NUMBER), (Kind.CHOICE, Kind.CHOICES)


def cell(value, formula=None) -> RawCell:
    kinds = {
        str: RawKind.TEXT,
        bool: RawKind.BOOLEAN,
        float: RawKind.NUMBER,
        dt.datetime: RawKind.DATE,
        type(None): RawKind.EMPTY,
    }
    return RawCell(7, 3, kinds[type(value)], value, formula)


def read(kind: Kind, value, decimals: int | None = None):
    found = entry(COLUMNS[kind], cell(value), "Trang", decimals)
    assert str(found.place) == "Trang!C7"
    return found


def doubt(kind: Kind, value):
    found = read(kind, value)
    assert found.value is None
    assert not found.is_empty
    return found.doubt


# What is refused


@pytest.mark.parametrize("kind", NUMBERS)
@pytest.mark.parametrize(
    "value",
    [
        *("12 tỷ", "~12", "khoảng 12", "12 lượt", "12%", "1.25.0", "1,250,5", "không", "-", "mười"),
        *("=1+1", "12/9", "NaN", "inf", "1e5", "1250đ", True, False, dt.datetime(2026, 9, 5)),
    ],
)
def test_what_is_no_number_is_doubted(kind, value):
    assert doubt(kind, value) is Doubt.NOT_A_NUMBER


@pytest.mark.parametrize("value", [1250.5, "1250,5", "1250.5", "0,1", 1.25, "1.250,5"])
def test_a_fraction_in_a_column_of_whole_numbers_is_doubted(value):
    assert doubt(Kind.NUMBER, value) is Doubt.NOT_WHOLE


@pytest.mark.parametrize("value", [1e13, -1e13, "9" * 40, 1e300])
def test_a_number_beyond_any_count_is_doubted(value):
    assert doubt(Kind.NUMBER, value) is Doubt.TOO_LARGE


@pytest.mark.parametrize(
    "value",
    [
        *("31/02/2026", "5/9/26", "09/2026", "tháng 9", "2026-13-01", "5-Sep-2026", "hôm qua"),
        *(46270.0, True, "05/09/20266", "ngày 5 tháng 9"),
    ],
)
def test_what_is_no_date_is_doubted(value):
    assert doubt(Kind.DATE, value) is Doubt.NOT_A_DATE


@pytest.mark.parametrize("kind", CHOSEN)
@pytest.mark.parametrize("value", ["đã xong", "hoàn thành", "đã  hoàn-thanh x", 1.0, True, "?"])
def test_what_is_not_in_the_list_is_doubted(kind, value):
    assert doubt(kind, value) is Doubt.NOT_IN_LIST


def test_one_wrong_choice_makes_all_of_them_doubted():
    assert doubt(Kind.CHOICES, "đã hoàn thành; đã xong") is Doubt.NOT_IN_LIST


@pytest.mark.parametrize("value", ["không", "o", "0", 1.0, 0.0, "xx", "[ ]"])
def test_what_is_no_tick_is_doubted(value):
    assert doubt(Kind.TICK, value) is Doubt.NOT_IN_LIST


@pytest.mark.parametrize("value", ["T9", "2026-T13", "2026-Q5", "9/2026", 202609.0, "2026-T9"])
def test_what_is_no_period_is_doubted(value):
    assert doubt(Kind.PERIOD, value) is Doubt.NOT_A_PERIOD


@pytest.mark.parametrize("kind", Kind)
def test_an_error_cell_is_doubted_in_every_column(kind):
    error = RawCell(1, 1, RawKind.ERROR, "#REF!", "=A1")
    found = entry(COLUMNS[kind], error, "Trang")
    assert (found.value, found.shown, found.doubt) == (None, "#REF!", Doubt.ERROR_CELL)


@pytest.mark.parametrize("kind", Kind)
def test_a_formula_without_a_result_is_doubted_in_every_column(kind):
    found = entry(COLUMNS[kind], cell(None, "=A1"), "Trang")
    assert (found.value, found.doubt, found.is_formula) == (None, Doubt.NO_RESULT, True)


# What is empty


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("value", [None, "", " ", "\n", "\u00a0", "\u200b", "\r\n\t"])
def test_blanks_are_empty_in_every_column_and_never_zero(kind, value):
    found = read(kind, value)
    assert found.is_empty
    assert found.value is None
    assert found.shown == ""


# What is accepted


@pytest.mark.parametrize("kind", NUMBERS)
@pytest.mark.parametrize(
    ("value", "number"),
    [
        (12.0, 12),
        (0.0, 0),
        (-3.0, -3),
        ("1.250", 1250),
        ("1.250.000", 1_250_000),
        ("1250", 1250),
        ("+7", 7),
        (" 12 ", 12),
        ("1 250", 1250),
        ("1\u00a0250", 1250),
        ("12,0", 12),
        ("1.250,00", 1250),
        (1e12, 10**12),
        (1250.0000000000002, 1250),
    ],
)
def test_whole_numbers_may_be_typed_as_numbers_or_as_vietnamese_text(kind, value, number):
    found = read(kind, value)
    assert (found.value, found.doubt) == (number, None)
    assert isinstance(found.value, int)


@pytest.mark.parametrize(
    ("value", "decimals", "scaled"),
    [
        (1250.5, 1, 12_505),
        ("1250,5", 1, 12_505),
        ("1.250,5", 2, 125_050),
        (0.1 + 0.2, 1, 3),
        (1.1 * 3, 1, 33),
        (2.0, 4, 20_000),
    ],
)
def test_a_fraction_is_a_whole_number_at_the_scale_of_its_row(value, decimals, scaled):
    assert read(Kind.NUMBER, value, decimals).value == scaled


@pytest.mark.parametrize(
    "value",
    [
        dt.datetime(2026, 9, 5),
        dt.datetime(2026, 9, 5, 7, 30),
        *("05/09/2026", "5/9/2026", "5-9-2026", "5.9.2026", "2026-09-05", " 05/09/2026 "),
        *("ngày 5 tháng 9 năm 2026", "Ngày 05 tháng 9 năm 2026", "05 / 09 / 2026"),
    ],
)
def test_a_date_may_be_a_date_or_a_text_with_the_day_first(value):
    assert read(Kind.DATE, value).value == dt.date(2026, 9, 5)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("đã hoàn thành", "đã hoàn thành"),
        ("ĐÃ HOÀN THÀNH", "đã hoàn thành"),
        ("  Đã hoàn   thành. ", "đã hoàn thành"),
        ("đã hòan thành", "đã hoàn thành"),
        ("da hoan thanh", "đã hoàn thành"),
        ("đã hoàn thành".encode().decode(), "đã hoàn thành"),
        ("Uỷ ban", "Ủy ban"),
        ("U\u0309y ban", "Ủy ban"),
    ],
)
def test_a_choice_may_differ_in_case_tone_marks_and_spaces(value, meant):
    assert read(Kind.CHOICE, value).value == meant
    assert read(Kind.CHOICES, value).value == (meant,)


@pytest.mark.parametrize(
    "value", ["đã hoàn thành; Ủy ban", "đã hoàn thành;Ủy ban;", ";ĐÃ HOÀN THÀNH\nuỷ ban"]
)
def test_choices_are_parted_by_semicolons_or_lines(value):
    assert read(Kind.CHOICES, value).value == ("đã hoàn thành", "Ủy ban")


@pytest.mark.parametrize("value", ["x", "X", " x ", "v", "✓", "✔", "có", "Có", True])
def test_a_tick_may_be_drawn_in_many_ways(value):
    assert read(Kind.TICK, value).value == "x"


def test_a_box_that_is_not_ticked_is_empty():
    assert read(Kind.TICK, value=False).is_empty


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Kind.PERIOD, "2026-T09", PeriodCode.parse("2026-T09")),
        (Kind.PERIOD, " 2026-t09 ", PeriodCode.parse("2026-T09")),
        (Kind.CODES, "E1.TX; E1.DK ;\nE1.DX", ("E1.TX", "E1.DK", "E1.DX")),
        (Kind.TERMS, "E1.TX + E1.DK+E1.DX", ("E1.TX", "E1.DK", "E1.DX")),
        (Kind.CODE, "E1.TX", "E1.TX"),
        (Kind.CODE, 12.0, "12"),
        (Kind.TEXT, "  Xã\u00a0Một ", "Xã Một"),
        (Kind.TEXT, "U\u0309y ban", "Ủy ban"),
        (Kind.TEXT, 912345678.0, "912345678"),
        (Kind.TEXT, 0.1 + 0.2, "0,3"),
        (Kind.TEXT, True, "TRUE"),
        (Kind.TEXT, dt.datetime(2026, 9, 5), "05/9/2026"),
        (Kind.LONG_TEXT, "một\r\nhai", "một\nhai"),
        (Kind.LONG_TEXT, "=1+1", "=1+1"),
    ],
)
def test_codes_words_and_periods_are_cleaned_and_never_changed(kind, value, expected):
    found = read(kind, value)
    assert (found.value, found.doubt) == (expected, None)


def test_a_result_is_read_like_a_value_and_known_as_a_formula():
    found = entry(COLUMNS[Kind.NUMBER], cell(12.0, "=SUM(A1:A2)"), "Trang")
    assert (found.value, found.is_formula) == (12, True)


# Laws


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.sampled_from(Kind), st.text() | st.booleans() | st.floats(allow_nan=False) | st.none())
def test_every_cell_is_a_value_a_doubt_or_empty_and_never_two_of_them(kind, value):
    found = entry(COLUMNS[kind], cell(value), "Trang")
    assert (found.value is None) or (found.doubt is None)
    if value is not None and show(cell(value)) and kind is not Kind.TICK:
        assert not found.is_empty


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.integers(-(10**12), 10**12), st.integers(0, 3))
def test_a_number_and_its_vietnamese_text_are_the_same_value(units, decimals):
    whole, part = divmod(abs(units), 10**decimals)
    grouped = f"{whole:,}".replace(",", ".") + (f",{part:0{decimals}}" if decimals else "")
    text = ("-" if units < 0 else "") + grouped
    as_text = read(Kind.NUMBER, text, decimals)
    as_number = read(Kind.NUMBER, units / 10**decimals, decimals)
    assert as_text.value == as_number.value == units

"""What a person sees in a cell is what is read; where cell and eye differ, the clerk is asked."""
# ruff: noqa: DTZ001 - cells know no time zones

from __future__ import annotations

import datetime as dt

import pytest
from real_form import FIGURES, MODELS, TASKS, WORDS, findings, read, told, typed

from dvexcel.model.place import Cell
from dvexcel.model.raw import RawCell, RawKind, RawSheet
from dvexcel.reading.as_shown import shows_less

SHARE = "E7"  # Tỷ lệ hoàn thành (%) of the third task
FIGURE = "D8"


def share(value, look):
    _, unit_return, found = read(typed((TASKS, SHARE, value, look)))
    row = next(row for row in unit_return.tables["nhiem_vu"] if row.number == 7)
    return row["ty_le"], found


@pytest.mark.parametrize(
    ("value", "look", "percent"),
    [(1, "0%", 100), (0.8, "0%", 80), (0.95, "0.0%", 95), (0, "0%", 0), (80, "0", 80), (1, "0", 1)],
)
def test_a_percentage_in_its_column_is_what_a_person_sees(value, look, percent):
    entry, found = share(value, look)
    assert entry.value == percent
    assert found == []


@pytest.mark.parametrize(("value", "look"), [(0.8, "General"), (0.95, "General"), (0.955, "0.0%")])
def test_a_share_is_never_asked_about_a_thousandfold(value, look):
    (finding,) = share(value, look)[1]
    assert finding.code == "DL002"
    assert "Có phải là" in finding.message
    assert not {"800", "950", "95500", "955"} & set(finding.message.split())


@pytest.mark.parametrize(
    ("value", "look", "shown"),
    [
        (3, "0%", "300%"),
        (0.5, "0.0%", "50,0%"),
        (1, "[h]:mm:ss", "24:00:00"),
        (0.5, "h:mm", "12:00"),
        (dt.time(8, 30), "h:mm", "8:30"),
        (1250000, "#,##0,", "1.250"),
        (5, '0" nghìn"', "5 nghìn"),
        (-5, "0;0", "5"),
        (7, '"đủ"', "đủ"),
    ],
)
def test_a_figure_that_shows_another_number_is_asked_about_with_both(value, look, shown):
    (finding,) = findings(typed((FIGURES, FIGURE, value, look)))
    assert (finding.code, str(finding.place)) == ("DL043", f"{FIGURES}!{FIGURE}")
    assert f"“{shown}”" in finding.message
    assert "Có phải là" not in finding.message


@pytest.mark.parametrize(
    ("value", "look", "amount"),
    [
        *((1250, "#,##0", 1250), (123, "00000", 123), (12, '0" lượt"', 12)),
        *((0, '#,##0;-#,##0;"-"', 0), (1250, '#,##0 "đ"', 1250), (12, "0.00", 12)),
        *((1500, "0.00E+00", 1500), (1250, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 1250)),
    ],
)
def test_a_figure_that_shows_its_number_is_read_in_silence(value, look, amount):
    _, unit_return, found = read(typed((FIGURES, FIGURE, value, look)))
    assert unit_return.figures["B2.LUOT"].amount == amount
    assert found == []


@pytest.mark.parametrize(("value", "look"), [(7, ";;;"), (0, "0;-0;"), (7, '""')])
def test_a_figure_that_shows_nothing_is_read_and_told(value, look):
    _, unit_return, found = read(typed((FIGURES, FIGURE, value, look)))
    assert unit_return.figures["B2.LUOT"].amount == value
    assert [(one.code, str(one.place)) for one in found] == [("TN128", f"{FIGURES}!{FIGURE}")]
    assert FIGURE in found[0].what


def test_a_hidden_word_is_read_and_told():
    data = typed((WORDS, "C5", "Đã ban hành kế hoạch", ";;;"))
    _, unit_return, found = read(data)
    assert unit_return.tables["loi_van"][0]["noi_dung"].value == "Đã ban hành kế hoạch"
    assert [one.code for one in found] == ["TN128"]


@pytest.mark.parametrize(
    ("value", "look", "words"),
    [
        (0.95, "0%", "95%"),
        (dt.time(8, 30), "hh:mm", "08:30"),
        (dt.datetime(2026, 9, 5, 7, 30), "dd/mm/yyyy hh:mm", "07:30 ngày 05/9/2026"),
        (dt.datetime(2026, 9, 5, 7, 30), "yyyy-mm-dd h:mm:ss", "07:30 ngày 05/9/2026"),
        (dt.datetime(2026, 9, 5), "dd/mm/yyyy", "05/9/2026"),
        (dt.datetime(2026, 9, 5), "mm/yyyy", "09/2026"),
        (905123456, "0000 000 000", "0905 123 456"),
        (1250.5, "#,##0.0", "1.250,5"),
        (12, '0" hộ"', "12 hộ"),
        (1.5, "# ?/?", "1 1/2"),
        (36, "[h]:mm", "864:00"),
        (1250, "General", "1250"),
    ],
)
def test_a_column_of_words_takes_what_is_shown(value, look, words):
    _, unit_return, found = read(typed((WORDS, "C5", value, look)))
    assert unit_return.tables["loi_van"][0]["noi_dung"].value == words
    assert found == []


def test_a_rounded_number_of_a_column_with_decimals_is_told():
    """The column of a register that has decimals is read as it holds, and said to be rounded."""
    assert told(typed((FIGURES, FIGURE, 12.6, "0"))) == [("DL002", f"{FIGURES}!{FIGURE}")]
    (finding,) = findings(typed((FIGURES, FIGURE, 12.6, "0")))
    assert "12,6 (ô hiện “13”)" in finding.message


def test_a_model_is_named_as_it_is_shown():
    _, unit_return, _ = read(typed((MODELS, "A5", 5, '"Tổ dân vận số "0')))
    table = next(rows for key, rows in unit_return.tables.items() if rows and "mo_hinh" in key)
    assert next(iter(table[0].entries.values())).value == "Tổ dân vận số 5"


@pytest.mark.parametrize(
    ("value", "look", "told"),
    [
        (12.25, "0.0", "D8 hiện “12,3”, giữ 12,25"),
        (12.25, "#,##0", "D8 hiện “12”, giữ 12,25"),
        (12.25, "0.00", ""),
        (12.0, "0", ""),
        (12.25, "General", ""),
    ],
)
def test_a_figure_with_parts_that_shows_a_rounded_number_is_told_with_both(value, look, told):
    cell = RawCell(8, 4, RawKind.NUMBER, value, number_format=look)
    sheet = RawSheet(FIGURES, {(8, 4): cell})
    said = list(shows_less("biểu.xlsx", sheet, [Cell(FIGURES, 8, 4)], {4}))
    assert [(one.code, str(one.place)) for one in said] == [("TN129", f"{FIGURES}!D8")] * bool(told)
    assert all(told in one.what for one in said)


def test_outside_the_columns_of_numbers_what_is_shown_was_read():
    cell = RawCell(8, 4, RawKind.NUMBER, 12.25, number_format="0.0")
    sheet = RawSheet(WORDS, {(8, 4): cell})
    assert list(shows_less("biểu.xlsx", sheet, [Cell(WORDS, 8, 4)], ())) == []

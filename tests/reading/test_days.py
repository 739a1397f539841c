"""Days that Excel may have understood in another way are asked about, with both readings."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from real_form import FIGURES, MODELS, TASKS, findings, form, read, told, typed, zip_edited

DAY, COLUMN = "TN142", "E"  # Ngày đăng ký of Mô hình
VN, US, ISO = "dd/mm/yyyy", "mm/dd/yyyy", "yyyy-mm-dd"


def registered(*days) -> bytes:
    """The form with these days of registration, (value, format) or a text, one a row."""
    cells = []
    for row, given in enumerate(days, 5):
        value, look = given if isinstance(given, tuple) else (given, VN)
        cells += [(MODELS, f"A{row}", f"Mô hình {row}"), (MODELS, f"{COLUMN}{row}", value, look)]
    return typed(*cells)


def day(text: str) -> datetime:
    return datetime.strptime(text, "%d/%m/%Y")  # noqa: DTZ007 - cells know no time zones


def doubted(data: bytes):
    return [one for one in findings(data) if one.code == DAY]


# Swapped by column


def test_a_column_whose_late_days_are_all_texts_and_whose_days_are_all_early_is_asked_about_once():
    data = registered(
        day("03/09/2026"), day("09/05/2026"), "25/03/2026", "15/02/2026", "27/01/2026"
    )
    (finding,) = doubted(data)
    assert str(finding.place) == f"{MODELS}!E5"
    assert "2 ô ở cột “Ngày đăng ký”" in finding.what
    assert "E5 ghi 03/9/2026 (hay 09/3/2026); E6 ghi 09/5/2026 (hay 05/9/2026)" in finding.what
    assert "tháng trước ngày" in finding.why


@pytest.mark.parametrize(
    "days",
    [
        (day("03/09/2026"), "25/03/2026"),
        (day("03/02/2026"), day("02/02/2026"), "2026-03-25", "ngày 15 tháng 02 năm 2026"),
        (day("03/02/2026"), "Thứ Tư, 25/03/2026", "15/02/2026 00:00"),
        (day("03/02/2026"), "25/03/2026", "sang năm"),
        (day("03/02/2026"), "25/3/26", "9/25/2026"),
    ],
    ids=["one of each", "the same either way", "texts of programs", "and words", "short texts"],
)
def test_others_of_its_kind(days):
    assert [f"{COLUMN}5" in one.what for one in doubted(registered(*days))] == [True]


@pytest.mark.parametrize(
    "days",
    [
        (day("03/09/2026"), day("25/03/2026"), "15/02/2026"),
        (day("03/09/2026"), "05/03/2026", "15/02/2026"),
        ("05/03/2026", "15/02/2026"),
        (day("03/09/2026"), day("05/05/2026")),
        (day("02/02/2026"), "25/03/2026"),
        (day("03/09/2026"),),
    ],
    ids=["a late day", "an early text", "texts", "days", "the same either way", "one"],
)
def test_a_column_that_proves_its_order_is_not_asked_about(days):
    assert doubted(registered(*days)) == []


# Swapped by period: 15/8 to 14/9/2026


def test_a_day_that_only_swapping_brings_into_the_period_is_asked_about():
    (finding,) = doubted(registered(day("10/03/2026"), day("09/05/2026")))
    assert "E6 ghi 09/5/2026 (hay 05/9/2026)" in finding.what
    assert "E5" not in finding.what
    assert "đổi chỗ ngày và tháng thì ở trong kỳ" in finding.why


@pytest.mark.parametrize("after", ["09/12/2026", "09/11/2026", "09/10/2026"])
def test_a_day_after_the_period_is_asked_about_whatever_stands_beside(after):
    (finding,) = doubted(registered(day("20/08/2026"), day(after)))
    assert f"E6 ghi {after}" in finding.what


@pytest.mark.parametrize("before", ["10/03/2026", "05/05/2026", "25/05/2026", "09/05/2025"])
def test_a_day_that_swapping_leaves_outside_is_not_asked_about(before):
    assert doubted(registered(day(before))) == []


def test_an_early_day_beside_a_late_one_was_typed_as_it_stands():
    assert doubted(registered(day("20/08/2026"), day("09/05/2026"))) == []


def test_a_text_says_its_day_first():
    assert doubted(registered("09/05/2026")) == []


def test_days_of_tasks_are_looked_at_too():
    (finding,) = doubted(typed((TASKS, "F5", day("09/05/2026"), VN)))
    assert str(finding.place) == f"{TASKS}!F5"


# What the cell shows


@pytest.mark.parametrize("look", [US, "m/d/yyyy", "[$-409]m/d/yy h:mm AM/PM;@"])
def test_a_cell_that_shows_the_month_first_is_asked_about_with_both(look):
    (finding,) = doubted(registered((day("05/09/2026"), look)))
    assert "E5 ghi 05/9/2026 (hay 09/5/2026)" in finding.what
    assert "đặt tháng trước ngày" in finding.why


@pytest.mark.parametrize("look", [VN, ISO, "d-mmm-yy", "mmmm d, yyyy", "yyyy/mm/dd", "mm/yyyy"])
def test_a_cell_that_cannot_be_misread_is_not_asked_about(look):
    assert doubted(registered((day("05/09/2026"), look))) == []


@pytest.mark.parametrize("same", ["25/08/2026", "09/09/2026"])
def test_nor_is_a_day_that_is_the_same_either_way(same):
    assert doubted(registered((day(same), US))) == []


# Other counts of days


def test_a_day_four_years_off_is_asked_about():
    (finding,) = doubted(registered(day("04/09/2022"), day("06/09/2030")))
    assert "E5 ghi 04/9/2022 (hay 05/9/2026); E6 ghi 06/9/2030 (hay 05/9/2026)" in finding.what
    assert "1904" in finding.why


@pytest.mark.parametrize("far", [day("05/09/1901"), day("05/09/1962"), day("30/04/1975")])
def test_a_day_of_long_ago_is_asked_about(far):
    (finding,) = doubted(registered(far))
    assert f"ghi {far:%d}/" in finding.what
    assert "quá xa" in finding.why


def test_a_workbook_that_counts_from_1904_is_read_by_its_own_count():
    def count_from_1904(parts):
        book = parts["xl/workbook.xml"].decode()
        parts["xl/workbook.xml"] = re.sub(
            r"<workbookPr[^>]*/>", '<workbookPr date1904="1"/>', book
        ).encode()

    data = zip_edited(registered((day("04/09/2022"), VN)), count_from_1904)
    _, unit_return, found = read(data)
    rows = next(rows for key, rows in unit_return.tables.items() if rows and "mo_hinh" in key)
    assert rows[0].value("ngay_dang_ky") == day("05/09/2026").date()
    assert DAY not in {one.code for one in found}


# What is no day: an error with what may be meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("5/9/26", "05/9/2026"),
        ("5.9.26", "05/9/2026"),
        ("5/9/62", "05/9/1962"),
        ("5/9", "05/9/2026"),
        ("9/25/2026", "25/9/2026"),
        ("05092026", "05/9/2026"),
        ("20260905", "05/9/2026"),
        ((46270, "General"), "05/9/2026"),
        ((46270.3125, "0"), "05/9/2026"),
    ],
)
def test_a_day_written_short_is_an_error_that_names_the_day(written, meant):
    (finding,) = [one for one in findings(registered(written)) if one.code == "DL004"]
    assert f"Nếu là {meant}" in finding.remedy


@pytest.mark.parametrize("text", ["05/9/1962", "05/9/62"])
def test_a_text_of_long_ago_is_no_number_that_became_a_day(text):
    assert doubted(registered(text)) == []


@pytest.mark.parametrize(
    "text", ["2026-09-05T00:00:00", "05/09/2026 00:00", "Thứ bảy, 05/9/2026", "2026-09-05 07:30:00"]
)
def test_a_day_as_programs_write_it_is_read(text):
    _, unit_return, found = read(registered(text))
    rows = next(rows for key, rows in unit_return.tables.items() if rows and "mo_hinh" in key)
    assert rows[0].value("ngay_dang_ky") == day("05/09/2026").date()
    assert found == []


# Days that Excel made of counts


@pytest.mark.parametrize(
    ("held", "look", "typed_as"),
    [
        (day("03/04/2026"), "d-mmm", "3/4"),
        (day("03/04/2026"), "dd/mm/yyyy", "3/4"),
        (day("12/10/2026"), "d/m", "12/10"),
        (day("01/05/2026"), "mmm-yy", "1/5"),
    ],
)
def test_a_count_that_became_a_day_is_an_error_that_says_how(held, look, typed_as):
    data = typed((FIGURES, "D8", held, look))
    assert told(data) == [("DL001", f"{FIGURES}!D8")]
    assert f"đã gõ {typed_as}" in findings(data)[0].remedy


def test_an_issued_form_has_no_day_to_ask_about():
    assert doubted(form()) == []

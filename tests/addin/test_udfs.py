"""The worksheet functions answer what the rest of dvexcel would."""

from datetime import datetime

import pytest

from dvexcel.addin import udfs


def day(*numbers):
    """A date as Excel hands it over."""
    return datetime(*numbers)  # noqa: DTZ001 - cells know no time zones


@pytest.mark.parametrize("nothing", [0, None, "", [[None, 0]]])
def test_a_share_of_nothing_is_empty_and_no_error(nothing):
    assert udfs.DV_TyLe(5, nothing) == ""


def test_a_share_adds_ranges_and_rounds_half_away_from_zero():
    assert udfs.DV_TyLe([[1, 2]], [[4, 4]]) == 37.5
    assert udfs.DV_TyLe(1, 8, 1) == 12.5
    assert udfs.DV_TyLe(1, 800, 1) == 0.1
    assert udfs.DV_TyLe("1.250", "2500", 0) == 50
    assert udfs.DV_TyLe(1, 3, 2) == 33.33


class Unreadable:
    """A thing that cannot even be written down."""

    def __str__(self):
        raise RuntimeError


# What a cell may hold besides what was meant: a sentence stands in the cell, nothing is raised

ANSWERED = {
    "words for a number": (udfs.DV_TyLe, ("khoảng 20", 40), "Chưa đọc được số “khoảng 20”"),
    "a day for a number": (udfs.DV_TyLe, (day(2026, 9, 5), 40), "đang là ngày 05/09/2026"),
    "words for decimals": (udfs.DV_TyLe, (1, 3, "hai"), "Chưa đọc được số “hai”"),
    "words for a day": (udfs.DV_NgayThang, ("mai",), "Chưa đọc được ngày “mai”"),
    "a day that is not": (udfs.DV_NgayThang, ("31/02/2026",), "Chưa đọc được ngày “31/02/2026”"),
    "a two-digit year": (udfs.DV_SoNgayTre, ("5/9/26", 46000), "Chưa đọc được ngày “5/9/26”"),
    "a serial before 1900": (udfs.DV_NgayThang, (-3,), "Chưa đọc được ngày “-3”"),
    "a serial past the end": (udfs.DV_NgayThang, (3e6,), "Chưa đọc được ngày"),
    "an unknown comparison": (udfs.DV_DanhGia, (1, "=>", 2), "Chưa rõ phép so “=>”"),
    "no comparison": (udfs.DV_DanhGia, (1, None, 2), "Chưa rõ phép so “”"),
    "words for yes": (udfs.DV_SoNgayTre, (46000, 46000, "hôm qua"), "mời ghi TRUE hoặc FALSE"),
    "too many decimals": (udfs.DV_TyLe, (1, 3, 400), "mời ghi từ 0 đến 9"),
    "what nobody foresaw": (udfs.DV_TyLe, (Unreadable(), 2), "mời xem lại các ô đưa vào hàm"),
}


@pytest.mark.parametrize(("function", "given", "said"), ANSWERED.values(), ids=ANSWERED)
def test_what_a_function_cannot_use_is_told_in_the_cell(function, given, said):
    assert said in function(*given)


def test_a_serial_number_is_its_day():
    """TODAY() and a sum of days arrive as numbers; a time of day is left out."""
    assert udfs.DV_NgayThang(46270) == "ngày 05 tháng 9 năm 2026"
    assert udfs.DV_NgayThang(46270.75) == "ngày 05 tháng 9 năm 2026"
    assert udfs.DV_NgayThang(61) == "ngày 01 tháng 3 năm 1900"
    assert udfs.DV_SoNgayTre(46273, day(2026, 9, 5)) == 3
    assert udfs.DV_SoNgayTre(46270.0, "05/9/2026", "Có") == 1


def test_an_empty_cell_is_empty():
    for empty in (None, "", "  ", [[None]], []):
        assert udfs.DV_NgayThang(empty) == ""
        assert udfs.DV_SoNgayTre(empty, 46270) == ""
        assert udfs.DV_DanhGia(5, ">=", None) == ""


def test_days_late_count_from_the_last_valid_day():
    due = day(2026, 10, 20)
    assert udfs.DV_SoNgayTre(day(2026, 10, 20), due) == 0
    assert udfs.DV_SoNgayTre(day(2026, 10, 20), due, truoc_ngay=True) == 1
    assert udfs.DV_SoNgayTre("23/10/2026", "20/10/2026") == 3
    assert udfs.DV_SoNgayTre(None, due) == ""


def test_a_date_is_written_as_in_a_document():
    assert udfs.DV_NgayThang(day(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert udfs.DV_NgayThang(day(2026, 9, 5)) == "ngày 05 tháng 9 năm 2026"
    assert udfs.DV_NgayThang("") == ""


def test_a_value_is_held_against_its_target():
    assert udfs.DV_DanhGia(80, ">=", 80) == "đạt"
    assert udfs.DV_DanhGia(79.9, ">=", 80) == "chưa đạt"
    assert udfs.DV_DanhGia(31, "khoảng", 25, 30) == "vượt"
    assert udfs.DV_DanhGia(None, ">=", 80) == "chưa có số liệu"
    assert udfs.DV_DanhGia(5, ">=", None) == ""

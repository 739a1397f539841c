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


def test_words_in_a_share_are_refused_not_guessed_at():
    with pytest.raises(ValueError, match="not a number"):
        udfs.DV_TyLe("khoảng 20", 40)


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

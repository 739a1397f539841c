"""A new sổ proposes the holidays of its year; the days of law are right, and none is called law."""

from datetime import date

import pytest

from dvexcel.specs.mac_dinh import default_rows
from dvexcel.specs.mac_dinh.ngay_nghi import proposed_holidays

#: By hand from printed calendars: 1/1, mồng một Tết with its eve, 10/3 âm lịch, 30/4, 1/5, 2/9.
KNOWN = {
    2026: ("01/01", "16/02", "17/02", "18/02", "19/02", "26/04", "30/04", "01/05", "02/09"),
    2027: ("01/01", "05/02", "06/02", "07/02", "08/02", "16/04", "30/04", "01/05", "02/09"),
}


@pytest.mark.parametrize("year", KNOWN)
def test_the_days_of_law_are_there_by_sun_and_by_moon(year):
    proposed = {f"{row['ngay']:%d/%m}" for row in proposed_holidays(year)}
    assert set(KNOWN[year]) <= proposed


def test_the_first_day_of_tet_and_the_hung_kings_day_bear_their_names():
    named = {row["ngay"]: row["noi_dung"] for row in proposed_holidays(2027)}
    assert named[date(2027, 2, 6)].startswith("Tết Nguyên Đán –")
    assert named[date(2027, 4, 16)].startswith("Ngày Giỗ Tổ Hùng Vương –")


def test_no_row_is_presented_as_law_and_a_made_up_day_says_what_it_is():
    rows = proposed_holidays(2026)
    assert all("đề xuất, cần kiểm tra theo thông báo" in row["noi_dung"] for row in rows)
    made_up = {row["ngay"] for row in rows if "nghỉ bù hoặc hoán đổi dự kiến" in row["noi_dung"]}
    assert date(2026, 4, 27) in made_up
    assert not made_up & {date(2026, 2, 17), date(2026, 4, 26), date(2026, 9, 2)}


def test_a_day_stands_once_and_in_order():
    days = [row["ngay"] for row in proposed_holidays(2027)]
    assert days == sorted(set(days))


def test_a_new_so_starts_with_them():
    assert default_rows(2027)["ngay_nghi"] == proposed_holidays(2027)

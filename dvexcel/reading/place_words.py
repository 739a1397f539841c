"""How numbers and days are spelled in a place: marks, names of months and days."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The words of one place; months and days from January and Sunday on."""

    decimal: str
    group: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    days: tuple[str, ...]
    short_days: tuple[str, ...]
    half_days: tuple[str, str]


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_THANG = tuple(f"Tháng {number:02d}" for number in range(1, 13))
_NGAY = ("Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy")

EN_US = PlaceWords(
    ".",
    ",",
    _MONTHS,
    tuple(name[:3] for name in _MONTHS),
    _DAYS,
    tuple(name[:3] for name in _DAYS),
    ("AM", "PM"),
)
VI_VN = PlaceWords(
    ",",
    ".",
    _THANG,
    _THANG,
    _NGAY,
    _NGAY,
    ("sáng", "chiều"),
)
#: By the last three signs of the language tag that a format names.
PLACES = {"409": EN_US, "809": EN_US, "42A": VI_VN}

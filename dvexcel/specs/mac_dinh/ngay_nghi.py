"""The public holidays that fall on the same solar day each year.

Source: Bộ luật Lao động 2019, Điều 112. Tết Nguyên đán, Giỗ Tổ and the second day of Quốc khánh
move with the year's announcement and are never guessed.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvexcel.model.sheets import CellValue

_FIXED = (
    (1, 1, "Tết Dương lịch"),
    (4, 30, "Ngày Chiến thắng"),
    (5, 1, "Ngày Quốc tế lao động"),
    (9, 2, "Quốc khánh"),
)
_TO_CHECK = "cần kiểm tra theo thông báo nghỉ lễ, Tết của năm"


def fixed_holidays(year: int) -> list[dict[str, CellValue]]:
    """The rows of Ngày nghỉ to start ``year`` with, each marked to be checked."""
    return [
        {"ngay": date(year, month, day), "noi_dung": f"{name} – {_TO_CHECK}"}
        for month, day, name in _FIXED
    ]

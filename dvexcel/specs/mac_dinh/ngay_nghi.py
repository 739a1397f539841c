"""The holidays that a new sổ proposes for its year; the year's own decision wins over each.

Source: Bộ luật Lao động 2019, Điều 111 and 112, and for Ngày Văn hóa Việt Nam Nghị quyết 80-NQ/TW,
as the library holidays has them with the lunar calendar. Which days of Tết and Quốc khánh are
taken, and what is swapped or made up for a weekend, is decided every year: every row says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvexcel.model.sheets import CellValue

_PROPOSED = "đề xuất, cần kiểm tra theo thông báo nghỉ lễ, Tết của năm"
_MADE_UP = f"nghỉ bù hoặc hoán đổi dự kiến; {_PROPOSED}"


def proposed_holidays(year: int) -> list[dict[str, CellValue]]:
    """The rows of Ngày nghỉ to start ``year`` with, each marked as a proposal."""
    from holidays import country_holidays  # noqa: PLC0415 - loads slowly, a new sổ alone needs it

    of_law = country_holidays("VN", years=year, language="vi", observed=False)
    days = country_holidays("VN", years=year, language="vi")
    return [
        {"ngay": day, "noi_dung": f"{name} – {_PROPOSED if day in of_law else _MADE_UP}"}
        for day, name in sorted(days.items())
    ]

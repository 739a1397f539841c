"""Ô số chỉ chứa một con số.

Vì sao: chữ, đơn vị tính hay dấu “~” trong ô số khiến Excel bỏ qua ô đó khi cộng.

Đạt:
    Số liệu
    | Mã     | Trong kỳ |
    | B2.LUOT | 1250    |
    | E1.TX  | "1.250"  |

Lỗi:
    Số liệu
    | Mã      | Trong kỳ   |
    | B2.LUOT | [12 tỷ]    |
    | E1.TX   | [~500]     |
    | E1.DK   | [1,5 triệu] |
    | E2.NG   | [03/04/2026] |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.record import Doubt
from dvexcel.rules.data._theo_nghi_van import doubtful
from dvexcel.rules.engine import rule
from dvexcel.text.dates import parse_date
from dvexcel.text.guesses import likely_number, means_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvexcel.model.indicator import Element
    from dvexcel.model.record import Entry
    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit
    from dvexcel.specs.column import Column


@rule(
    error(
        "DL001",
        "Ô số có chữ",
        "Ghi “{shown}”.",
        "Cột “{column}” chỉ nhận một con số.",
        "{question}Mời ghi lại bằng số. {help}",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def khong_phai_so(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every typed cell with this doubt."""
    yield from doubtful(unit_return, context, Doubt.NOT_A_NUMBER, ask=_meant)


def _meant(entry: Entry, _: Column, element: Element | None) -> str:
    """What the text may mean; a word for "nothing" has its own column only beside an element."""
    if element is not None and means_nothing(entry.shown):
        return "Nếu không phát sinh, mời xoá chữ và đánh dấu x ở cột Không phát sinh."
    if (day := _day(entry.shown)) is not None:
        typed = f"{day.day}/{day.month} hay {day.day}-{day.month}"
        return f"Nếu đã gõ {typed} thì Excel đã đổi thành ngày."
    number = likely_number(entry.shown)
    if number is None or number < 0:
        return ""
    digits = f"{number.normalize():f}".replace(".", ",")
    return f"Nếu là {digits}, mời ghi {digits}."


def _day(shown: str) -> date | None:
    """The day that the cell shows, if it is one."""
    try:
        return parse_date(shown)
    except ValueError:
        return None

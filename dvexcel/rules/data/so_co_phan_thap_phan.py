"""Số đếm là số nguyên.

Vì sao: Excel cài tiếng Anh hiểu “1.250” gõ vào ô số là 1,25; hai cách hiểu lệch nhau nghìn lần.

Đạt:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 1250     |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | [1,25]   |
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP
from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.record import Doubt
from dvexcel.rules.data._theo_nghi_van import doubtful
from dvexcel.rules.engine import rule
from dvexcel.text.guesses import likely_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from dvexcel.model.indicator import Element
    from dvexcel.model.record import Entry
    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit
    from dvexcel.specs.column import Column


@rule(
    error(
        "DL002",
        "Số đếm có phần thập phân",
        "Ghi {shown}.",
        "Cột “{column}” ở dòng này đếm nguyên; có thể máy đã hiểu dấu chấm là phần thập phân.",
        "{question}Mời ghi lại số liền nhau, không dấu chấm, dấu phẩy. {help}",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def so_co_phan_thap_phan(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every typed cell with this doubt."""

    def meant(entry: Entry, column: Column, element: Element | None) -> str:
        if element is None or element.decimals:
            return _which(entry, column, None)
        return _which(entry, column, context.previous.get(element.code))

    yield from doubtful(unit_return, context, Doubt.NOT_WHOLE, ask=meant)


def _which(entry: Entry, column: Column, before: int | None) -> str:
    """The whole number that was likely meant: a lost mark of thousands, or parts too many.

    The period before only chooses which of the two is asked. Nobody types "0.950" for 950, nor
    thousands of percent: there only the nearest whole number, or the share as percent, is asked.
    """
    number = likely_number(entry.shown.replace("%", ""))
    if number is None:
        return ""
    whole, thousands = number.to_integral_value(ROUND_HALF_UP), number * 1000
    if column.is_percent and abs(number) < 1 and "%" not in entry.shown:
        return f"Có phải là {_plain(number * 100)} % không?"
    lost_mark = thousands == thousands.to_integral_value() and abs(number) >= 1
    if column.ceiling is not None and thousands > column.ceiling:
        lost_mark = False
    if not lost_mark or "%" in entry.shown:
        return f"Có phải là {whole} không?"
    near = before is not None and abs(before - whole) <= abs(before - thousands)
    return f"Có phải là {whole if near else _plain(thousands)} không?"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")

"""Tổng bằng các thành phần cộng lại.

Vì sao: bảng công bố có tổng khác các thành phần là lỗi thường gặp nhất của báo cáo số liệu.

Đạt:
    Số liệu
    | Mã    | Trong kỳ | Không phát sinh |
    | E1.TS | 10       |                 |
    | E1.TX | 6        |                 |
    | E1.DK | 4        |                 |
    | E1.DX |          | x               |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ | Không phát sinh |
    | E1.TS | [11]     |                 |
    | E1.TX | 6        |                 |
    | E1.DK | 4        |                 |
    | E1.DX | 0        |                 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.rules.engine import hit, rule, shown_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL010",
        "Tổng khác các thành phần",
        "Ghi {total}, nhưng {parts} cộng lại là {sum}.",
        "Dòng này là tổng của các dòng thành phần.",
        "Mời kiểm tra lại cả tổng và từng thành phần.",
    ),
    "Cột “Là tổng của” ở trang Số liệu gốc",
)
def tong_khac_thanh_phan(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Totals that differ from the sum of their parts, where all of them are known."""
    for code, element in context.asked.items():
        total = unit_return.amount(code)
        parts = [unit_return.amount(part) for part in element.sum_of]
        if not parts or total is None or None in parts:
            continue
        summed = sum(part for part in parts if part is not None)
        if total != summed:
            yield hit(
                unit_return.figures[code].typed.place,
                total=shown_amount(total, element),
                parts=" + ".join(element.sum_of),
                sum=shown_amount(summed, element),
            )

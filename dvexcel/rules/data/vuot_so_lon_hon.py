"""Phần không lớn hơn toàn thể.

Vì sao: hồ sơ nộp trực tuyến không thể nhiều hơn hồ sơ tiếp nhận; tỷ lệ sẽ vượt 100 %.

Đạt:
    Số liệu
    | Mã    | Trong kỳ |
    | C1.TN | 100      |
    | C1.TT | 100      |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ |
    | C1.TN | 100      |
    | C1.TT | [101]    |
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
        "DL011",
        "Phần lớn hơn toàn thể",
        "Ghi {value}, lớn hơn {limit} của dòng {other}.",
        "Số ở dòng này là một phần của dòng {other} nên không thể lớn hơn.",
        "Mời kiểm tra lại cả hai dòng.",
    ),
    "Cột “Không vượt” ở trang Số liệu gốc",
)
def vuot_so_lon_hon(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Amounts above the amount they may not exceed."""
    for code, element in context.asked.items():
        value, limit = unit_return.amount(code), unit_return.amount(element.not_over)
        if value is not None and limit is not None and value > limit:
            yield hit(
                unit_return.figures[code].typed.place,
                value=shown_amount(value, element),
                limit=shown_amount(limit, element),
                other=element.not_over,
            )

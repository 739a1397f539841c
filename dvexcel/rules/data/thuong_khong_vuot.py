"""Số này thường không lớn hơn số kia.

Vì sao: mỗi lượt tiếp có ít nhất một người, mô hình hoạt động hiệu quả nằm trong số đã đăng ký; có
khi đúng là lớn hơn (một người đến nhiều lượt, mô hình của các năm trước), nên chỉ hỏi lại.

Đạt:
    Số liệu
    | Mã    | Trong kỳ | Giải trình                 |
    | G1.TS | 4        |                            |
    | G2.HQ | 4        |                            |
    | E2.NG | 2        |                            |
    | E1.NT | 3        | Một người đến nhiều lần    |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ | Giải trình |
    | G1.TS | 4        |            |
    | G2.HQ | [5]      |            |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.data._bien_dong import unexplained
from dvexcel.rules.engine import hit, rule, shown_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL034",
        "Lớn hơn số thường gặp",
        "Ghi {value}, lớn hơn {limit} của dòng {other}.",
        "Số ở dòng này thường không lớn hơn số ở dòng {other}.",
        "Mời kiểm tra lại cả hai dòng; nếu đúng, mời ghi lý do ở cột Giải trình.",
    ),
    "Cột “Thường không vượt” ở trang Số liệu gốc",
)
def thuong_khong_vuot(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Amounts above the one that they do not exceed as a rule."""
    for element, value, reported in unexplained(unit_return, context):
        limit = unit_return.amount(element.seldom_over)
        if limit is not None and value > limit:
            yield hit(
                reported.typed.place,
                value=shown_amount(value, element),
                limit=shown_amount(limit, element),
                other=element.seldom_over,
            )

"""Số tăng, giảm quá nửa so với kỳ trước có lời giải trình.

Vì sao: biến động lớn thường do ghi nhầm cột hay nhầm kỳ; nếu thật thì cần lý do. Chỉ xét khi số kỳ
trước từ 10 trở lên.

Đạt:
    Kỳ trước
    | Mã    | Trong kỳ |
    | E1.TX | 100      |
    | E1.DK | 9        |
    | E1.DX | 100      |
    Số liệu
    | Mã    | Trong kỳ | Giải trình       |
    | E1.TX | 149      |                  |
    | E1.DK | 90       |                  |
    | E1.DX | 300      | Tiếp dân đột xuất |

Lỗi:
    Kỳ trước
    | Mã    | Trong kỳ |
    | E1.TX | 100      |
    | E1.DK | 100      |
    Số liệu
    | Mã    | Trong kỳ | Giải trình |
    | E1.TX | [151]    |            |
    | E1.DK | [49]     |            |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.data._bien_dong import moved_by_half, unexplained
from dvexcel.rules.engine import hit, rule, shown_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL019",
        "Biến động lớn",
        "Ghi {shown}, kỳ trước là {previous}.",
        "Số thay đổi hơn một nửa so với kỳ trước.",
        "Mời kiểm tra lại; nếu đúng, mời ghi lý do ở cột Giải trình.",
    ),
    "Đề xuất của dvexcel: ngưỡng 50 %, số gốc từ 10",
)
def bien_dong_lon(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Amounts that moved by more than half against the previous period, without a reason."""
    for element, now, reported in unexplained(unit_return, context):
        before = context.previous.get(element.code)
        if before is not None and moved_by_half(before, now, element):
            yield hit(
                reported.typed.place,
                shown=shown_amount(now, element),
                previous=shown_amount(before, element),
            )

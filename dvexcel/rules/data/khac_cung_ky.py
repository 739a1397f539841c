"""Số tăng, giảm quá nửa so với cùng kỳ năm trước có lời giải trình.

Vì sao: việc theo mùa so với tháng trước thì thấy bình thường, so với cùng kỳ mới thấy lạ. Số gốc từ
10 trở lên mới xét; dòng đã hỏi vì khác kỳ trước thì không hỏi lần nữa.

Đạt:
    Cùng kỳ năm trước
    | Mã    | Trong kỳ |
    | E1.TX | 100      |
    | E1.DK | 9        |
    | E1.DX | 100      |
    Số liệu
    | Mã    | Trong kỳ | Giải trình        |
    | E1.TX | 150      |                   |
    | E1.DK | 90       |                   |
    | E1.DX | 300      | Thêm điểm tiếp dân |

Lỗi:
    Cùng kỳ năm trước
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
        "DL028",
        "Khác nhiều so với cùng kỳ năm trước",
        "Ghi {shown}, cùng kỳ năm trước là {before}.",
        "Số thay đổi hơn một nửa so với cùng kỳ năm trước.",
        "Mời kiểm tra lại; nếu đúng, mời ghi lý do ở cột Giải trình.",
    ),
    "Đề xuất của dvexcel: ngưỡng 50 %, số gốc từ 10",
)
def khac_cung_ky(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Amounts that moved by more than half against a year ago, and not against last period."""
    for element, now, reported in unexplained(unit_return, context):
        before = context.history.last_year.get(element.code)
        asked = moved_by_half(context.previous.get(element.code), now, element)
        if before is not None and not asked and moved_by_half(before, now, element):
            yield hit(
                reported.typed.place,
                shown=shown_amount(now, element),
                before=shown_amount(before, element),
            )

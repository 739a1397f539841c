"""Số tăng, giảm quá ngưỡng so với cùng kỳ năm trước có lời giải trình.

Vì sao: việc theo mùa so với tháng trước thì thấy bình thường, so với cùng kỳ mới thấy lạ. Số cùng
kỳ nhỏ thì không xét; dòng đã hỏi vì khác kỳ trước thì không hỏi lần nữa. Hình dưới đây vẽ với các
mức đề xuất.

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
from dvexcel.rules.data._bien_dong import moved_from
from dvexcel.rules.engine import rule
from dvexcel.specs.mac_dinh.nguong import CHANGE, SMALLEST_BASE, proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL028",
        "Khác nhiều so với cùng kỳ năm trước",
        "Ghi {shown}, cùng kỳ năm trước là {before}.",
        "Số thay đổi hơn {most} so với cùng kỳ năm trước, là mức cơ quan tổng hợp hỏi lại.",
        "Mời kiểm tra lại; nếu đúng, mời ghi lý do ở cột Giải trình.",
    ),
    proposal(CHANGE, SMALLEST_BASE),
)
def khac_cung_ky(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Amounts that moved too far against a year ago, and not against the period before."""
    last_year, previous = context.history.last_year, context.previous
    return moved_from(last_year, unit_return, context, unless_from=previous)

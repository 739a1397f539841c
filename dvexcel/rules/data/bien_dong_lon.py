"""Số tăng, giảm quá ngưỡng so với kỳ trước có lời giải trình.

Vì sao: biến động lớn thường do ghi nhầm cột hay nhầm kỳ; nếu thật thì cần lý do. Số kỳ trước nhỏ
thì không xét. Hình dưới đây vẽ với các mức đề xuất.

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
from dvexcel.rules.data._bien_dong import moved_from
from dvexcel.rules.engine import rule
from dvexcel.specs.mac_dinh.nguong import CHANGE, SMALLEST_BASE, proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL019",
        "Biến động lớn",
        "Ghi {shown}, kỳ trước là {before}.",
        "Số thay đổi hơn {most} so với kỳ trước, là mức cơ quan tổng hợp hỏi lại.",
        "Mời kiểm tra lại; nếu đúng, mời ghi lý do ở cột Giải trình.",
    ),
    proposal(CHANGE, SMALLEST_BASE),
)
def bien_dong_lon(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Amounts that moved too far against the previous period, without a reason."""
    return moved_from(context.previous, unit_return, context)

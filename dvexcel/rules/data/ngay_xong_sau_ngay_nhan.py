"""Ngày hoàn thành không sau ngày kiểm tra báo cáo.

Vì sao: việc chưa đến ngày thì chưa thể đã hoàn thành.

Đạt:
    Nhiệm vụ
    | Mã   | Trạng thái    | Ngày hoàn thành |
    | NV-1 | đã hoàn thành | 18/09/2026      |

Lỗi:
    Nhiệm vụ
    | Mã   | Trạng thái    | Ngày hoàn thành |
    | NV-1 | đã hoàn thành | [19/09/2027]    |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.rules.data._tuong_lai import days_to_come
from dvexcel.rules.engine import rule
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL016",
        "Ngày hoàn thành ở tương lai",
        "Ghi {shown}.",
        "Ngày này sau ngày kiểm tra báo cáo ({as_of}).",
        "Mời kiểm tra lại ngày, tháng, năm.",
    ),
    "Quy ước nghiệp vụ: ngày hoàn thành không sau hôm nay",
)
def ngay_xong_sau_ngay_nhan(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Days of completion after the day of checking."""
    yield from days_to_come(unit_return, context, bieu.NHIEM_VU, "ngay_xong")

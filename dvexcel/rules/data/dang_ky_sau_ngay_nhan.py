"""Ngày đăng ký mô hình không sau ngày kiểm tra báo cáo.

Vì sao: mô hình nêu trong báo cáo là mô hình đã có; ngày ở tương lai thường là gõ nhầm năm.

Đạt:
    Mô hình
    | Tên mô hình | Ngày đăng ký |
    | Bản sạch    | 18/09/2026   |
    | Nhà sạch    |              |

Lỗi:
    Mô hình
    | Tên mô hình | Ngày đăng ký |
    | Bản sạch    | [18/09/2062] |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.data._tuong_lai import days_to_come
from dvexcel.rules.engine import rule
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL035",
        "Ngày đăng ký mô hình ở tương lai",
        "Ghi {shown}.",
        "Ngày này sau ngày kiểm tra báo cáo ({as_of}).",
        "Mời kiểm tra lại ngày, tháng, năm.",
    ),
    "Quy ước nghiệp vụ: mô hình nêu trong báo cáo đã được đăng ký",
)
def dang_ky_sau_ngay_nhan(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Days of registration after the day of checking."""
    yield from days_to_come(unit_return, context, bieu.MO_HINH, "ngay_dang_ky")

"""Ngày ghi ở trang của sổ theo dõi không sau ngày kiểm tra báo cáo.

Vì sao: điều nêu trong báo cáo là điều đã có; ngày ở tương lai thường là gõ nhầm năm.

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
from dvexcel.specs.column import Kind
from dvexcel.specs.so_theo_doi import on_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL035",
        "Ngày ghi ở sổ theo dõi là ngày tương lai",
        "Ghi {shown}.",
        "Ngày này sau ngày kiểm tra báo cáo ({as_of}).",
        "Mời kiểm tra lại ngày, tháng, năm.",
    ),
    "Quy ước nghiệp vụ: điều nêu trong báo cáo là điều đã có",
)
def dang_ky_sau_ngay_nhan(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Days in the rows of a register after the day of checking."""
    for table in map(on_form, unit_return.work.registers):
        for column in table.columns:
            if column.kind is Kind.DATE:
                yield from days_to_come(unit_return, context, table, column.key)

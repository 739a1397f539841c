"""Số phát sinh và số đếm không âm.

Vì sao: không có cuộc, lượt, hồ sơ nào âm; muốn giảm số đã báo thì báo nơi nhận báo cáo điều chỉnh.

Đạt:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 0        |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | [-3]     |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.rules.engine import hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL007",
        "Số âm",
        "Ghi {shown}.",
        "Số liệu này không thể nhỏ hơn 0.",
        "Mời kiểm tra và ghi lại; nếu cần giảm số đã báo cáo kỳ trước, mời báo nơi nhận báo cáo.",
    ),
    "Quy ước nghiệp vụ: số đếm từ 0 trở lên",
)
def so_am(unit_return: Return, context: Context) -> Iterator[Hit]:  # noqa: ARG001
    """Amounts below zero."""
    for reported in unit_return.figures.values():
        if reported.amount is not None and reported.amount < 0:
            yield hit(reported.typed.place, shown=reported.typed.shown)

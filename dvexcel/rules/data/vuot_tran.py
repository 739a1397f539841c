"""Số có giới hạn không vượt giới hạn.

Vì sao: tỷ lệ hoàn thành tính theo phần trăm, từ 0 đến 100.

Đạt:
    Nhiệm vụ
    | Mã   | Trạng thái     | Tỷ lệ hoàn thành (%) |
    | NV-1 | đang thực hiện | 60                   |

Lỗi:
    Nhiệm vụ
    | Mã   | Trạng thái     | Tỷ lệ hoàn thành (%) |
    | NV-1 | đang thực hiện | [160]                |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.rules.engine import hit, rule, typed_entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL015",
        "Số ngoài giới hạn",
        "Ghi {shown}.",
        "Cột “{column}” nhận số từ 0 đến {ceiling}.",
        "Mời ghi lại. {help}",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def vuot_tran(unit_return: Return, context: Context) -> Iterator[Hit]:  # noqa: ARG001
    """Values below zero or above the ceiling of their column."""
    for column, entry in typed_entries(unit_return):
        if column.ceiling is None or entry.value is None:
            continue
        if not 0 <= entry.value <= column.ceiling:
            yield hit(
                entry.place,
                shown=entry.shown,
                column=column.title,
                ceiling=column.ceiling,
                help=column.help,
            )

"""Các ô bắt buộc của trang Bìa đã được điền.

Vì sao: cần biết ai lập, ai ký, gửi lần thứ mấy.

Đạt:
    Bìa
    | Lần gửi           | 1            |
    | Người lập biểu    | Lò Văn An    |
    | Thủ trưởng đơn vị | Vàng Thị Mai |

Lỗi:
    Bìa
    | Lần gửi           | 1            |
    | Người lập biểu    | []           |
    | Thủ trưởng đơn vị | Vàng Thị Mai |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.engine import hit, rule
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL018",
        "Bìa còn thiếu",
        "Ô “{label}” còn trống.",
        "Mục này bắt buộc phải có.",
        "Mời điền. {help}",
    ),
    "Biểu đã phát hành",
)
def bia_con_trong(unit_return: Return, context: Context) -> Iterator[Hit]:  # noqa: ARG001
    """Required fields of the cover that are empty."""
    for column in bieu.BIA.columns:
        entry = unit_return.cover.get(column.key)
        if column.required and entry is not None and entry.is_empty:
            yield hit(entry.place, label=column.title, help=column.help)

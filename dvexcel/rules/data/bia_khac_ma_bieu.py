"""Mã đơn vị ghi ở trang Bìa là đơn vị của Mã biểu.

Vì sao: sửa tên trên biểu của xã bạn rồi gửi thì số vẫn cộng cho xã bạn.

Đạt:
    Bìa
    | Mã đơn vị | VIDU                 |
    | Mã biểu   | DV1/VIDU/2026-T09/{} |

Lỗi:
    Bìa
    | Mã đơn vị | [XA-KHAC]            |
    | Mã biểu   | DV1/VIDU/2026-T09/{} |
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
        "DL026",
        "Bìa ghi đơn vị khác Mã biểu",
        "Ghi “{shown}”.",
        "Mã biểu cho biết đây là biểu phát hành cho đơn vị {unit}.",
        "Mời điền vào đúng biểu đã phát hành cho đơn vị mình rồi gửi lại.",
    ),
    "Mã biểu",
)
def bia_khac_ma_bieu(unit_return: Return, context: Context) -> Iterator[Hit]:  # noqa: ARG001
    """A cover that names another unit than the stamp."""
    entry = unit_return.cover.get("ma_don_vi")
    if entry is not None and entry.value not in {None, unit_return.unit}:
        yield hit(entry.place, shown=entry.shown, unit=unit_return.unit)

"""Nhiệm vụ đã hoàn thành có tỷ lệ 100 và có ngày hoàn thành.

Vì sao: trạng thái và tỷ lệ nói trái nhau làm sai bảng tiến độ.

Đạt:
    Nhiệm vụ
    | Mã   | Trạng thái    | Tỷ lệ hoàn thành (%) | Ngày hoàn thành |
    | NV-1 | đã hoàn thành | 100                  | 05/09/2026      |
    | NV-2 | đã hoàn thành |                      | 05/09/2026      |

Lỗi:
    Nhiệm vụ
    | Mã   | Trạng thái      | Tỷ lệ hoàn thành (%) | Ngày hoàn thành |
    | NV-1 | [đã hoàn thành] | 80                   | 05/09/2026      |
    | NV-2 | [đã hoàn thành] | 100                  |                 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.engine import hit, rows, rule
from dvexcel.specs import bieu, lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL017",
        "Trạng thái chưa khớp",
        "Trạng thái “{shown}”, {detail}.",
        "Nhiệm vụ đã hoàn thành cần tỷ lệ 100 % và ngày hoàn thành.",
        "Mời sửa trạng thái, hoặc ghi đủ tỷ lệ và ngày.",
    ),
    "Quy ước nghiệp vụ: tiến độ nhiệm vụ",
)
def trang_thai_trai_ty_le(unit_return: Return, context: Context) -> Iterator[Hit]:  # noqa: ARG001
    """Tasks said to be done whose share or day says otherwise."""
    for row in rows(unit_return, bieu.NHIEM_VU.key):
        state, share = row["trang_thai"], row["ty_le"]
        if state.value != lists.DA_HOAN_THANH:
            continue
        if share.value not in {None, 100}:
            yield hit(state.place, shown=state.shown, detail=f"tỷ lệ {share.shown} %")
        elif row["ngay_xong"].is_empty:
            yield hit(state.place, shown=state.shown, detail="chưa có ngày hoàn thành")

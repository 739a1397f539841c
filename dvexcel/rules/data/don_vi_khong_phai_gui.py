"""Biểu của một đơn vị phải gửi trong kỳ này.

Vì sao: đơn vị lạ, đã sáp nhập hoặc không phải gửi kỳ này thì số không có chỗ để cộng.

Đạt:
    Bìa
    | Mã đơn vị | VIDU              |
    | Mã biểu   | DV1/VIDU/2026-T09/{} |

Lỗi:
    Bìa
    | Mã đơn vị | LA                |
    | Mã biểu   | [DV1/LA/2026-T09/{}] |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.place import Sheet
from dvexcel.rules.engine import hit, rule
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL022",
        "Đơn vị không phải gửi",
        "Mã biểu ghi đơn vị {unit}.",
        "Trang Đơn vị của sổ không có đơn vị này, hoặc đơn vị không phải gửi kỳ {period}.",
        "Mời kiểm tra trang Đơn vị: mã, Hiệu lực và Kỳ phải gửi.",
    ),
    "Trang Đơn vị của sổ công tác",
)
def don_vi_khong_phai_gui(unit_return: Return, context: Context) -> Iterator[Hit]:
    """A unit that the list does not know or that owes nothing this period.

    Whether it owes the period of a form that lies in another's folder is for that one to ask.
    """
    unit, is_of_this = context.unit, unit_return.period == context.period.code
    owes = context.is_issued or (unit is not None and unit.must_report(context.period))
    if unit is None or (is_of_this and not owes):
        entry = unit_return.cover.get("ma_bieu")
        place = Sheet(bieu.BIA.sheet) if entry is None else entry.place
        yield hit(place, unit=unit_return.unit, period=context.period.code)

"""Số mô hình ở trang Số liệu bằng số mô hình kê ở trang Mô hình.

Vì sao: báo cáo in con số của trang Số liệu bên danh sách của trang Mô hình; hai nơi lệch nhau thì
không biết tin nơi nào. Mô hình đăng ký là mọi dòng có tên, trừ mô hình đã dừng; hoạt động hiệu quả
kể cả được công nhận, tiêu biểu. Trang Mô hình để trống thì không nói gì nên không so.

Đạt:
    Số liệu
    | Mã    | Trong kỳ | Giải trình |
    | G1.TS | 3        |            |
    | G2.HQ | 1        | Một mô hình vừa được công nhận |
    Mô hình
    | Tên mô hình | Trạng thái          |
    | Bản sạch    | đăng ký             |
    | Tổ tự quản  | hoạt động hiệu quả  |
    | Dòng họ     | tiêu biểu           |
    | Chợ quê     | dừng                |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ |
    | G1.TS | [3]      |
    | G2.HQ | [0]      |
    Mô hình
    | Tên mô hình | Trạng thái         |
    | Bản sạch    |                    |
    | Tổ tự quản  | được công nhận     |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.data._bien_dong import unexplained
from dvexcel.rules.engine import hit, rows, rule, shown_amount
from dvexcel.specs import bieu
from dvexcel.specs.mo_hinh import COUNTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL031",
        "Khác trang Mô hình",
        "Ghi {shown}, trang Mô hình kê {count} mô hình {which}.",
        "Hai trang của cùng một biểu nói hai con số khác nhau.",
        "Mời sửa cho khớp, hoặc ghi lý do ở Giải trình.",
    ),
    "Quy ước nghiệp vụ: các trang của một biểu thống nhất",
)
def khac_trang_mo_hinh(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Counts of models that differ from the unit's own list, where it lists any."""
    told = [row["trang_thai"] for row in rows(unit_return, bieu.MO_HINH.key) if row.text("ten")]
    if not told or any(stage.doubt for stage in told):
        return  # a stage that cannot be read is asked about first
    for element, amount, reported in unexplained(unit_return, context):
        if element.code not in COUNTED:
            continue
        which, counted = COUNTED[element.code]
        count = sum((stage.value or "") in counted for stage in told)
        if amount != count * 10**element.decimals:
            shown = shown_amount(amount, element)
            yield hit(reported.place, shown=shown, count=count, which=which)

"""Biểu đúng kỳ đang kiểm tra.

Vì sao: số của tháng khác cộng vào tháng này thì cả hai tháng đều sai.

Đạt:
    Bìa
    | Kỳ báo cáo | 2026-T09                |
    | Mã biểu    | DV1/VIDU/2026-T09/{}    |

Lỗi:
    Bìa
    | Kỳ báo cáo | 2026-T08                |
    | Mã biểu    | [DV1/VIDU/2026-T08/{}]  |
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
        "DL021",
        "Biểu của kỳ khác",
        "Mã biểu ghi kỳ {found}.",
        "Thư mục này đang nhận báo cáo kỳ {expected}.",
        "Mời chuyển tệp sang đúng thư mục kỳ {found}, hoặc đề nghị đơn vị gửi biểu kỳ {expected}.",
    ),
    "Mã biểu",
)
def sai_ky(unit_return: Return, context: Context) -> Iterator[Hit]:
    """A stamp of another period than the one being checked."""
    if unit_return.period != context.period.code:
        entry = unit_return.cover.get("ma_bieu")
        place = Sheet(bieu.BIA.sheet) if entry is None else entry.place
        yield hit(place, found=unit_return.period, expected=context.period.code)

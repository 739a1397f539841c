"""Ô chọn chứa một mục của danh sách.

Vì sao: ghi khác danh sách thì không đếm được theo trạng thái, lĩnh vực. Viết hoa, viết thường và
cách đặt dấu thanh không sao.

Đạt:
    Nhiệm vụ
    | Mã   | Trạng thái     |
    | NV-1 | Đang thực hiện |
    Số liệu
    | Mã    | Trong kỳ | Không phát sinh |
    | E1.TX |          | X               |

Lỗi:
    Nhiệm vụ
    | Mã   | Trạng thái    |
    | NV-1 | [gần xong]    |
    Số liệu
    | Mã    | Trong kỳ | Không phát sinh |
    | E1.TX | 0        | [không có]      |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.record import Doubt
from dvexcel.rules.data._theo_nghi_van import doubtful
from dvexcel.rules.engine import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL005",
        "Ngoài danh sách chọn",
        "Ghi “{shown}”.",
        "Cột “{column}” chỉ nhận một mục của danh sách: {choices}.",
        "Mời bấm mũi tên ở ô để chọn lại. {help}",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def ngoai_danh_muc(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every typed cell with this doubt."""
    yield from doubtful(unit_return, context, Doubt.NOT_IN_LIST)

"""Số không lớn quá một nghìn tỷ.

Vì sao: số như vậy thường do dính phím hoặc dán nhầm.

Đạt:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 999999   |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ           |
    | E1.TX | [9000000000000000] |
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
        "DL003",
        "Số quá lớn",
        "Ghi {shown}.",
        "Số lớn hơn một nghìn tỷ, vượt xa mọi số liệu thường gặp.",
        "Mời kiểm tra và ghi lại. {help}",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def so_qua_lon(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every typed cell with this doubt."""
    yield from doubtful(unit_return, context, Doubt.TOO_LARGE)

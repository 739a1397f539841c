"""Số đếm là số nguyên.

Vì sao: Excel cài tiếng Anh hiểu “1.250” gõ vào ô số là 1,25; hai cách hiểu lệch nhau nghìn lần.

Đạt:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 1250     |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | [1,25]   |
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
        "DL002",
        "Số đếm có phần thập phân",
        "Ghi {shown}.",
        "Cột “{column}” ở dòng này đếm nguyên; có thể máy đã hiểu dấu chấm là phần thập phân.",
        "Mời ghi lại số liền nhau, không dấu chấm, dấu phẩy. {help}",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def so_co_phan_thap_phan(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every typed cell with this doubt."""
    yield from doubtful(unit_return, context, Doubt.NOT_WHOLE)

"""Ô đơn vị ghi không báo lỗi Excel và có kết quả.

Vì sao: ô #REF!, #DIV/0! nhìn như có số nhưng không có giá trị nào.

Đạt:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 12       |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ  |
    | E1.TX | [#REF!]   |
    | E1.DK | [#DIV/0!] |
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
        "DL006",
        "Ô báo lỗi Excel",
        "Ô hiện “{shown}”.",
        "Công thức trong ô không tính được nên không có số để cộng.",
        "Mời xoá công thức và ghi số trực tiếp. {help}",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def o_bao_loi(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every typed cell with this doubt."""
    yield from doubtful(unit_return, context, Doubt.ERROR_CELL, Doubt.NO_RESULT)

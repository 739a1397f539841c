"""Mỗi dòng của biểu có một con số hoặc dấu x ở cột Không phát sinh.

Vì sao: ô trống không phải là số 0; bỏ trống thì không biết là không có việc hay chưa thống kê.

Đạt:
    Số liệu
    | Mã    | Trong kỳ | Không phát sinh |
    | E1.TX | 6        |                 |
    | E1.DK |          | x               |
    | C     |          | x               |
    | C1.TN |          |                 |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ | Không phát sinh |
    | E1.TX | 6        |                 |
    | E1.DK | []       |                 |
    | C     |          | x               |
    | C1.TN |          |                 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.engine import hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL008",
        "Chưa ghi số",
        "Ô còn trống và chưa đánh dấu “Không phát sinh”.",
        "Ô trống không được coi là số 0 nên đơn vị chưa được tính ở dòng {code}.",
        "Mời ghi số hoặc đánh dấu x ở dòng hay cả mục.",
    ),
    "Quy ước nghiệp vụ: ô trống khác số 0",
)
def chua_ghi_so(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Rows asked of the unit with neither a figure nor a tick, their own or their section's."""
    said = (
        not reported.is_unsaid
        for code, reported in unit_return.figures.items()
        if code in context.asked
    )
    if not any(said):
        return  # a blank form is one finding of its own
    for code, reported in unit_return.figures.items():
        if code in context.asked and reported.is_unsaid:
            yield hit(reported.typed.place, code=code)

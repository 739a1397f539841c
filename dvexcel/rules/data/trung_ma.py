"""Mỗi mã có một dòng.

Vì sao: dòng chép trùng có thể mang số khác; không biết lấy dòng nào.

Đạt:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 6        |
    | E1.DK | 4        |

Lỗi:
    Số liệu
    | Mã      | Trong kỳ |
    | E1.TX   | 6        |
    | [E1.TX] | 6        |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.rules.engine import hit, rows, rule
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL013",
        "Mã bị lặp",
        "Mã {code} đã có ở dòng {first}.",
        "Mỗi nội dung chỉ được ghi một dòng.",
        "Mời xoá dòng thừa.",
    ),
    "Biểu đã phát hành",
)
def trung_ma(unit_return: Return, context: Context) -> Iterator[Hit]:  # noqa: ARG001
    """Later rows of a code."""
    for row in rows(unit_return, bieu.SO_LIEU.key):
        code = row.text("ma")
        first = unit_return.figures.get(code)
        if first is not None and first.row.number != row.number:
            yield hit(row["ma"].place, code=code, first=first.row.number)

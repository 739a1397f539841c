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
    | E       |          |
    | [E]     |          |
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
        "Mỗi nội dung, mỗi mục chỉ có một dòng.",
        "Mời xoá dòng thừa.",
    ),
    "Biểu đã phát hành",
)
def trung_ma(unit_return: Return, context: Context) -> Iterator[Hit]:  # noqa: ARG001
    """Later rows of a code, an element's or a section's."""
    for row in rows(unit_return, bieu.SO_LIEU.key):
        code = row.text("ma")
        reported = unit_return.figures.get(code)
        first = unit_return.sections.get(code) if reported is None else reported.row
        if first is not None and first.number != row.number:
            yield hit(row["ma"].place, code=code, first=first.number)

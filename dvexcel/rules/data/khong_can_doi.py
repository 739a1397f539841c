"""Tồn đầu kỳ cộng mới bằng đã giải quyết cộng tồn cuối kỳ.

Vì sao: đơn, vụ việc không tự mất đi; hai vế lệch nhau là có số ghi nhầm.

Đạt:
    Số liệu
    | Mã     | Trong kỳ |
    | E4.TD  | 18       |
    | E4.MOI | 64       |
    | E4.GQ  | 60       |
    | E4.TC  | 22       |

Lỗi:
    Số liệu
    | Mã     | Trong kỳ |
    | E4.TD  | 18       |
    | E4.MOI | 64       |
    | E4.GQ  | 60       |
    | E4.TC  | [20]     |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.rules.engine import hit, rule, shown_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL023",
        "Số tồn không cân đối",
        "{left} là {left_sum}, nhưng {right} là {right_sum}.",
        "Hai vế phải bằng nhau.",
        "Mời kiểm tra lại số đầu kỳ, số mới, số đã giải quyết và số còn lại.",
    ),
    "Cột “Cân đối” ở trang Số liệu gốc",
)
def khong_can_doi(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Balances whose two sides differ, where every figure of both is known."""
    for code, element in context.asked.items():
        if element.balance is None or code not in unit_return.figures:
            continue
        sides = [[unit_return.amount(part) for part in side] for side in element.balance]
        if any(amount is None for side in sides for amount in side):
            continue
        left, right = (sum(amount or 0 for amount in side) for side in sides)
        if left != right:
            yield hit(
                unit_return.figures[code].typed.place,
                left=" + ".join(element.balance[0]),
                left_sum=shown_amount(left, element),
                right=" + ".join(element.balance[1]),
                right_sum=shown_amount(right, element),
            )

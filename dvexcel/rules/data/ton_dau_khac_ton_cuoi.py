"""Số đầu kỳ bằng số cuối kỳ trước.

Vì sao: số chuyển sang kỳ này chính là số còn lại của kỳ trước; lệch là có một kỳ ghi nhầm, hoặc
kỳ trước đã được điều chỉnh.

Đạt:
    Kỳ trước
    | Mã     | Trong kỳ |
    | E4.TC  | 18       |
    Số liệu
    | Mã     | Trong kỳ | Giải trình |
    | E4.TD  | 18       |            |
    | E4.MOI | 64       |            |
    | E4.GQ  | 60       |            |
    | E4.TC  | 22       |            |

Lỗi:
    Kỳ trước
    | Mã     | Trong kỳ |
    | E4.TC  | 21       |
    Số liệu
    | Mã     | Trong kỳ | Giải trình |
    | E4.TD  | [18]     |            |
    | E4.MOI | 64       |            |
    | E4.GQ  | 60       |            |
    | E4.TC  | 22       |            |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.indicator import Nature
from dvexcel.model.notice import warning
from dvexcel.rules.engine import hit, rule, shown_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL024",
        "Số đầu kỳ khác số cuối kỳ trước",
        "Ghi {shown}, nhưng số cuối kỳ trước ({closing}) là {before}.",
        "Số chuyển sang kỳ này phải bằng số còn lại của kỳ trước.",
        "Mời kiểm tra lại; nếu kỳ trước đã điều chỉnh, mời ghi lý do ở cột Giải trình.",
    ),
    "Cột “Cân đối” ở trang Số liệu gốc",
)
def ton_dau_khac_ton_cuoi(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Openings of a balance that differ from its closing a period ago, without a reason."""
    for element in context.asked.values():
        if element.balance is None or element.nature is not Nature.STOCK:
            continue
        before = context.previous.get(element.code)
        openings = [code for code in element.balance[0] if _is_opening(context, code)]
        for code in openings:
            reported = unit_return.figures.get(code)
            if before is None or reported is None or reported.amount is None:
                continue
            if reported.amount != before and reported.explanation.is_empty:
                yield hit(
                    reported.typed.place,
                    shown=shown_amount(reported.amount, element),
                    closing=element.code,
                    before=shown_amount(before, element),
                )


def _is_opening(context: Context, code: str) -> bool:
    element = context.asked.get(code)
    return element is not None and element.nature is Nature.OPENING

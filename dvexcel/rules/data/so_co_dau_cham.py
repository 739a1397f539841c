"""Số gõ dạng chữ có dấu chấm được hỏi lại vì có hai cách hiểu.

Vì sao: “1.808” gõ dạng chữ là một nghìn tám trăm linh tám với người này, là 1,808 với người khác.
dvexcel hiểu dấu chấm là phân cách nghìn; số kỳ trước chỉ để hỏi, không để đoán.

Đạt:
    Số liệu
    | Mã      | Trong kỳ |
    | B2.LUOT | "1808"   |
    | E1.TX   | 1808     |
    | E1.DK   | "12 tỷ"  |

Lỗi:
    Kỳ trước
    | Mã      | Trong kỳ  |
    | B2.LUOT | 1790      |
    Số liệu
    | Mã      | Trong kỳ  |
    | B2.LUOT | ["1.808"] |
    | E1.TX   | ["1.250"] |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.engine import hit, rule, shown_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL027",
        "Số có dấu chấm, gõ dạng chữ",
        "Ghi “{shown}” dạng chữ, đã hiểu là {read}{before}.",
        "Dấu chấm có thể là phân cách nghìn, cũng có thể là phần thập phân.",
        "Mời ghi lại số liền nhau, không dấu chấm; phần lẻ dùng dấu phẩy.",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def so_co_dau_cham(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Figures whose text holds a point and was read all the same."""
    for code, element in context.asked.items():
        reported = unit_return.figures.get(code)
        # A number cell is shown with a comma: only a text can show a point.
        if reported is None or reported.amount is None:
            continue
        if "." not in reported.typed.shown.partition(" (ô ")[0]:
            continue
        before = context.previous.get(code)
        known = "" if before is None else f"; kỳ trước là {shown_amount(before, element)}"
        read = shown_amount(reported.amount, element).replace(".", "")
        yield hit(reported.typed.place, shown=reported.typed.shown, read=read, before=known)

"""Số cả năm không nhỏ hơn số 6 tháng đầu năm.

Vì sao: số cả năm gồm cả 6 tháng đầu; nhỏ hơn thường là chỉ ghi riêng 6 tháng cuối. Chỉ xét số cộng
qua các kỳ mà đơn vị ghi một lần cho 6 tháng, một lần cho năm.

Đạt:
    6 tháng đầu năm
    | Mã    | Trong kỳ |
    | A5.KT | 3        |
    | D3.BH | 9        |
    Số liệu
    | Mã    | Trong kỳ | Giải trình                          |
    | A5.KT | 3        |                                     |
    | D3.BH | 5        | 6 tháng đã tính nhầm văn bản năm cũ |

Lỗi:
    6 tháng đầu năm
    | Mã    | Trong kỳ |
    | A5.KT | 3        |
    Số liệu
    | Mã    | Trong kỳ | Giải trình |
    | A5.KT | [2]      |            |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.indicator import Nature
from dvexcel.model.notice import warning
from dvexcel.model.period import PeriodKind
from dvexcel.rules.data._bien_dong import unexplained
from dvexcel.rules.engine import hit, rule, shown_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL033",
        "Số cả năm nhỏ hơn 6 tháng",
        "Ghi {shown} cho cả năm, 6 tháng đầu năm đã là {half}.",
        "Số cả năm gồm cả 6 tháng đầu năm nên thường không nhỏ hơn.",
        "Mời ghi số của cả năm; nếu số 6 tháng đã được sửa, mời ghi lý do ở cột Giải trình.",
    ),
    "Quy ước nghiệp vụ: số cả năm gồm số 6 tháng đầu năm",
)
def nam_nho_hon_6_thang(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Flows typed for the year below what was typed for its first half."""
    for element, now, reported in unexplained(unit_return, context):
        half = context.history.half_year.get(element.code)
        is_typed_once = PeriodKind.THANG not in element.periods
        if half is not None and is_typed_once and element.nature is Nature.FLOW and now < half:
            yield hit(
                reported.typed.place,
                shown=shown_amount(now, element),
                half=shown_amount(half, element),
            )

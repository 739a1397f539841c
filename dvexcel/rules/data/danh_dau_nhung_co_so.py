"""Đã đánh dấu Không phát sinh thì không ghi số khác 0.

Vì sao: hai ô nói trái nhau, không biết ô nào đúng.

Đạt:
    Số liệu
    | Mã    | Trong kỳ | Không phát sinh |
    | E1.TX | 0        | x               |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ | Không phát sinh |
    | E1.TX | [5]      | x               |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.rules.engine import hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL009",
        "Đánh dấu và số trái nhau",
        "Ghi {shown} nhưng cột “Không phát sinh” có dấu x.",
        "Hai ô nói trái nhau nên chưa biết số nào đúng.",
        "Mời xoá dấu x nếu số đúng, hoặc xoá số nếu không phát sinh.",
    ),
    "Quy ước nghiệp vụ: Không phát sinh nghĩa là 0",
)
def danh_dau_nhung_co_so(unit_return: Return, context: Context) -> Iterator[Hit]:  # noqa: ARG001
    """A tick beside an amount other than zero."""
    for reported in unit_return.figures.values():
        if reported.none_occurred.value is not None and reported.amount:
            yield hit(reported.typed.place, shown=reported.typed.shown)

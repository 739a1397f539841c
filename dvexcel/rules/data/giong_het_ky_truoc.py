"""Số liệu không giống hệt kỳ trước ở nhiều dòng.

Vì sao: nhiều dòng khác 0 giống hệt kỳ trước thường do gửi lại biểu tháng cũ.

Đạt:
    Kỳ trước
    | Mã    | Trong kỳ |
    | E1.TX | 11       |
    | E1.DK | 12       |
    | C1.TN | 13       |
    | C1.TT | 5        |
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 11       |
    | E1.DK | 12       |
    | C1.TN | 13       |
    | C1.TT | 6        |

Lỗi:
    Kỳ trước
    | Mã    | Trong kỳ |
    | E1.TX | 11       |
    | E1.DK | 12       |
    | C1.TN | 13       |
    | C1.TT | 5        |
    [Số liệu]
    | Mã    | Trong kỳ |
    | E1.TX | 11       |
    | E1.DK | 12       |
    | C1.TN | 13       |
    | C1.TT | 5        |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.indicator import Nature
from dvexcel.model.notice import warning
from dvexcel.model.place import Sheet
from dvexcel.rules.engine import hit, rule
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit

MOST_BY_CHANCE = 3  # that many equal figures may be chance in a small unit


@rule(
    warning(
        "DL020",
        "Giống hệt kỳ trước",
        "Có {count} dòng giống hệt số kỳ trước ({codes}).",
        "Có thể biểu kỳ trước đã được gửi lại.",
        "Mời kiểm tra lại; nếu đúng, mời ghi lý do ở cột Giải trình của một dòng.",
    ),
    "Đề xuất của dvexcel: trên 3 dòng khác 0",
)
def giong_het_ky_truoc(unit_return: Return, context: Context) -> Iterator[Hit]:
    """More than three flows above zero repeat the previous period, and no row explains."""
    same = [
        code
        for code, element in context.asked.items()
        if element.nature is Nature.FLOW
        and unit_return.amount(code)
        and unit_return.amount(code) == context.previous.get(code)
    ]
    explained = any(not reported.explanation.is_empty for reported in unit_return.figures.values())
    if len(same) > MOST_BY_CHANCE and not explained:
        yield hit(Sheet(bieu.SO_LIEU.sheet), count=len(same), codes=", ".join(same))

"""Số liệu không giống hệt kỳ trước ở mọi dòng có số lớn.

Vì sao: mọi con số giống hệt kỳ trước thường do gửi lại biểu tháng cũ. Xã nhỏ có thể trùng nhiều số
nhỏ tình cờ, nên chỉ báo khi mọi dòng từ 10 trở lên đều trùng và có hơn ba dòng trùng.

Đạt:
    Kỳ trước
    | Mã    | Trong kỳ |
    | E1.TX | 5        |
    | E1.DK | 4        |
    | E1.DX | 3        |
    | E1.TS | 12       |
    | C1.TN | 130      |
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 5        |
    | E1.DK | 4        |
    | E1.DX | 3        |
    | E1.TS | 12       |
    | C1.TN | 131      |

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
TELLING = 10  # two equal figures of this size are seldom chance


@rule(
    warning(
        "DL020",
        "Giống hệt kỳ trước",
        "Có {count} dòng giống hệt số kỳ trước ({codes}).",
        "Có thể biểu kỳ trước đã được gửi lại.",
        "Mời kiểm tra lại; nếu đúng, mời ghi lý do ở cột Giải trình của một dòng.",
    ),
    "Đề xuất của dvexcel: hơn 3 dòng trùng và mọi dòng từ 10 trở lên đều trùng",
)
def giong_het_ky_truoc(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every telling flow repeats the previous period, and no row explains."""
    flows = [
        code
        for code, element in context.asked.items()
        if element.nature is Nature.FLOW
        and context.period.code.kind in element.periods  # not the half-year's on the form of June
        and (unit_return.amount(code) or context.previous.get(code))
    ]
    same = [c for c in flows if unit_return.amount(c) == context.previous.get(c)]
    telling = [c for c in flows if _is_telling(context, c, unit_return.amount(c))]
    explained = any(not reported.explanation.is_empty for reported in unit_return.figures.values())
    if len(same) > MOST_BY_CHANCE and telling and set(telling) <= set(same) and not explained:
        yield hit(Sheet(bieu.SO_LIEU.sheet), count=len(same), codes=", ".join(same))


def _is_telling(context: Context, code: str, amount: int | None) -> bool:
    largest = max(amount or 0, context.previous.get(code, 0))
    scale: int = 10 ** context.asked[code].decimals
    return largest >= TELLING * scale

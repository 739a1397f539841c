"""Số liệu không giống hệt kỳ trước ở mọi dòng có số lớn.

Vì sao: mọi con số giống hệt kỳ trước thường do gửi lại biểu tháng cũ. Xã nhỏ có thể trùng nhiều số
nhỏ tình cờ, nên chỉ báo khi mọi số lớn đều trùng và có đủ nhiều dòng trùng. Hình dưới đây vẽ với
các mức đề xuất.

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
from dvexcel.specs.mac_dinh.nguong import FEWEST_ALIKE, TELLING, proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL020",
        "Giống hệt kỳ trước",
        "Có {count} dòng giống hệt số kỳ trước ({codes}).",
        "Có thể biểu kỳ trước đã được gửi lại: trùng từ {fewest} dòng và mọi số từ {size} trở lên.",
        "Mời kiểm tra lại; nếu đúng, mời ghi lý do ở cột Giải trình của một dòng.",
    ),
    proposal(FEWEST_ALIKE, TELLING),
)
def giong_het_ky_truoc(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every telling flow repeats the previous period, and no row explains."""
    fewest, size = FEWEST_ALIKE.of(context.thresholds), TELLING.of(context.thresholds)
    flows = [
        code
        for code, element in context.asked.items()
        if element.nature is Nature.FLOW
        and context.period.code.kind in element.periods  # not the half-year's on the form of June
        and (unit_return.amount(code) or context.previous.get(code))
    ]
    same = [c for c in flows if unit_return.amount(c) == context.previous.get(c)]
    telling = [c for c in flows if _is_telling(context, c, unit_return.amount(c), size)]
    explained = any(not reported.explanation.is_empty for reported in unit_return.figures.values())
    if len(same) >= fewest and telling and set(telling) <= set(same) and not explained:
        yield hit(
            Sheet(bieu.SO_LIEU.sheet),
            count=len(same),
            codes=", ".join(same),
            fewest=fewest,
            size=TELLING.shown(size),
        )


def _is_telling(context: Context, code: str, amount: int | None, size: int) -> bool:
    largest = max(amount or 0, context.previous.get(code, 0))
    scale: int = 10 ** context.asked[code].decimals
    return largest >= size * scale

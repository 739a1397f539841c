"""Ô số hiện đúng con số mà ô giữ.

Vì sao: ô định dạng %, giờ hay nghìn đồng hiện một số và giữ một số khác (hiện 300% mà giữ 3); lấy
số nào cũng có thể sai hàng trăm, hàng nghìn lần.

Đạt:
    Số liệu
    | Mã    | Trong kỳ      |
    | E1.TX | 1250{#,##0}   |
    | E1.DK | 12{0" lượt"}  |
    | E2.NG | 7{00000}      |

Đạt:
    Nhiệm vụ
    | Mã    | Tỷ lệ hoàn thành (%) |
    | NV-01 | 0,8{0%}              |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ           |
    | E1.TX | [3{0%}]            |
    | E1.DK | [1{[h]:mm:ss}]     |
    | E2.NG | [1250000{#,##0,}]  |
    | E1.NT | [5{0" nghìn"}]     |
    | E4.TD | [-5{0;0}]          |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.record import Doubt
from dvexcel.rules.data._theo_nghi_van import doubtful
from dvexcel.rules.engine import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.indicator import Element
    from dvexcel.model.record import Entry
    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit
    from dvexcel.specs.column import Column


@rule(
    error(
        "DL043",
        "Ô hiện khác số đang giữ",
        "Ô giữ số {shown}.",
        "Do định dạng ô, số nhìn thấy khác số Excel giữ; dvexcel không tự chọn một trong hai.",
        "{question}Mời chọn định dạng General (Chung) cho ô rồi ghi lại con số cần báo cáo. {help}",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def o_hien_khac_so(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every typed cell with this doubt."""
    yield from doubtful(unit_return, context, Doubt.NOT_AS_SHOWN, ask=_what_it_is)


def _what_it_is(entry: Entry, _column: Column, _element: Element | None) -> str:
    """What kind of thing the cell shows."""
    held, _, seen = entry.shown.rstrip(")”").partition(" (ô hiện “")
    if ":" in seen:
        return "Ô đang hiện giờ, không phải số đếm."
    if seen.endswith("%"):
        return f"Ô đang hiện tỷ lệ phần trăm: mời ghi {seen[:-1]} hoặc {held} cho đúng."
    return ""

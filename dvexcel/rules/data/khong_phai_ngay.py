"""Ô ngày chứa một ngày có thật.

Vì sao: ngày gõ tắt hoặc không có thật làm sai việc tính hạn.

Đạt:
    Nhiệm vụ
    | Mã   | Trạng thái    | Ngày hoàn thành |
    | NV-1 | đã hoàn thành | 05/09/2026      |
    | NV-2 | đã hoàn thành | "5.9.2026"      |

Lỗi:
    Nhiệm vụ
    | Mã   | Trạng thái    | Ngày hoàn thành |
    | NV-1 | đã hoàn thành | [31/02/2026]    |
    | NV-2 | đã hoàn thành | [đầu tháng 9]   |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.record import Doubt
from dvexcel.rules.data._theo_nghi_van import doubtful
from dvexcel.rules.engine import rule
from dvexcel.text.dates import short_date
from dvexcel.text.guesses import likely_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.record import Entry
    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL004",
        "Ô ngày chưa đúng",
        "Ghi “{shown}”.",
        "Cột “{column}” cần một ngày có thật, đủ ngày, tháng, năm.",
        "{question}Mời ghi lại. {help}",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def khong_phai_ngay(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Every typed cell with this doubt."""
    year = unit_return.period.year

    def meant(entry: Entry, *_: object) -> str:
        day = likely_date(entry.shown, year)
        return "" if day is None else f"Nếu là {short_date(day)}, mời ghi {short_date(day)}."

    yield from doubtful(unit_return, context, Doubt.NOT_A_DATE, ask=meant)

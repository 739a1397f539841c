"""Mục đã đánh dấu Không phát sinh thì các dòng của mục không có số khác 0.

Vì sao: dấu x ở dòng tên mục nói cả mục không có việc; dòng có số vẫn được tính theo số, nhưng hai
ô nói trái nhau.

Đạt:
    Số liệu
    | Mã      | Trong kỳ | Không phát sinh | Giải trình |
    | B       |          | x               |            |
    | B2.LUOT | 5        |                 | Đã đếm lại |
    | C       |          | x               |            |
    | C1.TN   | 0        |                 |            |
    | C1.TT   |          |                 |            |
    | E       |          |                 |            |
    | E1.TX   | 6        |                 |            |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ | Không phát sinh |
    | C     |          | x               |
    | C1.TN |          |                 |
    | E     |          | [x]             |
    | E1.TX | 6        |                 |
    | E1.DK | 3        |                 |
    | E1.DX |          |                 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.engine import hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.place import Cell
    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    warning(
        "DL030",
        "Mục đánh dấu nhưng có số",
        "Mục đánh dấu “Không phát sinh” nhưng có số ở dòng {codes}.",
        "Số đã ghi vẫn được tính, các dòng để trống của mục được tính là 0.",
        "Mời bỏ dấu x, xoá số, hoặc ghi lý do ở Giải trình từng dòng có số.",
    ),
    "Quy ước nghiệp vụ: Không phát sinh nghĩa là 0",
)
def muc_danh_dau_nhung_co_so(unit_return: Return, context: Context) -> Iterator[Hit]:  # noqa: ARG001
    """A section's tick beside figures of its rows; a row's own tick is asked about by itself."""
    filled: dict[Cell, list[str]] = {}
    for code, reported in unit_return.figures.items():
        tick = reported.section_tick
        if tick is None or tick.value is None or not reported.amount:
            continue
        if reported.none_occurred.is_empty and reported.explanation.is_empty:
            filled.setdefault(tick.place, []).append(code)
    for place, codes in filled.items():
        yield hit(place, codes=", ".join(codes))

"""Công thức ở ô đơn vị ghi có kết quả được lưu.

Vì sao: tệp do chương trình khác xuất ra, hoặc chưa mở bằng Excel, chỉ có công thức mà chưa có số;
dvexcel không tự tính thay Excel.

Đạt:
    Số liệu
    | Mã    | Trong kỳ  |
    | E1.TX | 7{=5+2}   |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ   |
    | E1.TX | [{=5+2}]   |
    | E1.DK | {=E5+1}    |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.place import Cell
from dvexcel.model.record import Doubt
from dvexcel.rules.data._theo_nghi_van import doubtful
from dvexcel.rules.engine import hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL044",
        "Công thức chưa có kết quả",
        "{count} ô có công thức nhưng kết quả chưa được lưu trong tệp{others}.",
        "Tệp do chương trình khác xuất ra hoặc chưa được Excel tính và lưu.",
        "Mời mở tệp bằng Excel, bấm Lưu, rồi gửi lại.",
    ),
    "Yêu cầu kỹ thuật của biểu",
)
def cong_thuc_chua_tinh(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Once a sheet, at its first such cell: one saving in Excel mends them all."""
    by_sheet: dict[str, list[Cell]] = {}
    for found in doubtful(unit_return, context, Doubt.NO_RESULT):
        if isinstance(found.place, Cell):
            by_sheet.setdefault(found.place.sheet, []).append(found.place)
    for places in by_sheet.values():
        others = ", ".join(str(place).rpartition("!")[2] for place in places[1:_NAMED])
        more = ", …" if len(places) > _NAMED else ""
        told = f" (còn {others}{more})" if others else ""
        yield hit(places[0], count=len(places), others=told)


_NAMED = 10

"""Mọi dòng đã phát hành còn trong biểu.

Vì sao: dòng bị xoá thì nội dung đó không được báo cáo mà không ai biết.

Đạt:
    Biểu phát hành
    | Mã    |
    | E1.TX |
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 6        |

Lỗi:
    Biểu phát hành
    | Mã    |
    | E1.TX |
    | E1.DK |
    [Số liệu]
    | Mã    | Trong kỳ |
    | E1.TX | 6        |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.place import Sheet
from dvexcel.rules.engine import hit, rule
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL014",
        "Thiếu dòng của biểu",
        "Không còn dòng mã {code} ({name}).",
        "Dòng này có trong biểu đã phát hành cho đơn vị.",
        "Mời lấy lại dòng đó từ biểu gốc và ghi số.",
    ),
    "Biểu đã phát hành",
)
def thieu_dong(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Elements on the form that have no row in the return."""
    for code, element in context.asked.items():
        if code not in unit_return.figures:
            yield hit(Sheet(bieu.SO_LIEU.sheet), code=code, name=element.name)

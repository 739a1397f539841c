"""Biểu gửi về đã được điền.

Vì sao: biểu trắng mà vẫn tính là đã gửi thì tổng hợp nói đủ đơn vị trong khi không có số nào.

Đạt:
    Số liệu
    | Mã    | Trong kỳ | Không phát sinh |
    | E1.TX |          | x               |
    | E1.DK |          |                 |

Lỗi:
    [Số liệu]
    | Mã    | Trong kỳ | Không phát sinh |
    | E1.TX |          |                 |
    | E1.DK |          |                 |
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
        "DL025",
        "Biểu chưa điền",
        "Cả {count} dòng đều chưa có số và chưa đánh dấu “Không phát sinh”.",
        "Biểu còn trắng nên chưa được coi là đã báo cáo.",
        "Mời điền số hoặc dấu x ở từng dòng rồi gửi lại.",
    ),
    "Quy ước nghiệp vụ: ô trống khác số 0",
)
def bieu_chua_dien(unit_return: Return, context: Context) -> Iterator[Hit]:
    """A form on which not one row that was asked says anything."""
    asked = [unit_return.figures[code] for code in context.asked if code in unit_return.figures]
    if asked and all(one.is_unsaid for one in asked):
        yield hit(Sheet(bieu.SO_LIEU.sheet), count=len(asked))

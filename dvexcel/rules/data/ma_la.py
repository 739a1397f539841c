"""Mỗi dòng có số mang một mã của biểu này.

Vì sao: mã bị xoá hoặc sửa thì không biết số thuộc nội dung nào.

Đạt:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 6        |

Lỗi:
    Số liệu
    | Mã      | Trong kỳ |
    | [E1.XX] | 6        |
    | []      | 7        |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.rules.engine import hit, rows, rule
from dvexcel.specs import bieu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit


@rule(
    error(
        "DL012",
        "Mã không có trong biểu",
        "Dòng có số {shown} nhưng {code}.",
        "Biểu của đơn vị không có mã này nên không biết số thuộc nội dung nào.",
        "Mời lấy lại cột Mã như biểu đã phát hành.",
    ),
    "Biểu đã phát hành",
)
def ma_la(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Rows with something typed under a code that is not on this form.

    A figure in a section's own row lies outside the form, which is asked for every cell. The form
    of another period has codes of its own: that it is another's is said once (DL021).
    """
    if unit_return.period != context.period.code:
        return
    for row in rows(unit_return, bieu.SO_LIEU.key):
        typed = row["trong_ky"]
        code = row.text("ma")
        if code not in context.asked and code not in unit_return.sections and not typed.is_empty:
            said = f"mã là “{row['ma'].shown}”" if row["ma"].shown else "ô Mã còn trống"
            yield hit(row["ma"].place, shown=typed.shown, code=said)

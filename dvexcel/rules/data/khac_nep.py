"""Số lệch hẳn nếp các kỳ trước của chính đơn vị có lời giải trình.

Vì sao: một số có thể chưa đổi nhiều so với kỳ trước mà vẫn lạ với nếp nhiều tháng của đơn vị. So
với trung vị của ít nhất sáu kỳ trước bằng điểm z cải tiến (Iglewicz và Hoaglin 1993): quá 3,5 là
lệch hẳn. Chênh ít thì không xét; dòng đã hỏi vì khác kỳ trước, khác cùng kỳ thì không hỏi lần nữa.
Hình dưới đây vẽ với các mức đề xuất.

Đạt:
    Các kỳ trước
    | Mã    | 1   | 2   | 3   | 4   | 5   | 6   |
    | E1.TX | 100 | 102 | 98  | 101 | 99  | 100 |
    | E1.DK | 5   | 5   | 6   | 5   | 6   | 5   |
    | E1.DX | 100 | 102 | 98  | 101 | 99  | 100 |
    | C1.TN | 100 | 102 | 98  | 101 | 99  |     |
    Số liệu
    | Mã    | Trong kỳ | Giải trình |
    | E1.TX | 105      |            |
    | E1.DK | 12       |            |
    | E1.DX | 140      | Có đợt cao điểm |
    | C1.TN | 140      |            |

Lỗi:
    Các kỳ trước
    | Mã    | 1   | 2   | 3   | 4   | 5   | 6   |
    | E1.TX | 100 | 102 | 98  | 101 | 99  | 100 |
    | E1.DK | 100 | 102 | 98  | 101 | 99  | 100 |
    Số liệu
    | Mã    | Trong kỳ | Giải trình |
    | E1.TX | [140]    |            |
    | E1.DK | [80]     |            |
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.data._bien_dong import moved_far, unexplained
from dvexcel.rules.engine import hit, rule, shown_amount
from dvexcel.specs.mac_dinh.nguong import OFF_HABIT, proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit

FEWEST = 6  # periods from which a habit can be told
_LIMIT, _NORMAL = 3.5, 0.6745  # Iglewicz and Hoaglin; the quartile of the normal distribution


@rule(
    warning(
        "DL029",
        "Lệch nếp các kỳ trước",
        "Ghi {shown}; {count} kỳ trước thường quanh {usual}.",
        "Số chênh từ {least} trở lên và lệch hẳn nếp của chính đơn vị, là mức cơ quan hỏi lại.",
        "Mời kiểm tra lại; nếu đúng, mời ghi lý do ở cột Giải trình.",
    ),
    f"{proposal(OFF_HABIT)}; điểm z cải tiến quá 3,5 trên ít nhất 6 kỳ",
)
def khac_nep(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Amounts far outside the unit's own habit, unless another rule has asked already."""
    least = OFF_HABIT.of(context.thresholds)
    for element, now, reported in unexplained(unit_return, context):
        earlier = context.history.earlier.get(element.code, ())
        others = context.previous.get(element.code), context.history.last_year.get(element.code)
        if any(moved_far(before, now, element, context) for before in others):
            continue
        if _is_far(now, earlier, least * 10**element.decimals):
            yield hit(
                reported.typed.place,
                shown=shown_amount(now, element),
                count=len(earlier),
                usual=shown_amount(round(median(earlier)), element),
                least=OFF_HABIT.shown(least),
            )


def _is_far(now: int, earlier: Sequence[int], least: int) -> bool:
    """The modified z-score beyond its limit; a habit without any spread is no measure."""
    if len(earlier) < FEWEST:
        return False
    middle = median(earlier)
    spread = median(abs(one - middle) for one in earlier)
    off = abs(now - middle)
    if spread == 0 or off < least:
        return False
    return _NORMAL * off / spread > _LIMIT

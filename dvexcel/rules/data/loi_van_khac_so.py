"""Con số nêu trong lời văn giống con số trong biểu.

Vì sao: báo cáo chung lấy số của biểu; lời văn nói khác thì người đọc không biết tin bên nào. Chỉ
xét khi lời văn nêu đúng một lần tên số liệu ngay sau con số; câu nói về luỹ kế, kỳ trước, kế hoạch
thì bỏ qua.

Đạt:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 12       |
    | E1.DK | 4        |
    Lời văn
    | Mục | Nội dung                                                        |
    | I.4 | Đã có 12 nội dung E1.TX.                                        |
    | I.5 | Từ đầu năm có 99 nội dung E1.DK. Kế hoạch là 50 nội dung E1.DK. |

Lỗi:
    Số liệu
    | Mã    | Trong kỳ |
    | E1.TX | 12       |
    | E1.DK | 1250     |
    Lời văn
    | Mục | Nội dung                     |
    | I.4 | [Đã có 15 nội dung E1.TX.]   |
    | I.5 | Đã có 1.250 nội dung E1.DK.  |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.engine import hit, rows, rule, shown_amount
from dvexcel.specs import bieu
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.place import Cell
    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit

_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+|\n+")
_HEAD_END = re.compile(r"[,(;:]")
_NUMBER = r"\b(\d{1,3}(?: \d{3})+|\d+) "  # folding turned "1.250" into "1 250"
_ANOTHER_TIME = ("luy ke", "tu dau nam", "den nay", "ca nam", "nam truoc", "thang truoc")
_ANOTHER_FIGURE = ("ky truoc", "cung ky", "ke hoach", "chi tieu", "muc tieu", "tang", "giam")
_ANOTHER = (*_ANOTHER_TIME, *_ANOTHER_FIGURE)
_FEWEST_WORDS = 2  # a shorter name would be found in any sentence


@rule(
    warning(
        "DL041",
        "Lời văn khác số liệu",
        "Lời văn ghi “{said}”, trang Số liệu ghi {shown} ({code}).",
        "Lời văn và biểu nói hai con số khác nhau về cùng một việc.",
        "Mời xem lại và sửa cho khớp; nếu lời văn nói về thời gian khác, mời ghi rõ.",
    ),
    "Quy ước nghiệp vụ: lời văn và biểu của một báo cáo thống nhất",
)
def loi_van_khac_so(unit_return: Return, context: Context) -> Iterator[Hit]:
    """Numbers in the unit's own words that name an element and differ from its figure."""
    sentences = list(_of_this_period(unit_return))
    if not sentences:
        return
    for element in context.asked.values():
        amount = unit_return.amount(element.code)
        head = fold(_HEAD_END.split(element.name)[0])
        if amount is None or element.decimals or len(head.split()) < _FEWEST_WORDS:
            continue
        found = list(_mentions(sentences, head))
        if len(found) == 1 and found[0][0] != amount:
            said, place = found[0]
            yield hit(
                place,
                said=f"{shown_amount(said, element)} {element.dvt}",
                shown=shown_amount(amount, element),
                code=element.code,
            )


def _of_this_period(unit_return: Return) -> Iterator[tuple[str, Cell]]:
    """The unit's own sentences, folded, that speak of no other time and no other figure."""
    for row in rows(unit_return, bieu.LOI_VAN.key):
        for sentence in map(fold, _SENTENCE_END.split(row.text("noi_dung"))):
            if not any(words in sentence for words in _ANOTHER):
                yield sentence, row["noi_dung"].place


def _mentions(sentences: list[tuple[str, Cell]], head: str) -> Iterator[tuple[int, Cell]]:
    """Each number right before the name."""
    for sentence, place in sentences:
        if head in sentence:
            for match in re.finditer(_NUMBER + re.escape(head) + r"\b", sentence):
                yield int(match[1].replace(" ", "")), place

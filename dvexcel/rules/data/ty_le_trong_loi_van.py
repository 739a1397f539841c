"""Tỷ lệ nêu trong lời văn đúng với phép chia nêu cạnh nó.

Vì sao: “340/369 thôn, bản (92,1 %)” là hai cách nói một số; lệch nhau thì người đọc không biết tin
số nào. Cho phép lệch nửa đơn vị của chữ số cuối; ngày tháng và số văn bản không phải phép chia.

Đạt:
    Lời văn
    | Mục | Nội dung                                                                   |
    | I.1 | Có 340/369 thôn, bản có mô hình, đạt 92,1%; 3/25 đơn vị (12%) đã xong.     |
    | I.2 | Ngày 25/5 đã đạt 30%. Thực hiện Kế hoạch số 12/50 đạt 80% khối lượng.      |
    | I.3 | Đạt 92,1% (340/369 thôn). Tỷ lệ 5/0 là 0%. Đã có 7/8 đơn vị gửi báo cáo.   |
    | I.4 | Có 7/8 đơn vị gửi báo cáo, tỷ lệ hài lòng đạt 95%. Có 3/25 đơn vị tăng 40%. |

Lỗi:
    Lời văn
    | Mục | Nội dung                                              |
    | I.1 | [Có 340/369 thôn, bản có mô hình, đạt 92,4%.]         |
    | I.2 | [Tỷ lệ đạt 90% (1.250/1.300 hồ sơ).]                  |
    | I.3 | Có 1.250/1.300 hồ sơ đúng hạn (96,2%).                |
    | I.4 | [Có 3/25 thôn, bản, chiếm tỷ lệ 15%.]                 |
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.rules.engine import hit, rows, rule
from dvexcel.specs import bieu
from dvexcel.text.numbers import format_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.returns import Return
    from dvexcel.rules.engine import Context, Hit

_COUNT = r"\d{1,3}(?:\.\d{3})+|\d+"
_QUOTIENT = rf"(?<![\d./,])(?P<top>{_COUNT})\s?/\s?(?P<bottom>{_COUNT})(?![\d/]|[.,]\d|-?[A-ZĐ])"
_SHARE = r"(?P<share>\d+(?:,\d+)?)\s?%"
_NO_QUOTIENT = re.compile(r"(?:ngày|tháng|số|hạn|trước|đến|từ)\s+$", re.IGNORECASE)
#: What leads from the quotient to its share; "tăng 12%" or another thing's share does not.
_LEADS = r"(?:\(|\b(?:đạt|chiếm|bằng|là|tương ứng|tỷ lệ)\s)\s?"
_AND_WORDS = rf"(?P<words>[^\d%;.]{{0,60}}?){_LEADS}(?:tỷ lệ\s)?"
#: The two ways to say it.
_SAID = (
    re.compile(_QUOTIENT + _AND_WORDS + _SHARE),
    re.compile(_SHARE + r"(?P<words>)\s?\(\s?" + _QUOTIENT),
)


@rule(
    warning(
        "DL042",
        "Tỷ lệ trong lời văn chưa khớp",
        "Lời văn ghi {top}/{bottom} là {said}%.",
        "{top} chia {bottom} bằng {right}%.",
        "Mời tính lại và sửa một trong các số.",
    ),
    "Quy ước nghiệp vụ: tỷ lệ bằng tử số chia mẫu số",
)
def ty_le_trong_loi_van(unit_return: Return, context: Context) -> Iterator[Hit]:  # noqa: ARG001 - every rule takes both
    """Shares in the unit's own words that are not the quotient beside them."""
    for row in rows(unit_return, bieu.LOI_VAN.key):
        entry = row["noi_dung"]
        text = row.text("noi_dung")
        for top, bottom, said in _quotients(text):
            whole, _, part = said.partition(",")
            share, right = Fraction(f"{whole}.{part or 0}"), 100 * Fraction(top, bottom)
            if abs(right - share) > Fraction(1, 2 * 10 ** len(part)):
                yield hit(
                    entry.place,
                    top=format_number(top),
                    bottom=format_number(bottom),
                    said=said,
                    right=format_number(right, max(1, len(part))),
                )


def _quotients(text: str) -> Iterator[tuple[int, int, str]]:
    """Each quotient with the share said beside it."""
    for pattern in _SAID:
        for match in pattern.finditer(text):
            top, bottom = (int(match[name].replace(".", "")) for name in ("top", "bottom"))
            is_date = _NO_QUOTIENT.search(text[: match.start("top")]) is not None
            of_another = "tỷ lệ" in match["words"].lower()
            if bottom and not is_date and not of_another:
                yield top, bottom, match["share"]

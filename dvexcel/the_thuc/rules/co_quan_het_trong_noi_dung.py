"""Nơi nhận, Kính gửi và chỗ giao việc chỉ ghi cơ quan còn hoạt động.

Vì sao: văn bản gửi hoặc giao cho cơ quan đã kết thúc thì không ai thực hiện.

Đạt:
    Nơi nhận: - Ban Tuyên giáo và Dân vận Tỉnh ủy;
    Thực hiện Kế hoạch số 42-KH/BDVTU của Ban Dân vận Tỉnh ủy.
    Giao Sở Tài chính tổng hợp số liệu của Sở Kế hoạch và Đầu tư trước đây.

Lỗi:
    Nơi nhận: - Ban Dân vận Tỉnh ủy;
    Nơi nhận: - UBND các huyện, thị xã;
    Giao Sở Giao thông vận tải chủ trì thực hiện.
    3. Sở Tài nguyên và Môi trường tổng hợp kết quả.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import ended_bodies
from dvexcel.text.dates import short_date
from dvexcel.the_thuc.judging.body import flowing
from dvexcel.the_thuc.judging.rule import asks, document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_SENT_TO = (Component.KINH_GUI, Component.DONG_KINH_GUI, Component.DONG_NOI_NHAN)
# Who is to act stands first, behind the number and a word such as "Giao".
_TO_ACT = re.compile(
    r"^(?:(?:[-–+•]|\d+(?:\.\d+)*[.)]|[a-zđ][.)]|Điều \d+\.)\s*)?"
    r"(?:(?:Giao|Đề nghị|Yêu cầu)\b(?:[^.;:]*,\s)?)?\s*"
    r"(?:(?:Giám đốc|Thủ trưởng|Trưởng|các)\s+)*$",
    re.IGNORECASE,
)
_CARRIES_OUT = re.compile(r"chịu trách nhiệm (?:thi hành|thực hiện)")
_AS_IT_WAS = re.compile(
    r"\b(?:cũ|trước đây|nay là|trước khi|nguyên là|sáp nhập|hợp nhất|đã [a-zđ]\w+)\b"
)


@document_rule(
    warning(
        "TT123",
        "Cơ quan không còn hoạt động",
        "Văn bản gửi hoặc giao cho “{text}”.",
        "{name} không còn từ ngày {since} ({source}).",
        "Mời ghi cơ quan hiện nay ({successor}).",
    ),
    "",
)
def co_quan_het_trong_noi_dung(case: Case) -> Iterator[Answer]:
    """Bodies that had ended by the document's day, where it is sent or work is given."""
    # A paper without any date may be of the time when the body was there.
    answer = fails if case.paper.written else asks
    sent_to = {line.order for part in _SENT_TO for line in case.paper.lines_of(part)}
    told = [line for part in _SENT_TO for line in case.paper.lines_of(part)]
    for line in [*told, *flowing(case.paper)]:
        for body in ended_bodies():
            found = body.in_text and body.in_text.search(line.text)
            if not found or case.day < body.since or _AS_IT_WAS.search(line.text):
                continue
            acts = _TO_ACT.match(line.text[: found.start()]) or _CARRIES_OUT.search(line.text)
            if line.order in sent_to or acts:
                yield answer(
                    line,
                    text=found[0],
                    name=body.name,
                    since=short_date(body.since),
                    source=body.can_cu,
                    successor=body.successor,
                )

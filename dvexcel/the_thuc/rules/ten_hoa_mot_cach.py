"""Tên một cơ quan, tổ chức viết hoa một cách trong cả văn bản.

Vì sao: chữ hoa cho biết tên đi đến đâu; hai cách viết thì không rõ cách nào đúng.

Đạt:
    1. Thành lập Hội Ái hữu Pháp ngữ tỉnh. / 2. Hội Ái hữu Pháp ngữ họp mỗi quý.
    1. Giao Trung tâm Y tế Cà Mau. / 2. Giao Trung tâm Y tế dự phòng Cà Mau.
    1. Giao Hội Nông dân tỉnh chủ trì. / 2. Hội nông nghiệp tỉnh phối hợp.

Lỗi:
    1. Thành lập Hội Ái hữu Pháp ngữ tỉnh. / 2. Nay Hội Ái hữu Pháp Ngữ tỉnh họp mỗi quý.
    1. Trung tâm Trợ giúp Người khuyết tật. / 2. Giao Trung tâm Trợ giúp người khuyết tật.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.specs.proper_names import miswritten
from dvexcel.text.unicode import LOWER, UPPER
from dvexcel.the_thuc.judging.body import prose
from dvexcel.the_thuc.judging.rule import document_rule, fails

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.recognised import Line
    from dvexcel.the_thuc.judging.rule import Answer, Case

_HEADS = (
    "Câu lạc bộ|Chi cục|Hiệp hội|Hội đồng|Hội|Liên đoàn|Liên hiệp|Trung tâm|Trường|Viện|Ban|Đoàn"
    "|Quỹ|Văn phòng|Tổ|Cổng"
)
_WORD = rf"[{LOWER}{UPPER}]+"
# Where a name ends and the sentence goes on.
_BEYOND = (
    r"(?:bị|cho|có|của|do|được|gồm|hoặc|khi|là|phải|tại|theo|thì|thuộc|trong|từ|và|về|với|đã|để|ở)"
    r"\b"
)
_OF_IT = rf"(?!{_BEYOND}){_WORD}"
_NAMED = re.compile(rf"\b(?P<head>{_HEADS})(?P<rest> {_OF_IT}(?: {_OF_IT}| và {_WORD}){{2,6}})")
# One capital is enough for a name within a sentence.
_ALSO_TITLES = ("Tổ", "Cổng")
_WITHIN = re.compile(rf"[{LOWER}] $")
_SURE = 3  # syllables behind the head that two mentions share before they are one name


@document_rule(
    warning(
        "TT138",
        "Tên viết hoa hai cách",
        "Ghi “{text}”, chỗ khác ghi “{other}”.",
        "Một tên trong cùng văn bản viết hoa một cách. {quy_dinh}",
        "Mời chọn một cách và sửa cho thống nhất.",
    ),
    "quy_dinh.viet_hoa_ten",
)
def ten_hoa_mot_cach(case: Case) -> Iterator[Answer]:
    """Mentions of a name alike but for a capital; the usual way is the right one.

    What the lists of names tell of is left out.
    """
    mentions: dict[str, list[tuple[list[str], Line]]] = defaultdict(list)
    for line in prose(case.paper):
        if line.text.isupper():
            continue
        told = [wrong for wrong, _ in miswritten(line.text)]
        for match in _NAMED.finditer(line.text):
            if not any(wrong in match[0] for wrong in told):
                words = match["rest"].split()
                if match["head"] in _ALSO_TITLES and not _WITHIN.search(line.text[: match.start()]):
                    continue
                start = " ".join([match["head"], *words[:_SURE]]).lower()
                mentions[start].append(([match["head"], *words], line))
    for found in mentions.values():
        yield from _unlike(found)


def _unlike(found: list[tuple[list[str], Line]]) -> Iterator[Answer]:
    """Each mention with other capitals than the usual one, as far as the two say the same."""
    starts = Counter(tuple(words[: _SURE + 1]) for words, _ in found)
    best = max(starts, key=lambda start: (starts[start], _capitals(start)))
    longest = Counter(tuple(w) for w, _ in found if tuple(w[: _SURE + 1]) == best)
    usual = max(longest, key=lambda words: (longest[words], _capitals(words)))
    for words, line in found:
        pairs = takewhile(lambda pair: pair[0].lower() == pair[1].lower(), zip(words, usual))  # noqa: B905 - as far as both go
        here, there = (" ".join(side) for side in zip(*pairs, strict=True))
        named = words[0] in _ALSO_TITLES
        if here != there and min(map(_capitals, (here.split(), there.split()))) > 1 - named:
            yield fails(line, text=here, other=there)


def _capitals(words: Iterable[str]) -> int:
    return sum(word[0].isupper() for word in words)

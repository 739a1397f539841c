"""Tên một người, một cơ quan viết một cách trong cả văn bản.

Vì sao: sai một dấu là tên người khác, thiếu một chữ là cơ quan khác.

Đạt:
    1. Ông Sùng Mí Páo, Tổ trưởng. / 2. Giao ông Sùng Mí Páo tổng hợp.
    1. Giao Trung tâm Xúc tiến Đầu tư tỉnh. / 2. Giao Trung tâm Xúc tiến Đầu tư tổng hợp.
    1. Giao Trung tâm Y tế Cà Mau. / 2. Giao Trung tâm Y tế dự phòng Cà Mau.

Lỗi:
    1. Ông Sùng Mí Páo, Tổ trưởng. / 2. Giao ông Sùng Mí Pao tổng hợp.
    1. Giao Trung tâm Xúc tiến Đầu tư tỉnh. / 2. Giao Trung tâm Xúc Đầu tư tỉnh.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.tones import modern
from dvexcel.text.unicode import LOWER, UPPER, fold
from dvexcel.the_thuc.judging.rule import asks, document_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.recognised import Line, Recognised
    from dvexcel.the_thuc.judging.rule import Answer, Case

_SYLLABLE = rf"[{UPPER}][{LOWER}']+"
_CALLED = re.compile(
    rf"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Aa]nh|[Cc]hị):?\s((?:{_SYLLABLE}\s){{1,4}}{_SYLLABLE})"
)
_FEWEST = 3  # syllables: shorter names meet by chance
# Its name goes on until a mark; how far, nobody can tell, so names are compared from their head.
_BODY = re.compile(
    r"\b(?P<head>Trung tâm|Hội đồng|Ban Quản lý|Ban Chỉ đạo)"
    rf"(?P<rest>(?:\s[{LOWER}{UPPER}]+){{2,8}})"
)

# Words of the sentence, not of a name.
_BETWEEN = {
    "được",
    "có",
    "các",
    "đã",
    "và",
    "đi",
    "thì",
    "sẽ",
    "là",
    "của",
    "tại",
    "theo",
    "phải",
    "do",
}


@document_rule(
    warning(
        "TT134",
        "Tên viết hai cách",
        "Ghi “{text}”, chỗ khác ghi “{other}”.",
        "Hai cách ghi gần như nhau; có thể là một người, một cơ quan.",
        "Mời xem có phải một không và sửa cho thống nhất.",
    ),
    "",
    in_every_book=True,
)
def ten_mot_cach(case: Case) -> Iterator[Answer]:
    """Names of persons alike but for their tones, of bodies but for a syllable."""
    yield from _persons(case.paper)
    yield from _bodies(case.paper)


def _persons(paper: Recognised) -> Iterator[Answer]:
    known: dict[str, str] = {}
    signed = {line.order for line in paper.lines_of(Component.HO_TEN)}
    for line in paper.lines:
        names = [line.text] if line.order in signed else _CALLED.findall(line.text)
        for name in names:
            if len(name.split()) < _FEWEST or name.isupper():
                continue
            first = known.setdefault(fold(name), name)
            if modern(first) != modern(name):
                yield asks(line, text=name, other=first)


def _bodies(paper: Recognised) -> Iterator[Answer]:
    """The rarer of two ways; the first one met where both are as frequent."""
    known: list[tuple[str, list[str], list[Line]]] = []
    others: dict[int, list[tuple[Line, str, str]]] = {}
    for line in paper.lines:
        for match in _BODY.finditer(line.text):
            head, words = match["head"], match["rest"].split()
            for number, (of, first, lines) in enumerate(known):
                pair = _alike(words, first) if of == head else None
                if pair is not None:
                    told = f"{head} {pair[0]}", f"{head} {pair[1]}"
                    others.setdefault(number, []).append((line, *told))
                    break
                if of == head and words[:_FEWEST] == first[:_FEWEST]:
                    lines.append(line)
                    break
            else:
                known.append((head, words, [line]))
    for number, found in others.items():
        lines = known[number][2]
        if len(lines) < len(found):
            _, usual, rare = found[0]
            yield from (asks(line, text=rare, other=usual) for line in lines)
        else:
            yield from (asks(line, text=here, other=there) for line, here, there in found)


def _alike(one: list[str], other: list[str]) -> tuple[str, str] | None:
    """The two beginnings as far as they differ by one syllable left out."""
    for first, second, turned in ((one, other, False), (other, one, True)):
        at = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), 0)
        left_out = bool(at) and first[at - 1].istitle() and first[at] not in _BETWEEN
        if left_out and _same(first[at + 1 : at + 3], second[at : at + 2]):
            pair = " ".join(first[: at + 3]), " ".join(second[: at + 2])
            return pair[::-1] if turned else pair
    return None


def _same(one: list[str], other: list[str]) -> bool:
    return len(one) == len(other) == 2 and [fold(w) for w in one] == [fold(w) for w in other]  # noqa: PLR2004 - two syllables

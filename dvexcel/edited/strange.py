"""Numbers of an edited report that no draft knows: typed by hand, so only a hand can renew them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.edited.found import NUMBER
from dvexcel.edited.passages import BETWEEN_CELLS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvexcel.edited.drafts import Draft
    from dvexcel.edited.found import Findings
    from dvexcel.edited.passages import Passage

# Numbers of law, of days and of numbering are no figures of the report.
_NO_FIGURE = re.compile(
    r"(?:điều|khoản|điểm|mục|phần|số|tháng|quý|năm|ngày|lần|mẫu|kỳ|phụ lục|giai đoạn)\s*$",
    re.IGNORECASE,
)
_YEARS = range(1900, 2101)
_BESIDE = 3  # words on each side
_WORDS = re.compile(r"\w+")


def strange_numbers(
    drafts: Sequence[Draft], passages: Sequence[Passage], places: Findings
) -> Iterator[tuple[str, Passage]]:
    """Those in no figure's place, and beside no words that a draft has round them."""
    said = (draft.text(one) for draft in drafts for one in draft.said)
    texts = (text for one in said for text in one.split(BETWEEN_CELLS))
    known = {beside for text in texts for _, beside in _numbers(text)}
    for passage in passages:
        for part in passage.stretches:
            figures = places.at(part.line)
            for begin, beside in _numbers(part.text):
                at, number = part.begin + begin, beside[1]
                taken = any(one.begin < at + len(number) and at < one.end for one in figures)
                if not (taken or beside in known or _is_no_figure(part.text[:begin], number)):
                    yield number, passage


def _numbers(text: str) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """Each number with where it begins, between the words before and behind it."""
    for one in NUMBER.finditer(text):
        before = _WORDS.findall(text[: one.start()].casefold())[-_BESIDE:]
        behind = _WORDS.findall(text[one.end() :].casefold())[:_BESIDE]
        yield one.start(), (" ".join(before), one[0], " ".join(behind))


def _is_no_figure(before: str, number: str) -> bool:
    """Whether it is a year, a number of law or of a day, or numbers the passage itself."""
    is_year = number.isdigit() and int(number) in _YEARS
    return is_year or not before.strip() or bool(_NO_FIGURE.search(before))

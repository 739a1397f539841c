"""Which paragraphs of the body are sentences, and which of them end without a mark."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.body import flowing, last_sentence, prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.recognised import Line, Recognised

_ENDED = re.compile(r"[.;:!?…/][”\"’)\]]*$")
_TO_WRITE_IN = re.compile(r"\.{3,}|…|_{3,}")
_LIST = re.compile(r"^(?:[-–+•*]|\d+(?:\.\d+)*\s*[.)-]|[a-zđ][.)]|\(\d+\))\s*")
# "Tên gọi: …": a blank of a form filled in.
_NAMED = re.compile(r"^(?:\d+\.|[-+•])?\s*[^:,;.]{3,40}: ")
_POINT = re.compile(r"[a-zđ](?=\))|[-–](?= )")
_ORDINAL = re.compile(r"(?:\d{1,2}\.|[IVX]+\.|Điều \d+\.) ")
_SEVERAL = re.compile(r"[.:!?] \S")
_EXAMPLE = re.compile(r"^Ví dụ\b.*:$")
_SHORT = 100
_FEWEST_WORDS = 8
_LONG = 16  # words: about a line. Not measured in mm, which a mending may change.
_NEAR = 4  # lines before and behind that may be of the same list
# How deep a level stands; a heading is followed by something deeper.
_DEPTH = {
    Component.DIEU: 1,
    Component.MUC_LA_MA: 1,
    Component.MUC_SO: 2,
    Component.DIEM: 3,
    Component.THAN: 4,
}


def depths(paper: Recognised) -> dict[int, float]:
    """How deep each line of the body stands, by its order; "1.1." is deeper than "1."."""
    found: dict[int, float] = {}
    for level, depth in _DEPTH.items():
        for line in paper.lines_of(level):
            number = _LIST.match(line.text) if level is Component.MUC_SO else None
            found[line.order] = depth + (number[0].rstrip(" .)-").count(".") / 10 if number else 0)
    return found


def _examples(lines: list[Line]) -> set[int]:
    """The orders of lines of a list that a guide gives as an example, with marks of its own."""
    found: set[int] = set()
    for above, line in pairwise(lines):
        shown = above.order in found or _EXAMPLE.match(above.text)
        if shown and _LIST.match(line.text):
            found.add(line.order)
    return found


def unended(paper: Recognised) -> Iterator[Line]:
    """The sentences of the body that end without a mark, the very last one apart.

    A heading is none: it is bold, or something deeper stands below it. A line of a list is one
    only where a neighbour in the list ends with a mark: a list may be one of titles.
    """
    lines, deep, last = flowing(paper), depths(paper), last_sentence(paper)
    examples = _examples(lines)
    for at, (line, after) in enumerate(pairwise(lines)):
        if (
            line.order in examples
            or line is last
            or after.order != line.order + 1
            or after.paragraph is line.paragraph
        ):
            continue
        if _is_ended(line) or _is_heading(line, after, deep) or _goes_on(line, after):
            continue
        alike = [
            other
            for other in lines[max(0, at - _NEAR) : at + _NEAR + 1]
            if other is not line
            and deep.get(other.order) == deep.get(line.order)
            and bool(_LIST.match(other.text)) is bool(_LIST.match(line.text))
        ]
        like_its_list = any(map(_is_ended, alike))
        stands_alone = not alike or not _LIST.match(line.text)
        is_long = stands_alone and _is_long(line)
        says_all = _is_article_alone(line, after, deep)
        if is_long or says_all or (_is_sentence(line) and like_its_list):
            yield line


def mispointed(paper: Recognised) -> Iterator[tuple[Line, str]]:
    """The items of a list whose mark is not that of their place, and what is wrong.

    Items of one depth right below each other are a list; one that holds several sentences ends
    with a full stop wherever it stands.
    """
    for items, after in _lists(paper):
        ends = [line.text.rstrip()[-1:] for line in items]
        if ends[-1] == ";" and ends[:-1].count(";") == len(ends) - 1 and _goes_up(after):
            yield items[-1], "là ý cuối, cần dấu chấm"
        for at in range(1, len(items) - 1):
            alone = ends[at] == "." and ends[:at].count(";") == at
            if alone and not _SEVERAL.search(items[at].text):
                yield items[at], "còn ý sau, cần dấu chấm phẩy"


def _goes_up(after: Line | None) -> bool:
    return after is not None and bool(_ORDINAL.match(after.text))


def _lists(paper: Recognised) -> Iterator[tuple[list[Line], Line | None]]:
    """Points that stand right below each other, and the line behind them; in annexes too."""
    items: list[Line] = []
    for line in prose(paper):
        if line.paragraph.cell is not None:
            continue
        if items and line.order == items[-1].order + 1 and _is_next(items[-1], line):
            items.append(line)
            continue
        if len(items) > 1:
            yield items, line if line.order == items[-1].order + 1 else None
        items = [line] if _POINT.match(line.text) else []
    if len(items) > 1:
        yield items, None


def _is_next(above: Line, below: Line) -> bool:
    """Whether two points are of one list: both dashes, or both letters."""
    first, second = _POINT.match(above.text), _POINT.match(below.text)
    if not first or not second:
        return False
    return first[0].isalpha() is second[0].isalpha() and below.text[:2] != "a)"


def _is_article_alone(line: Line, after: Line, deep: dict[int, float]) -> bool:
    """Whether an Điều has nothing below it: what stands on its line is all it says."""
    both = line.text.startswith("Điều ") and after.text.startswith("Điều ")
    alike = deep.get(line.order) == deep.get(after.order) == _DEPTH[Component.DIEU]
    return both and alike and len(line.text.split()) >= _FEWEST_WORDS


def _is_ended(line: Line) -> bool:
    return bool(_ENDED.search(line.text.rstrip()))


def _is_long(line: Line) -> bool:
    return len(line.text.split()) >= _LONG


def _is_sentence(line: Line) -> bool:
    return bool(_LIST.match(line.text)) and len(line.text.split()) >= _FEWEST_WORDS


def _is_heading(line: Line, after: Line, deep: dict[int, float]) -> bool:
    inked = line.inked
    if all(run.letters.bold for run in inked) or line.text.startswith("("):
        return True
    if _TO_WRITE_IN.search(line.text) or (_NAMED.match(line.text) and len(line.text) < _SHORT):
        return True
    if not _LIST.match(line.text):
        return False
    here, below = deep.get(line.order, 0), deep.get(after.order, 0)
    level = below >= here and not _LIST.match(after.text)
    return below > here or (level and not _is_long(line))


def _goes_on(line: Line, after: Line) -> bool:
    """Whether the sentence goes on in the next paragraph."""
    first = _LIST.sub("", after.text)[:1]
    return first.islower() and not _LIST.match(after.text) and not line.text.endswith(",")

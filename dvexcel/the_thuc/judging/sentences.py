"""Which paragraphs of the body are sentences, and which of them end without a mark."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.body import flowing, last_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.recognised import Line, Recognised

_ENDED = re.compile(r"[.;:!?…/][”\"’)\]]*$")
_TO_WRITE_IN = re.compile(r"\.{3,}|…|_{3,}")
_LIST = re.compile(r"^(?:[-–+•*]|\d+(?:\.\d+)*\s*[.)-]|[a-zđ][.)]|\(\d+\))\s*")
# "Tên gọi: …": a blank of a form filled in.
_NAMED = re.compile(r"^(?:\d+\.|[-+•])?\s*[^:,;.]{3,40}: ")
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


def unended(paper: Recognised) -> Iterator[Line]:
    """The sentences of the body that end without a mark, the very last one apart.

    A heading is none: it is bold, or something deeper stands below it. A line of a list is one
    only where a neighbour in the list ends with a mark: a list may be one of titles.
    """
    lines, deep, last = flowing(paper), depths(paper), last_sentence(paper)
    for at, (line, after) in enumerate(pairwise(lines)):
        if line is last or after.order != line.order + 1 or after.paragraph is line.paragraph:
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

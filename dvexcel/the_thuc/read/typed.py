"""Splits paragraphs into the lines a person sees: at breaks, and where two stand side by side."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from dvexcel.model.facts import TextRun
from dvexcel.model.recognised import Line
from dvexcel.text.unicode import as_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.facts import ParagraphFacts

# Side by side: two texts parted by a tab, or by blanks before a capital letter. A blank left for
# a number or a day is no gap: what follows it is "/" or "tháng".
_GAP = re.compile(r"(?<=\S)(?:[^\S\t]*\t\s*|[^\S\t]{4,})(?=\S)")
_LABEL = re.compile(
    r"^\s*(?:[-–+•*]|[IVXLC]+[.)-]*|\d+(?:\.\d+)*[.)-]*|[a-zđ][.)]|(?:Điều|Mục|Phần|Chương)\s+\S+"
    r"|Số\s*:?)$"
)
_LONGEST_SIDE_BY_SIDE = 200
_SHORTEST_TYPED = 3
_RULE_SIGNS = set("-_–—−─━~")


def lines_of(paragraphs: Iterable[ParagraphFacts]) -> tuple[Line, ...]:
    """Every line that shows text, in reading order."""
    lines: list[Line] = []
    for paragraph in paragraphs:
        for start, runs, alone in _pieces(paragraph):
            label = paragraph.label if start == 0 else ""
            text = f"{label} {as_read(''.join(run.text for run in runs)).strip()}".strip()
            if text:
                lines.append(Line(len(lines), paragraph, runs, text, label, alone, start))
    return tuple(lines)


def _pieces(paragraph: ParagraphFacts) -> Iterator[tuple[int, tuple[TextRun, ...], bool]]:
    """The pieces of a paragraph: where each begins, its runs, whether it stands alone."""
    start = 0
    for typed in paragraph.text.split("\n"):
        cuts = list(_cuts(typed))
        edges = [0, *cuts, len(typed)]
        for begin, end in pairwise(edges):
            yield start + begin, _cut(paragraph.runs, start + begin, start + end), not cuts
        start += len(typed) + 1


def _cuts(typed: str) -> Iterator[int]:
    if len(typed) > _LONGEST_SIDE_BY_SIDE:
        return
    begin = 0
    for gap in _GAP.finditer(typed):
        if "\t" not in gap[0] and not typed[gap.end()].isupper():
            continue
        if not _LABEL.match(typed[begin : gap.start()]):
            yield gap.end()
            begin = gap.end()


def _cut(runs: Iterable[TextRun], begin: int, end: int) -> tuple[TextRun, ...]:
    """The runs of the text from ``begin`` to ``end``."""
    cut, at = [], 0
    for run in runs:
        text = run.text[max(0, begin - at) : max(0, end - at)]
        if text:
            cut.append(TextRun(text, run.letters))
        at += len(run.text)
    return tuple(cut)


def is_typed_rule(text: str) -> bool:
    """Whether a line is a rule drawn with the keyboard: nothing but dashes or underscores."""
    bare = "".join(text.split())
    return len(bare) >= _SHORTEST_TYPED and set(bare) <= _RULE_SIGNS

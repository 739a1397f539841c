"""Where the figures of a draft stand in the edited document: by bookmark, else by the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dvexcel.edited.drafts import Draft, DraftedPassage
    from dvexcel.edited.passages import EditedLine, Passage

NUMBER = re.compile(r"(?<![\w.,/-])-?\d+(?:[.,]\d+)*(?![\w/])")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|\w+|[^\w\s]")
_ALIKE = 0.6
_CELLS = 3  # so many words and borders alike tell which cell of a row it is
_AHEAD = 0.05  # by which the best sentence must be better than the next one


@dataclass(frozen=True, slots=True)
class Found:
    """A figure in the edited document."""

    order: int
    passage: Passage
    line: EditedLine
    begin: int
    end: int

    @property
    def text(self) -> str:
        """What stands there."""
        return self.line.text[self.begin : self.end]


@dataclass(slots=True)
class Findings:
    """The figures found as they were printed; those in whose place something else was typed."""

    found: dict[int, Found] = field(default_factory=dict)
    retyped: dict[int, Found] = field(default_factory=dict)

    def at(self, line: EditedLine) -> list[Found]:
        """All that was found in a line."""
        both = (*self.found.values(), *self.retyped.values())
        return [one for one in both if one.line is line]


def find(draft: Draft, passages: Sequence[Passage]) -> Findings:
    """Find the figures of ``draft``; one that cannot be told from another is not found at all."""
    result = Findings()
    for order, places in _bookmarked(draft, passages).items():
        if len(places) != 1:
            continue  # a copied bookmark: which of them is meant nobody knows
        exact = _narrowed(places[0], draft.printed[order][0])
        if exact is not None:
            result.found[order] = exact
        elif places[0].text.strip():
            result.retyped[order] = places[0]
    for said in draft.said:
        missing = [o for o in said.orders if o not in result.found and o not in result.retyped]
        if missing:
            _by_sentence(draft, said, missing, passages, result)
    return result


def _bookmarked(draft: Draft, passages: Sequence[Passage]) -> dict[int, list[Found]]:
    places: dict[int, list[Found]] = {}
    for passage in passages:
        for part in passage.stretches:
            for one in part.line.marked:
                ours = one.draft == draft.name and one.order in draft.printed
                if ours and part.holds(one.begin, one.end):
                    place = Found(one.order, passage, part.line, one.begin, one.end)
                    places.setdefault(one.order, []).append(place)
    return places


def _narrowed(place: Found, printed: str) -> Found | None:
    """The one number in a bookmark that reads as it was printed; None for none or several."""
    same = [one for one in NUMBER.finditer(place.text) if one[0] == printed]
    if len(same) != 1 or len(NUMBER.findall(place.text)) != 1:
        return None
    begin = place.begin + same[0].start()
    return Found(place.order, place.passage, place.line, begin, begin + len(printed))


def _by_sentence(
    draft: Draft,
    said: DraftedPassage,
    missing: Sequence[int],
    passages: Sequence[Passage],
    result: Findings,
) -> None:
    """Look for the figures of one sentence in the one most like it."""
    text, spans = _with_spans(draft, said)
    passage = most_alike(text, bool(said.table), passages)
    if passage is None:
        return
    mine, theirs = list(_words(text)), list(_words_of(passage))
    blocks = SequenceMatcher(
        None, [word for word, *_ in mine], [word for word, *_ in theirs], autojunk=False
    ).get_matching_blocks()
    for block in blocks:
        for step in range(block.size):
            beside = mine[max(block.a, block.a + step - 1) : block.a + min(step + 2, block.size)]
            if not (said.table and block.size >= _CELLS) and not any(
                w[0].isalpha() for w in beside
            ):
                continue  # a number alone, without a word beside it, could be any number
            _, begin, end, _ = mine[block.a + step]
            order = spans.get((begin, end))
            _, there, until, line = theirs[block.b + step]
            taken = any(one.begin < until and there < one.end for one in result.at(line))
            if order is not None and order in missing and not taken:
                result.found[order] = Found(order, passage, line, there, until)


def most_alike(text: str, in_table: bool, passages: Sequence[Passage]) -> Passage | None:  # noqa: FBT001 - which kind
    """The passage that reads like ``text``, alone in that; None for none or several."""
    scored: list[tuple[float, int, Passage]] = []
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2([word for word, *_ in _words(text)])
    for at, passage in enumerate(passages):
        if bool(passage.table) is not in_table:
            continue
        matcher.set_seq1([word for word, *_ in _words_of(passage)])
        if matcher.quick_ratio() >= _ALIKE and (ratio := matcher.ratio()) >= _ALIKE:
            scored.append((ratio, -at, passage))
    scored.sort(key=lambda one: one[:2], reverse=True)
    if len(scored) > 1 and scored[0][0] - scored[1][0] < _AHEAD:
        return None
    return scored[0][2] if scored else None


def _with_spans(draft: Draft, said: DraftedPassage) -> tuple[str, Mapping[tuple[int, int], int]]:
    """A sentence as printed, and where in it each figure stands."""
    marked = normalize("NFC", said.filled(lambda o: f"\ufdd2{o}\ufdd3{draft.printed[o][0]}\ufdd4"))
    text, spans = "", {}
    for piece in re.split("(\ufdd2[0-9]+\ufdd3[^\ufdd4]*\ufdd4)", marked):
        if piece.startswith("\ufdd2"):
            order, _, printed = piece[1:-1].partition("\ufdd3")
            spans[len(text), len(text) + len(printed)] = int(order)
            text += printed
        else:
            text += piece
    return text, spans


def _words(text: str) -> Iterator[tuple[str, int, int, None]]:
    for found in _WORD.finditer(text):
        yield normalize("NFC", found[0]), found.start(), found.end(), None


def _words_of(passage: Passage) -> Iterator[tuple[str, int, int, EditedLine]]:
    for at, part in enumerate(passage.stretches):
        if at:
            yield "|", 0, 0, part.line
        for found in _WORD.finditer(part.line.text, part.begin, part.end):
            yield normalize("NFC", found[0]), found.start(), found.end(), part.line

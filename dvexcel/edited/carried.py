"""The words in which the last report was issued, for today's figures where they still follow.

A sentence is taken over when today's draft says in its place just what the last draft said, figures
and periods apart: then what people made of it follows as well. What they typed beside the figures
must hold no number of its own, for that would be last period's. Everything else is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dvexcel.edited.found import NUMBER, find, most_alike
from dvexcel.edited.passages import edges
from dvexcel.model.figure import Figure
from dvexcel.model.paper import Block, Footnote, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dvexcel.edited.drafts import Draft, DraftedPassage
    from dvexcel.edited.found import Findings, Found
    from dvexcel.edited.passages import Passage
    from dvexcel.model.paper import Paper
    from dvexcel.model.period import PeriodCode

_BEGIN, _END, _NOTE = "\ufdd2", "\ufdd3", "\ufdd4"  # round a figure's key, or the place of a piece
_KEY = re.compile(f"{_BEGIN}([^{_END}]*){_END}")
_SENTENCE = 8  # words; fewer are a number, a name, a heading
_PIECE = re.compile(f"([{_BEGIN}{_NOTE}][^{_END}]*{_END})")


@dataclass(frozen=True, slots=True)
class Worded:
    """A sentence as it was drafted and as it was issued, both told for the new period."""

    drafted: str
    issued: str

    @property
    def shown(self) -> str:
        """The issued words, an ellipsis for each figure."""
        return _KEY.sub("…", self.issued)


def told_for(text: str, then: PeriodCode, now: PeriodCode) -> str:
    """Words and keys of one period as they read for the next one of its kind."""
    pairs = {
        f"/{then}/": f"/{now}/",
        then.words: now.words,
        then.previous.words: then.words,
        then.coming.words: now.coming.words,
    }
    longest_first = sorted(pairs, key=len, reverse=True)
    wanted = "|".join(re.escape(one) + r"(?!\d)" for one in longest_first)
    return re.sub(wanted, lambda found: pairs[found[0]], text)


@dataclass(frozen=True, slots=True)
class LastReport:
    """What people made of the last draft: the sentences whose words can be taken over, the rest."""

    words: tuple[Worded, ...]
    own: tuple[str, ...]


def last_report(
    draft: Draft, passages: Sequence[Passage], then: PeriodCode, now: PeriodCode
) -> LastReport:
    """Hold the issued report against its draft, told for the new period."""
    places = find(draft, passages)
    as_drafted = {_bare(draft.text(said)) for said in draft.said}
    prose = [one for one in passages if not one.table and _bare(one.text) not in as_drafted]
    by_passage: dict[int, list[Worded]] = {}
    for said in draft.said:
        if said.table or (issued := _issued(draft, said, prose, places)) is None:
            continue
        drafted, text = draft.skeleton(said).partition(" ")[2], _bare(issued.words)
        pair = Worded(*(told_for(words, then, now) for words in (drafted, text)))
        if _numbers(pair.issued) <= _numbers(pair.drafted):
            by_passage.setdefault(id(issued.passage), []).append(pair)
    words = {name: some[0] for name, some in by_passage.items() if len(some) == 1}
    own = (_bare(one.text) for one in prose if id(one) not in words)
    return LastReport(
        tuple(words.values()), tuple(one for one in own if len(one.split()) >= _SENTENCE)
    )


class _Issued(NamedTuple):
    passage: Passage
    words: str


def _issued(
    draft: Draft, said: DraftedPassage, passages: Sequence[Passage], places: Findings
) -> _Issued | None:
    """A sentence as issued, with a key in the place of each figure.

    None when some of these are elsewhere, or when it was issued as it was drafted.
    """
    if not said.orders:
        alike = most_alike(draft.text(said), False, passages)  # noqa: FBT003 - of no table
        return None if alike is None else _Issued(alike, alike.text)
    own = [places.found[order] for order in said.orders if order in places.found]
    one = own[0].passage if own else None
    if one is None or len(own) < len(said.orders) or not any(one is other for other in passages):
        return None
    if any(each.passage is not one for each in own):
        return None
    return _Issued(one, _with_keys(draft, own))


def _with_keys(draft: Draft, own: Sequence[Found]) -> str:
    [part] = own[0].passage.stretches
    text, at = "", part.begin
    for one in sorted(own, key=lambda one: one.begin):
        text += part.line.text[at : one.begin] + f"{_BEGIN}{draft.key(one.order)}{_END}"
        at = one.end
    return text + part.line.text[at : part.end]


def _bare(text: str) -> str:
    return " ".join(text.split())


def _numbers(text: str) -> set[str]:
    """The numbers among the words."""
    return set(NUMBER.findall(_KEY.sub(" ", text)))


def with_words(paper: Paper, words: Sequence[Worded]) -> tuple[Paper, tuple[Worded, ...]]:
    """The paper in these words; answers also which of them it has taken."""
    by_draft = {one.drafted: one for one in words}
    taken: list[Worded] = []
    body = tuple(
        replace(one, content=tuple(_said(one, by_draft, taken))) if isinstance(one, Block) else one
        for one in paper.body
    )
    return replace(paper, body=body), tuple(taken)


def _said(
    block: Block, words: Mapping[str, Worded], taken: list[Worded]
) -> Iterator[Run | Footnote | Figure]:
    """The content of a block, sentence by sentence."""
    text = "".join(_marked(at, piece) for at, piece in enumerate(block.content))
    bounds = [0, *edges(text), len(text)]
    sentences = [text[a:b] for a, b in pairwise(bounds)]
    known = [words.get(_drafted(block, one)) for one in sentences]
    if not any(known):
        yield from block.content
        return
    looks = _looks(block)
    at = 0
    for sentence, wording in zip(sentences, known, strict=True):
        if wording is None:
            yield from _pieces(block, sentence, at, looks)
        else:
            taken.append(wording)
            yield from _in_words(block, sentence, wording, looks.get(at))
        at += len(sentence)


def _marked(at: int, piece: Run | Footnote | Figure) -> str:
    if isinstance(piece, Run):
        return piece.text
    return f"{_BEGIN if isinstance(piece, Figure) else _NOTE}{at}{_END}"


def _drafted(block: Block, sentence: str) -> str:
    """A sentence as the lists of a draft keep its words: with keys, without notes."""
    told = ""
    for piece in _PIECE.split(sentence):
        if piece.startswith(_BEGIN):
            figure = block.content[int(piece[1:-1])]
            told += f"{_BEGIN}{figure.key}{_END}" if isinstance(figure, Figure) else ""
        elif not piece.startswith(_NOTE):
            told += piece
    return _bare(told)


def _looks(block: Block) -> dict[int, Run]:
    """By where it begins in the marked text, each run of the block."""
    found, at = {}, 0
    for number, piece in enumerate(block.content):
        if isinstance(piece, Run):
            found[at] = piece
        at += len(_marked(number, piece))
    return found


def _pieces(
    block: Block, sentence: str, begin: int, looks: Mapping[int, Run]
) -> Iterator[Run | Footnote | Figure]:
    """A sentence as it is, in the looks it has."""
    at = begin
    for piece in _PIECE.split(sentence):
        if piece[:1] in {_BEGIN, _NOTE} and piece:
            yield block.content[int(piece[1:-1])]
        else:
            end = at + len(piece)
            cuts = sorted({at, end, *(one for one in looks if at < one < end)})
            for a, b in pairwise(cuts):
                start = max(one for one in looks if one <= a)
                yield replace(looks[start], text=piece[a - at : b - at])
        at += len(piece)


def _in_words(
    block: Block, sentence: str, wording: Worded, first: Run | None
) -> Iterator[Run | Footnote | Figure]:
    """The same figures in other words; a bold lead that is still there stays bold, notes follow."""
    here = [block.content[int(one[1:-1])] for one in _PIECE.findall(sentence)]
    figures = {one.key: one for one in here if isinstance(one, Figure)}
    rest = wording.issued
    if first is not None and (first.bold or first.italic) and rest.startswith(first.text.strip()):
        lead = first.text if rest.startswith(first.text) else first.text.strip()
        yield replace(first, text=lead)
        rest = rest[len(lead) :]
    for at, piece in enumerate(_KEY.split(rest)):
        if at % 2:
            yield figures[piece]
        elif piece:
            yield Run(piece)
    yield from (one for one in here if isinstance(one, Footnote))
    if sentence != sentence.rstrip():
        yield Run(" ")

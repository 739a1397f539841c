"""What a draft of the report printed is kept beside the results, so that it is known again."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.edited import notices
from dvexcel.edited.drafts import Draft, DraftedPassage
from dvexcel.edited.passages import passages_of
from dvexcel.edited.reasons import Amount, amounts_of
from dvexcel.model.outcome import CannotRun
from dvexcel.office_file.ooxml import DOCUMENT, parse
from dvexcel.office_file.packages import read_parts
from dvexcel.workspace import RESULTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from dvexcel.edited.passages import Passage
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.period import PeriodCode
    from dvexcel.word.render import Rendered
    from dvexcel.workspace import Workspace

_FIGURES = ("thu_tu", "so_in_ra", "khoa")
_SAID = ("bang", "cau")
_AMOUNTS = ("don_vi", "so_lieu", "gia_tri", "tep", "o")
_LISTS = {"so": _FIGURES, "cau": _SAID, "gop": _AMOUNTS}
_WAYS, _WAY = "cach", ("cach_soan",)  # kept only where it was drafted in another way than usual
_FOLLOWS, _REPLACES = "theo kỳ trước", "thay thế"
_FOLDER = "du_thao"
_LEAST = 3  # passages that must read as drafted where no bookmark is left


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as it was, of which period, and the amounts behind it.

    ``follows``: it was drafted in the words of the report before it; ``replaces``: in the place of
    one that was issued.
    """

    period: str
    draft: Draft
    amounts: tuple[Amount, ...]
    follows: bool = False
    replaces: bool = False


def draft_of(rendered: Rendered) -> Draft:
    """What a rendered report says, passage by passage."""
    passages = passages_of(parse(read_parts(rendered.data)[DOCUMENT]))
    said = tuple(DraftedPassage(one.words, one.table) for one in passages)
    printed = {one.order: (one.text, one.key) for one in rendered.log}
    return Draft(rendered.draft, printed, said)


def drafts_of(workspace: Workspace, period: PeriodCode) -> Path:
    """Where the lists of a period's drafts stand; those of one draft are never written over."""
    return workspace.results(period) / _FOLDER


def keep_draft(
    workspace: Workspace,
    period: PeriodCode,
    draft: Draft,
    consolidation: Consolidation,
    *,
    follows: bool = False,
    replaces: bool = False,
) -> None:
    """Write the lists of a draft under its own name; the same draft again changes nothing.

    ``follows`` and ``replaces`` tell how it was drafted: what it is held against later is as well.
    """
    rows: dict[str, Iterable[Sequence[object]]] = {
        "so": ((order, *one) for order, one in sorted(draft.printed.items())),
        "cau": ((one.table, one.words) for one in draft.said),
        "gop": (
            (one.unit, one.element, one.shown, one.file, one.place)
            for one in amounts_of(consolidation)
        ),
    }
    for kind, lines in rows.items():
        path = drafts_of(workspace, period) / f"{draft.name}_{kind}.csv"
        workspace.write(path, _written(_LISTS[kind], lines))
    ways = [[way] for way, is_so in ((_FOLLOWS, follows), (_REPLACES, replaces)) if is_so]
    if ways:
        path = drafts_of(workspace, period) / f"{draft.name}_{_WAYS}.csv"
        workspace.write(path, _written(_WAY, ways))


def kept_draft(workspace: Workspace, name: str, passages: Sequence[Passage]) -> Kept:
    """The draft that an edited report comes from: by its bookmarks, else by most of its sentences.

    CannotRun (HT680) when there is none, (HT681) when its lists cannot be read.
    """
    known = sorted((workspace.root / RESULTS).glob(f"*/{_FOLDER}/*_so.csv"))
    by_name = {path.name.partition("_")[0]: path for path in known}
    votes: dict[str, int] = {}
    for passage in passages:
        for part in passage.stretches:
            for one in part.line.marked:
                votes[one.draft] = votes.get(one.draft, 0) + (one.draft in by_name)
    best = max(votes, key=lambda one: (votes[one], one), default="")
    if votes.get(best):
        return _read(by_name[best])
    texts = {" ".join(one.text.split()) for one in passages}
    scored = []
    for path in known:
        kept = _read(path)
        alike = sum(" ".join(kept.draft.text(s).split()) in texts for s in kept.draft.said)
        scored.append((alike, path))
    if not scored or max(scored)[0] < _LEAST:
        raise CannotRun(notices.NO_LIST.at(file=name, name=name))
    return _read(max(scored)[1])


def printed_keys(workspace: Workspace, period: PeriodCode) -> set[str]:
    """The keys of all that any draft of a period printed; CannotRun (HT681) for a spoiled list."""
    lists = drafts_of(workspace, period).glob("*_so.csv")
    return {row[-1] for path in lists for row in _rows(path, _FIGURES)}


def _written(headings: Iterable[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headings)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _read(path: Path) -> Kept:
    name = path.name.partition("_")[0]
    lists = {kind: _rows(path.with_name(f"{name}_{kind}.csv"), _LISTS[kind]) for kind in _LISTS}
    try:
        printed = {int(order): (text, key) for order, text, key in lists["so"]}
        said = tuple(DraftedPassage(words, table) for table, words in lists["cau"])
        amounts = tuple(Amount(*row) for row in lists["gop"])
        draft = Draft(name, printed, said)
        for one in said:
            draft.text(one)  # every slot has its figure
    except (ValueError, TypeError, KeyError) as problem:
        raise CannotRun(notices.BAD_LIST.at(file=path.name, name=path.name)) from problem
    told = path.with_name(f"{name}_{_WAYS}.csv")
    ways = [row[0] for row in _rows(told, _WAY)] if told.is_file() else []
    code = path.parent.parent.name
    return Kept(code, draft, amounts, _FOLLOWS in ways, _REPLACES in ways)


def _rows(path: Path, headings: tuple[str, ...]) -> list[list[str]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise CannotRun(notices.BAD_LIST.at(file=path.name, name=path.name)) from problem
    if not rows or tuple(rows[0]) != headings:
        raise CannotRun(notices.BAD_LIST.at(file=path.name, name=path.name))
    return rows[1:]

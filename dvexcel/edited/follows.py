"""Which passages of a draft today's draft would still write so, and with which figures.

No list of verbs decides: both drafts are written by the same hand from the same outline, and a
passage follows as long as its words come out equal. "Tăng" that is now "giảm", another unit in
front, another verdict: all are other words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvexcel.edited.drafts import Draft, DraftedPassage

_BRACKETS = re.compile(r"( \([^()]*\))")
_ALIKE = 0.6  # a sentence without common figures, to be the successor of another


@dataclass(frozen=True, slots=True)
class Held:
    """A passage of the old draft held against today's.

    ``new``: the texts of its figures today by their old order, when it still follows; None when it
    does not, and then ``instead`` is what today's draft says in its place, empty for nothing.
    """

    said: DraftedPassage
    new: Mapping[int, str] | None
    instead: str = ""


@dataclass(frozen=True, slots=True)
class DraftsHeld:
    """Every passage of the old draft in order, what today's has besides, the charts that differ."""

    held: tuple[Held, ...]
    added: tuple[DraftedPassage, ...]
    charts: tuple[str, ...]


def compare(old: Draft, today: Draft) -> DraftsHeld:
    """Hold each passage of ``old`` against ``today``."""
    same: dict[str, list[DraftedPassage]] = defaultdict(list)
    for one in today.said:
        same[today.skeleton(one)].append(one)
    held: list[Held | None] = []
    for said in old.said:
        twins = same[old.skeleton(said)]
        twin = twins.pop(0) if twins else None
        held.append(None if twin is None else Held(said, _renewed(said, twin, old, today)))
    left = [one for twins in same.values() for one in twins]
    for at, said in enumerate(old.said):
        if held[at] is None and (twin := _with_more_in_brackets(said, left, old, today)):
            left.remove(twin)
            held[at] = Held(said, _renewed(said, twin, old, today))
    by_words = defaultdict(list)
    for one in left:
        by_words[today.apart_from_days(one)].append(one)
    # Only a date differs, and no figure: what was true on that day stays true of it.
    for at, said in enumerate(old.said):
        if held[at] is None and (dated := by_words[old.apart_from_days(said)]):
            new = _renewed(said, dated[0], old, today)
            if all(text == old.printed[order][0] for order, text in new.items()):
                left.remove(dated.pop(0))
                held[at] = Held(said, new)
    rest = _successors(
        [s for s, h in zip(old.said, held, strict=True) if h is None], left, old, today
    )
    done = tuple(
        Held(said, None, rest[id(said)]) if one is None else one
        for said, one in zip(old.said, held, strict=True)
    )
    now = today.in_charts
    charts = tuple(name for name, drawn in old.in_charts.items() if now.get(name) != drawn)
    return DraftsHeld(done, tuple(left), charts)


def _renewed(
    said: DraftedPassage, twin: DraftedPassage, old: Draft, today: Draft
) -> dict[int, str]:
    """The text of each figure today: the same key in the same words is the same number."""
    by_key = {today.key(order): today.printed[order][0] for order in twin.orders}
    return {order: by_key[old.key(order)] for order in said.orders}


def _with_more_in_brackets(
    said: DraftedPassage, left: Iterable[DraftedPassage], old: Draft, today: Draft
) -> DraftedPassage | None:
    """The passage that says the same, and beside it something more in brackets.

    A comparison that can be made today only, or how many units stand behind a figure: without it
    the old words are as true as before.
    """
    words = old.skeleton(said)
    for one in left:
        if bool(one.table) is bool(said.table):
            parts = _BRACKETS.split(today.skeleton(one))
            pattern = "".join(
                f"(?:{re.escape(part)})?" if at % 2 else re.escape(part)
                for at, part in enumerate(parts)
            )
            if len(parts) > 1 and re.fullmatch(pattern, words):
                return one
    return None


def _successors(
    fallen: Iterable[DraftedPassage], left: list[DraftedPassage], old: Draft, today: Draft
) -> dict[int, str]:
    """What stands today in the place of each; ``left`` keeps what is in the place of none."""
    found = {}
    for said in fallen:
        best = max(left, key=lambda one: _likeness(said, one, old, today), default=None)
        if best is None or _likeness(said, best, old, today) < _ALIKE:
            found[id(said)] = ""
            continue
        left.remove(best)
        found[id(said)] = today.text(best)
    return found


def _likeness(said: DraftedPassage, other: DraftedPassage, old: Draft, today: Draft) -> float:
    """How much two passages speak of the same: by the codes of their figures, and their words."""
    if bool(said.table) is not bool(other.table):
        return 0.0
    mine = {old.key(order).partition("/")[0] for order in said.orders}
    theirs = {today.key(order).partition("/")[0] for order in other.orders}
    shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    if mine and theirs and not shared:
        return 0.0
    words = SequenceMatcher(None, old.skeleton(said), today.skeleton(other), autojunk=False)
    if words.real_quick_ratio() + shared < _ALIKE:
        return 0.0
    return shared + words.ratio()

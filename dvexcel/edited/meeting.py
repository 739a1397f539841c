"""What becomes of an edited report when its figures are held against today's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.edited.follows import compare
from dvexcel.edited.found import find, most_alike
from dvexcel.edited.strange import strange_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dvexcel.edited.drafts import Draft, DraftedPassage
    from dvexcel.edited.follows import Held
    from dvexcel.edited.found import Findings, Found
    from dvexcel.edited.passages import Passage


@dataclass(frozen=True, slots=True)
class Change:
    """A figure whose place is found and whose sentence still follows."""

    place: Found
    key: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A passage that must be read by a person, and why.

    ``instead``: what today's draft says there. ``waiting``: figures in it that were not changed.
    ``only_reworded``: its figures were changed; its words are no longer those of the draft.
    """

    passage: Passage
    instead: str = ""
    waiting: tuple[Change, ...] = ()
    only_reworded: bool = False


@dataclass(frozen=True, slots=True)
class Retyped:
    """Another number than the draft's stands in a figure's place; today's would be ``new``."""

    place: Found
    key: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """All that thay-so does, and that doi-chieu tells.

    ``lost``: changed figures that are nowhere in the document. ``strange``: numbers of it that no
    draft knows, with their passage. ``added``: passages that only today's draft has.
    ``charts``: the captions of those that were drawn with other figures.
    """

    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]
    retyped: tuple[Retyped, ...]
    lost: tuple[tuple[str, str, str], ...]
    strange: tuple[tuple[str, Passage], ...]
    added: tuple[DraftedPassage, ...]
    charts: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether anything in the report is no longer as the figures are."""
        spoken = any(not one.only_reworded for one in self.remarks)
        wrong = any(one.place.text != one.new for one in self.retyped)
        figures = self.changes or wrong or self.lost
        return bool(figures or spoken or self.added or self.charts)


def meet(draft: Draft, today: Draft, passages: Sequence[Passage]) -> Meeting:
    """Hold the edited document against today's draft; nothing is changed here."""
    comparison = compare(draft, today)
    places = find(draft, passages)
    fallen = _fallen(draft, comparison.held, places, passages)
    changes, retyped, lost = [], [], []
    waiting: dict[int, list[Change]] = {}
    reworded: dict[int, Passage] = {}
    for held in comparison.held:
        for order, new in (held.new or {}).items():
            old, key = draft.printed[order]
            if order in places.retyped:
                if places.retyped[order].text.strip() != new:
                    retyped.append(Retyped(places.retyped[order], key, old, new))
            elif new != old:
                place = places.found.get(order)
                if place is None:
                    lost.append((key, old, new))
                    continue
                change = Change(place, key, old, new)
                if id(place.passage) in fallen:
                    waiting.setdefault(id(place.passage), []).append(change)
                    continue
                changes.append(change)
                if _is_reworded(draft, held.said, place):
                    reworded[id(place.passage)] = place.passage
    remarks = [
        Remark(passage, instead, tuple(waiting.get(name, ())))
        for name, (passage, instead) in fallen.items()
    ]
    remarks += [Remark(passage, only_reworded=True) for passage in reworded.values()]
    position = {id(passage): at for at, passage in enumerate(passages)}
    return Meeting(
        tuple(changes),
        tuple(sorted(remarks, key=lambda one: position[id(one.passage)])),
        tuple(retyped),
        tuple(lost),
        tuple(strange_numbers((draft, today), passages, places)),
        comparison.added,
        comparison.charts,
    )


def _fallen(
    draft: Draft, held: Iterable[Held], places: Findings, passages: Sequence[Passage]
) -> dict[int, tuple[Passage, str]]:
    """The passages of the document that no longer follow, each with what today's draft says."""
    fallen: dict[int, tuple[Passage, str]] = {}
    for one in held:
        if one.new is not None:
            continue
        both = places.found | places.retyped
        where = [both[order].passage for order in one.said.orders if order in both]
        text = " ".join(draft.text(one.said).split())
        if not where:
            same = [p for p in passages if " ".join(p.text.split()) == text]
            alike = most_alike(text, bool(one.said.table), passages)
            where = same[:1] or ([] if alike is None else [alike])
        for passage in where:
            if " ".join(passage.text.split()) != one.instead or not one.instead:
                fallen.setdefault(id(passage), (passage, one.instead))
    return fallen


def _is_reworded(draft: Draft, said: DraftedPassage, place: Found) -> bool:
    """Whether people wrote at the passage in which a figure stands."""
    text = place.passage.text
    return not said.table and " ".join(text.split()) != " ".join(draft.text(said).split())

"""Sentences made of words and figures, so that no number enters a document as plain text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dvexcel.model.figure import Figure
from dvexcel.model.paper import Block, Level, Run
from dvexcel.model.period import PeriodKind
from dvexcel.specs.keys import SINCE_BEFORE, SINCE_YEAR
from dvexcel.specs.lists import GIAM, TANG
from dvexcel.specs.mac_dinh.nguong import COMPARABLE, SHARE_BASE
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from dvexcel.context.figures import Figures
    from dvexcel.model.figure import Measure, Pair
    from dvexcel.model.paper import Footnote
    from dvexcel.model.period import PeriodCode
    from dvexcel.model.thresholds import Thresholds
    from dvexcel.specs.keys import Moved

Piece = str | Figure | Run
Content = tuple[Run | Figure, ...]


def words(*pieces: Piece | Content) -> Content:
    """One piece of content: texts become runs, figures stay figures, contents are joined."""
    content: list[Run | Figure] = []
    for piece in pieces:
        if isinstance(piece, tuple):
            content += piece
        elif isinstance(piece, str):
            if piece:
                content.append(Run(piece))
        else:
            content.append(piece)
    return tuple(content)


def paragraph(*pieces: Piece | Content) -> Block:
    """A plain body paragraph."""
    return Block(Level.DOAN, "", _spoken(words(*pieces)))


def dash(*pieces: Piece | Content) -> Block:
    """A line that begins with a dash."""
    return Block(Level.GACH, "-", _spoken(words(*pieces)))


def in_full(text: str) -> str:
    """A task's words on one line, as they begin a sentence and do not end it."""
    bare = " ".join(text.split()).rstrip(".;")
    return bare[:1].upper() + bare[1:]


def lowered(text: str) -> str:
    """The text as it goes on in a sentence: its first letter small."""
    return text[:1].lower() + text[1:]


def in_one(blocks: Iterable[Block]) -> list[Block]:
    """The paragraphs in one, each behind the other."""
    content: list[Run | Footnote | Figure] = []
    for block in blocks:
        content += [Run(" "), *block.content] if content else block.content
    return [Block(Level.DOAN, "", tuple(content))] if content else []


def _spoken(content: Content) -> tuple[Run | Footnote | Figure, ...]:
    """The content as running text has it: a count below ten takes two digits, a share does not.

    So offices write ("01 mô hình", "03 năm"); no rule asks for it.
    """
    following = (*(item.text if isinstance(item, Run) else "" for item in content[1:]), "")
    return tuple(
        replace(item, digits=2) if isinstance(item, Figure) and not then.startswith("%") else item
        for item, then in zip(content, following, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Since:
    """With what a value is compared, in words; ``before`` is empty when only last year counts.

    ``shares``: whether a change is told in per cent too. ``is_brief``: one comparison is enough,
    the first that can be made, and what is compared with ``before`` does not repeat it.
    ``is_said``: the words before have named the one past that is told.
    """

    before: str
    year_ago: str
    shares: bool = False
    is_brief: bool = False
    is_said: bool = False

    @property
    def told(self) -> tuple[tuple[str, Moved], ...]:
        """Each past in words, with the parts of a key that tell how a value moved since."""
        both = ((self.before, SINCE_BEFORE), (self.year_ago, SINCE_YEAR))
        return tuple(one for one in both if one[0])


def since(code: PeriodCode) -> Since:
    """The comparisons of a period: a month and a quarter with the one before, all with last year.

    The first half of a year is not held against the half before it. A month's report is short: it
    says once with what it compares, and tells last year's figures in its annex only, unless nothing
    is known of the month before.
    """
    before = {PeriodKind.THANG: "tháng trước", PeriodKind.QUY: "quý trước"}.get(code.kind, "")
    year = code.year - 1
    words = f"năm {year}" if code.kind is PeriodKind.NAM else f"cùng kỳ năm {year}"
    return Since(before, words, shares=not before, is_brief=code.kind is PeriodKind.THANG)


def compared(figures: Figures, measure: Measure, past: Since) -> Content:
    """How a value moved since the period before and since a year ago, in one bracket.

    A share moves by percentage points (điểm phần trăm), a count by its own unit; where not all
    units are known both times, over those that are. Nothing is said of a past that is not known, or
    that far fewer or more units stand behind.
    """
    said = [
        _moved(figures, measure, change, then_words, past)
        for then_words, names in past.told
        if (change := _change(figures, measure, names)) is not None
    ]
    if not said:
        return ()
    inner: Content = said[0]
    for more in [] if past.is_brief else said[1:]:
        inner = words(inner, ", ", more)
    return words(" (", inner, ")")


def got_better(figures: Figures, measure: Measure) -> int:
    """1 where the printed value went the indicator's way since a year ago, -1 against it, or 0."""
    change = _change(figures, measure, SINCE_YEAR)
    if change is None or not change.by or not figures.of(measure, change.names.by).value:
        return 0
    way = 1 if change.by > 0 else -1
    return {TANG: way, GIAM: -way}.get(measure.indicator.direction, 0)


def same_units(figures: Figures, measure: Measure, names: Moved) -> Content:
    """Then and now over the units known both times, and how many they are; () for all or none."""
    pair = past_of(measure, names)[1]
    if pair is None or not pair.units:
        return ()
    then, now, units = (
        figures.of(measure, part) for part in (names.alike.then, names.alike.now, names.alike.units)
    )
    return words(then, " → ", now, " (", units, ")")


def past_of(measure: Measure, names: Moved) -> tuple[Fraction | None, Pair | None, int]:
    """A past: its value, what the units known both times come to, how many units were counted."""
    if names == SINCE_YEAR:
        return measure.last_year, measure.alike_on_year, measure.last_year_counted
    return measure.previous, measure.alike, measure.previous_counted


@dataclass(frozen=True, slots=True)
class _Change:
    """By how much a value moved, the parts of its key that print it, and over whom it is told."""

    by: Fraction
    names: Moved
    is_of_some: bool


def _change(figures: Figures, measure: Measure, names: Moved) -> _Change | None:
    """The change since that past; None where nothing may be said of it."""
    then, pair, counted = past_of(measure, names)
    thresholds = figures.consolidation.thresholds
    if then is None or measure.value is None:
        return None
    if not _like_for_like(measure, pair, counted, thresholds):
        return None
    if pair is None:
        return _Change(measure.value - then, names, is_of_some=False)
    if not pair.units:
        return None
    return _Change(pair.change, names.alike, is_of_some=True)


def _like_for_like(
    measure: Measure, pair: Pair | None, counted_then: int, thresholds: Thresholds
) -> bool:
    """Whether nearly as many units stand behind both values; a share needs no such care.

    Otherwise a fall would only say that returns are missing. Units known both times that are nearly
    all that are asked are enough too. A figure published for the whole province is held against one
    that all units stand behind.
    """
    enough = COMPARABLE.of(thresholds)
    if measure.indicator.is_ratio or measure.counted == counted_then:
        return True
    if pair is not None and 100 * pair.units >= enough * measure.expected:
        return True
    if not counted_then:
        return measure.counted == measure.expected
    fewer, more = sorted((measure.counted, counted_then))
    return 100 * fewer >= enough * more


def _moved(
    figures: Figures, measure: Measure, change: _Change, then_words: str, past: Since
) -> Content:
    """How a value moved since ``then_words``."""
    is_share, names = measure.indicator.is_ratio, change.names
    is_told_once = past.is_brief and then_words == past.before
    whose: Content = ()
    if change.is_of_some and not is_told_once:
        whose = words(" ở cùng ", figures.of(measure, names.units), " đơn vị")
    if change.by == 0:
        return words(f"bằng {then_words}", whose)
    difference = figures.of(measure, names.by)
    if difference.value == 0:  # they differ, but not as printed
        return words(f"tương đương {then_words}", whose)
    direction = _way(measure, change)
    unit = "điểm phần trăm" if is_share else measure.indicator.dvt
    told = words(f"{direction} ", difference, f" {unit}")
    base = figures.of(measure, names.then).value
    floor = SHARE_BASE.of(figures.consolidation.thresholds)
    if past.shares and not is_share and base >= floor:
        end = "%" if past.is_said else "%,"
        told = words(told, ", tương ứng ", figures.of(measure, names.share), end)
    if not base and change.by > 0 and not is_share:  # the value itself is by how much it rose
        return words(f"{then_words} không phát sinh", whose)
    if past.is_said:
        return words(told, whose)
    return told if is_told_once else words(told, f" so với {then_words}", whose)


def _way(measure: Measure, change: _Change) -> str:
    """Up or down; of a name that tells of a rise or fall itself, higher or lower.

    "Tỷ lệ giảm biên chế … giảm" could not be read.
    """
    said = f" {fold(measure.indicator.name)} "
    if any(f" {fold(way)} " in said for way in (TANG, GIAM)):
        return "cao hơn" if change.by > 0 else "thấp hơn"
    return TANG if change.by > 0 else GIAM

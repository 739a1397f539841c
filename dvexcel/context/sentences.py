"""Sentences made of words and figures, so that no number enters a document as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.figure import Figure
from dvexcel.model.paper import Block, Level, Run

if TYPE_CHECKING:
    from fractions import Fraction

    from dvexcel.context.figures import Figures
    from dvexcel.model.consolidation import Measure
    from dvexcel.model.paper import Footnote

COMPARABLE = 0.9  # our proposal: below this share of units a sum is not compared

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
    content: tuple[Run | Footnote | Figure, ...] = words(*pieces)
    return Block(Level.DOAN, "", content)


def compared(figures: Figures, measure: Measure, ago: str) -> Content:
    """How a value moved since ``ago`` ("tháng trước") and since a year ago, in one bracket.

    A share moves by percentage points (điểm phần trăm), a count by its own unit. Nothing is said
    of a past that is not known.
    """
    said = [
        _moved(figures, measure, change, part, past)
        for change, part, past in (
            (measure.change if _like_for_like(measure) else None, "chenh", ago),
            (measure.change_on_year, "chenhnam", "cùng kỳ năm trước"),
        )
        if change is not None
    ]
    if not said:
        return ()
    inner: Content = said[0]
    for more in said[1:]:
        inner = words(inner, ", ", more)
    return words(" (", inner, ")")


def _like_for_like(measure: Measure) -> bool:
    """Whether nearly as many units stand behind both values; a share needs no such care.

    Otherwise a fall would only say that returns are missing.
    """
    if measure.indicator.is_ratio or measure.counted == measure.previous_counted:
        return True
    fewer, more = sorted((measure.counted, measure.previous_counted))
    return fewer >= COMPARABLE * more


def _moved(figures: Figures, measure: Measure, change: Fraction, part: str, past: str) -> Content:
    if change == 0:
        return words(f"bằng {past}")
    difference = figures.measure(measure, part)
    if difference.value == 0:  # they differ, but not as printed
        return words(f"tương đương {past}")
    direction = "tăng" if change > 0 else "giảm"
    unit = "điểm phần trăm" if measure.indicator.is_ratio else measure.indicator.measure
    return words(f"{direction} ", difference, f" {unit} so với {past}")

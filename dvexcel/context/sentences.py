"""Sentences made of words and figures, so that no number enters a document as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.figure import Figure
from dvexcel.model.paper import Block, Level, Run

if TYPE_CHECKING:
    from dvexcel.context.figures import Figures
    from dvexcel.model.consolidation import Measure
    from dvexcel.model.paper import Footnote

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
    """How a value moved since ``ago`` ("tháng trước"), in brackets; nothing without a past.

    A share moves by percentage points (điểm phần trăm), a count by its own unit.
    """
    change, previous = measure.change, measure.previous
    if change is None or previous is None:
        return ()
    indicator = measure.indicator
    if change == 0:
        return words(f" (bằng {ago})")
    direction = "tăng" if change > 0 else "giảm"
    difference = figures.measure(measure, "chenh")
    if difference.value * 10**difference.decimals * 2 < 1:
        return words(f" (gần như bằng {ago})")
    unit = "điểm phần trăm" if indicator.is_ratio else indicator.measure
    return words(f" ({direction} ", difference, f" {unit} so với {ago})")

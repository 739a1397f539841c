"""How wide typed lines are printed: what a rule line below them is measured by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.letter_widths import text_width, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.recognised import Line


def printed_width(lines: Iterable[Line]) -> float:
    """The width in mm of the longest line as it is printed, 0 when nothing is."""
    return max(printed_widths(lines), default=0.0)


def printed_widths(lines: Iterable[Line]) -> list[float]:
    """The widths in mm of the lines as they are printed, from top to bottom."""
    widths = []
    for line in lines:
        runs = line.inked
        if not runs:
            continue
        look = runs[0].letters
        room = line.paragraph.width - line.paragraph.setting.left - line.paragraph.setting.right
        widths += [
            text_width(printed, look.size, bold=look.bold, italic=look.italic)
            for printed in wrapped(line.text, room, look.size, bold=look.bold, italic=look.italic)
        ]
    return widths

"""How wide typed lines are printed: what a rule line below them is measured by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.letter_widths import text_width, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.recognised import Line


def printed_width(lines: Iterable[Line]) -> float:
    """The width in mm of the longest line as it is printed, 0 when nothing is."""
    widest = 0.0
    for line in lines:
        runs = line.inked
        if not runs:
            continue
        look = runs[0].letters
        room = line.paragraph.width - line.paragraph.setting.left - line.paragraph.setting.right
        for printed in wrapped(line.text, room, look.size, bold=look.bold, italic=look.italic):
            width = text_width(printed, look.size, bold=look.bold, italic=look.italic)
            widest = max(widest, width)
    return widest

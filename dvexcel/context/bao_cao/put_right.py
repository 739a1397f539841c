"""A footnote stands where a figure rests on rows of Điều chỉnh: whose, of when, by which paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.figure import Figure
from dvexcel.model.paper import Block, Footnote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.paper import Chart, Grid, Run


def noted(ledger: Ledger, part: Block | Grid | Chart) -> Block | Grid | Chart:
    """A paragraph with its footnotes, each said once in it; anything else as it is."""
    if not ledger.adjustments or not isinstance(part, Block):
        return part
    return replace(part, content=tuple(_with_notes(ledger, part)))


def _with_notes(ledger: Ledger, block: Block) -> Iterator[Run | Footnote | Figure]:
    said = set()
    for piece in block.content:
        yield piece
        note = _note(ledger, piece) if isinstance(piece, Figure) else ""
        if note and note not in said:
            said.add(note)
            yield Footnote(note)


def _note(ledger: Ledger, figure: Figure) -> str:
    """What was put right in a figure, "" where nothing was."""
    cells = {source.place for source in figure.sources}
    told = dict.fromkeys(
        f"{ledger.units[row.unit].name}, {row.period.words}, theo {row.document}"
        for row in ledger.adjustments
        if row.place in cells
    )
    return f"Đã gồm số điều chỉnh sau khi chốt: {'; '.join(told)}." if told else ""

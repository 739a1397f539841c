"""Headings as the decree prints them: bold where the words are a title, capitals under a Chương.

Nghị định 30/2020/NĐ-CP, Phụ lục I: the title of a Điều is bold, so is a khoản's own title; that of
a Phần, Chương, Mục or Tiểu mục is bold in capitals on its own line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvexcel.model.paper import Block, Level, Run
from dvexcel.text.outline import ON_TWO_LINES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.figure import Figure
    from dvexcel.model.paper import Footnote, Grid

# How deep a level stands; a title is followed by something deeper.
_DEPTH = {
    Level.DIEU: 1,
    Level.MUC_SO: 2,
    Level.KHOAN: 2,
    Level.MUC_SO_NHO: 3,
    Level.DOAN: 4,
    Level.DIEM: 4,
    Level.GACH: 5,
    Level.CONG: 6,
}
_TITLED = {Level.DIEU, Level.MUC_SO, Level.KHOAN, Level.MUC_SO_NHO}
_SENTENCE_ENDS = (".", ";", ":", ",", "?", "!", "…")
_LONGEST = 150  # letters: some two lines; what goes on longer without a mark is a sentence


def with_headings(blocks: Sequence[Block | Grid]) -> tuple[Block | Grid, ...]:
    """The blocks with their titles bold; what was marked by hand stays as it was marked."""
    following = (*blocks[1:], None)
    return tuple(
        _dressed(block, after) if isinstance(block, Block) else block
        for block, after in zip(blocks, following, strict=True)
    )


def _dressed(block: Block, after: Block | Grid | None) -> Block:
    if block.level in ON_TWO_LINES:
        return replace(block, content=tuple(_in_capitals(one) for one in block.content))
    if not _is_title(block, after):
        return block
    bold = (replace(run, bold=True) if isinstance(run, Run) else run for run in block.content)
    return replace(block, content=tuple(bold))


def _in_capitals(piece: Run | Footnote | Figure) -> Run | Footnote | Figure:
    return replace(piece, text=piece.text.upper()) if isinstance(piece, Run) else piece


def _is_title(block: Block, after: Block | Grid | None) -> bool:
    """Whether the words end without a mark and something deeper follows."""
    if block.level not in _TITLED or after is None:
        return False
    runs = [one for one in block.content if isinstance(one, Run)]
    said = "".join(run.text for run in runs).strip()
    if not said or len(said) > _LONGEST or said.endswith(_SENTENCE_ENDS):
        return False
    if any(run.bold or run.italic for run in runs):
        return False
    depth = _DEPTH.get(after.level, 0) if isinstance(after, Block) else 9
    return depth > _DEPTH[block.level]

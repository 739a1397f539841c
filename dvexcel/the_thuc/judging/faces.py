"""The typefaces that a document really prints with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.facts import TextRun
    from dvexcel.model.recognised import Line, Recognised


def typefaces(paper: Recognised) -> Iterator[tuple[Line, set[str]]]:
    """Every line with the typefaces of its letters; cells of tables are lines too."""
    for line in paper.lines:
        yield line, {name for run in line.inked for name in _of(run)}


def _of(run: TextRun) -> set[str]:
    """The slots that Word takes for this text: the first for ASCII, the second for the rest.

    A box to tick or an arrow is no letter: Word takes it from wherever it is found.
    """
    fonts = run.letters.fonts
    text = run.text.strip()
    used = set()
    if any(letter.isascii() for letter in text):
        used.add(fonts.ascii)
    if any(letter.isalpha() and not letter.isascii() for letter in text):
        used.add(fonts.h_ansi)
    return used

"""Cells of Nội dung become paragraphs: typed or pasted numbers are taken for what they are.

Level and number are needed only where the words leave them open; a line break in a cell ends a
paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.outgoing import OutgoingText
from dvexcel.model.paper import Insert, Level
from dvexcel.text.outline import ON_TWO_LINES, begun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvexcel.model.place import Cell

_ALONE = {Level.DOAN, Level.GACH, Level.CONG}


class TypedBody:
    """The paragraphs of one document as they come, each in the light of those above it."""

    def __init__(self) -> None:
        self.texts: list[OutgoingText] = []
        self._in_articles = False

    def add(self, level: Level | Insert | None, number: str, typed: str, place: Cell) -> None:
        """Take one row; ``level`` is None where its cell is empty."""
        if isinstance(level, Insert):
            self.texts.append(OutgoingText(level, number, typed, place))
            self._in_articles = False
            return
        for at, line in enumerate(_lines(typed)):
            self._paragraph(level if at == 0 else None, number if at == 0 else "", line, place)

    def _paragraph(self, level: Level | None, number: str, line: str, place: Cell) -> None:
        found = begun(line)
        if found is None or level is Level.DOAN:
            level = level or Level.DOAN
            if level is Level.DOAN and not number and self._awaits_title():
                self._entitle(line)
                return
            self._put(OutgoingText(level, number, line, place))
            return
        if level is not None and level not in _ALONE and found.level in _ALONE:
            # "- …" typed at a numbered level: the number is the level's, the dash goes.
            self._put(OutgoingText(level, number, found.rest, place))
            return
        settled = level or self._settled(found.level)
        printed = number or ("" if settled in _ALONE else found.number)
        self._put(OutgoingText(settled, printed, found.rest, place))

    def _settled(self, level: Level) -> Level:
        """The level by its place: "1." below an Điều is a khoản."""
        return Level.KHOAN if level is Level.MUC_SO and self._in_articles else level

    def _put(self, text: OutgoingText) -> None:
        if text.level is Level.DIEU:
            self._in_articles = True
        elif text.level in {Level.MUC_LA_MA, Level.MUC_SO}:
            self._in_articles = False
        self.texts.append(text)

    def _awaits_title(self) -> bool:
        """Whether the paragraph above is "Chương I" and its title is still to come."""
        last = self.texts[-1] if self.texts else None
        return last is not None and last.level in ON_TWO_LINES and not last.text

    def _entitle(self, title: str) -> None:
        last = self.texts.pop()
        self.texts.append(OutgoingText(last.level, last.number, title, last.place))


def _lines(typed: str) -> Iterator[str]:
    """The lines of a cell without the blank ones; an empty cell is one empty paragraph."""
    lines: Iterable[str] = [line.strip() for line in typed.split("\n") if line.strip()]
    yield from lines or [typed]

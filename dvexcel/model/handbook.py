"""The pieces of a handbook, in reading order: what its text is made of, whatever prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading; ``level`` 1 is a chapter, 2 a section of it; ``on_new_page`` as an annex is."""

    text: str
    level: int = 1
    on_new_page: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; ``**…**`` is bold."""

    text: str


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps to be done in turn, numbered from 1; or, with a ``mark``, points in any order."""

    lines: tuple[str, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table; ``widths`` are the columns' shares, ``points`` its letters where not the usual."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    points: int = 0


@dataclass(frozen=True, slots=True)
class PictureRow:
    """Pictures side by side, each ``width`` mm, with the sentence below them."""

    names: tuple[str, ...]
    caption: str
    width: float = 160


Piece: TypeAlias = Chapter | Text | Steps | Rows | PictureRow

"""A place is where a person can look: a cell of a sheet, or a paragraph of a document."""

from __future__ import annotations

from dataclasses import dataclass, field

_LETTERS = 26


def column_letters(column: int) -> str:
    """The letters Excel shows above a column: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, remainder = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + remainder) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column from its letters: A is 1, XFD is 16384."""
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One cell of one sheet; rows and columns count from 1, and cells sort as Excel sorts them."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        return f"{self.sheet}!{column_letters(self.column)}{self.row}"

    @classmethod
    def parse(cls, text: str) -> Cell:
        """Read what ``str()`` writes; ValueError for anything else."""
        sheet, mark, address = text.rpartition("!")
        letters = address.rstrip("0123456789")
        if not mark or not letters or letters == address:
            raise ValueError(f"not a cell: {text!r}")
        return cls(sheet, int(address[len(letters) :]), column_number(letters))


@dataclass(frozen=True, slots=True, order=True)
class Sheet:
    """A whole sheet, for findings such as a missing column."""

    sheet: str

    def __str__(self) -> str:
        return self.sheet


@dataclass(frozen=True, slots=True, order=True)
class Paragraph:
    """A body paragraph of a Word document, counted from 1; ``words`` are those in question.

    The number is for scripts and the same whatever the words; a person finds the words.
    """

    number: int
    words: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"doan:{self.number}"

    @property
    def quoted(self) -> str:
        """The first of its words as a message quotes them, nothing where it has none."""
        words = " ".join(self.words.split())
        if not words:
            return ""
        shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]}…"
        return f"“{shown}”"


_LONGEST = 48


Place = Cell | Sheet | Paragraph

"""Notes: what Excel called comments before threaded comments came, and LibreOffice still does."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from .address import Area
from .calls import reads, writes_looks
from .members import NoteApi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .range import Range
    from .sheets import Sheet


class Note(base_classes.Note):
    """The note of one cell."""

    location: Range = None  # a plain attribute in the place of the base class's property

    def __init__(self, cell: Range) -> None:
        self.location = cell
        self.sheet, self.address = cell.sheet, cell.address

    @property
    def api(self) -> Any:
        return NoteApi(self.location.api.getCellByPosition(0, 0).Annotation)

    @property
    def author(self) -> str:
        return self.api.Author

    @property
    @reads
    def text(self) -> str:
        return self.api.String

    @text.setter
    @writes_looks
    def text(self, value: str) -> None:
        self.api.setString(value)

    @writes_looks
    def delete(self) -> None:
        notes = self.sheet.api.Annotations
        here = (self.location.row - 1, self.location.column - 1)
        for place in range(notes.Count):
            position = notes.getByIndex(place).Position
            if (position.Row, position.Column) == here:
                notes.removeByIndex(place)
                return


class Noted:
    """The part of a Range that is about its first cell's note."""

    sheet: Sheet
    api: Any

    @property
    @reads
    def note(self) -> Note | None:
        cell = self.api.getCellByPosition(0, 0)
        return Note(self(1)) if cell.Annotation.String else None

    @writes_looks
    def add_note(self, text: str) -> Note:
        address = self.api.getCellByPosition(0, 0).CellAddress
        self.sheet.api.Annotations.insertNew(address, text)
        return Note(self(1))


def all_of(sheet: Sheet) -> list[Note]:
    """The notes of a sheet, row by row."""
    annotations = sheet.api.Annotations
    places = [annotations.getByIndex(place).Position for place in range(annotations.Count)]
    cells = sorted((position.Row + 1, position.Column + 1) for position in places)
    return [Note(sheet.range(cell)) for cell in cells]


@contextmanager
def kept(rng: Range) -> Iterator[None]:
    """Writing values keeps notes in Excel; LibreOffice's bulk writes delete them: put back here.

    A note put back has its text but no longer its author and date.
    """
    annotations = rng.sheet.api.Annotations
    saved = []
    for place in range(annotations.Count):
        note = annotations.getByIndex(place)
        where = note.Position
        cell = Area(where.Row + 1, where.Column + 1)
        if Area.spanning(rng.area, cell) == rng.area:
            saved.append((where, note.String))
    yield
    for where, text in saved:
        annotations.insertNew(where, text)

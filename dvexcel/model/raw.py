"""A raw sheet: what stands in a sheet before anyone says what it means.

Files and live books both become this, so everything after reading is shared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from dvexcel.model.place import Cell

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from dvexcel.model.finding import Finding

Area = tuple[int, int, int, int]


class RawKind(Enum):
    """What kind of thing a cell holds."""

    TEXT = "chữ"
    NUMBER = "số"
    DATE = "ngày"
    BOOLEAN = "đúng/sai"
    ERROR = "lỗi"
    PICTURE = "ảnh"
    EMPTY = "trống"


@dataclass(frozen=True, slots=True)
class RawCell:
    """One non-empty cell. An error cell keeps its text ("#REF!"); a formula keeps its result.

    A picture that fills its cell keeps what stands there for programs that know none.

    ``font`` is named only where the source tells it and the font is one from before Unicode;
    ``number_format`` only where what is shown may differ from what is held. ``marked`` is a text
    with the marks of its bold and italic stretches, empty where it has none.
    """

    row: int
    column: int
    kind: RawKind
    value: str | float | bool | datetime | None
    formula: str | None = None
    font: str = field(default="", compare=False)
    number_format: str = field(default="", compare=False)
    marked: str = field(default="", compare=False)

    def at(self, sheet: str) -> Cell:
        """The place of this cell on ``sheet``."""
        return Cell(sheet, self.row, self.column)


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sparse sheet: only cells that hold something, keyed by (row, column) from 1.

    ``hidden_rows``, ``hidden_columns`` and ``merged`` (first row, first column, last row, last
    column) are empty when the source cannot tell (a live book is asked in few calls).
    """

    name: str
    cells: Mapping[tuple[int, int], RawCell]
    visible: bool = True
    hidden_rows: frozenset[int] = field(default=frozenset(), compare=False)
    hidden_columns: frozenset[int] = field(default=frozenset(), compare=False)
    merged: tuple[Area, ...] = field(default=(), compare=False)

    def get(self, row: int, column: int) -> RawCell:
        """The cell there, or an empty one."""
        found = self.cells.get((row, column))
        return found if found is not None else RawCell(row, column, RawKind.EMPTY, None)


@dataclass(frozen=True, slots=True)
class RawBook:
    """A workbook as raw sheets in their order, with its custom document properties.

    ``findings``: what its reader noticed about the file itself, such as macros.
    ``shows_formulas`` is False when the source gives only their results.
    """

    file: str
    sheets: Mapping[str, RawSheet]
    properties: Mapping[str, str] = field(default_factory=dict)
    sha256: str = ""
    findings: tuple[Finding, ...] = field(default=(), compare=False)
    shows_formulas: bool = field(default=True, compare=False)

"""A column described once: its title, kind, width, list, limits and help sentence.

The same description builds the sheet (header, format, Excel's list and balloon), reads it back,
ends the message of a finding, and fills the field list of the guide.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

BALLOON_LIMIT = 255  # Excel's limit for the text of an input message


class Kind(Enum):
    """What a column holds; the value names it to a person."""

    TEXT = "chữ"
    LONG_TEXT = "đoạn văn"
    CODE = "mã"
    CODES = "các mã, cách nhau dấu ;"
    TERMS = "các mã cộng lại, cách nhau dấu +"
    EQUATION = "hai tổng các mã, nối bằng dấu ="
    COUNT = "số nguyên từ 0"
    NUMBER = "số"
    DATE = "ngày"
    CHOICE = "chọn trong danh sách"
    CHOICES = "một hoặc nhiều mục, cách nhau dấu ;"
    TICK = "đánh dấu x"
    PERIOD = "mã kỳ"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table, or one labelled field of a cover sheet.

    ``width`` is in Excel's characters. ``typed`` is False where the office fills the cell and a
    unit only reads it. ``added_later``: a book made before this column existed is read without
    it. ``refers_to`` names the table whose first column holds the allowed codes. ``with_looks``:
    bold and italic of the cell are read, as the marks ``**`` and ``*``.
    """

    key: str
    title: str
    kind: Kind = Kind.TEXT
    width: int = 14
    help: str = ""
    choices: tuple[str, ...] = ()
    refers_to: str = ""
    required: bool = False
    typed: bool = True
    decimals: int = 0
    ceiling: int | None = None
    added_later: bool = False
    with_looks: bool = False

    def __post_init__(self) -> None:
        if len(self.help) > BALLOON_LIMIT:
            raise ValueError(f"{self.key}: help has {len(self.help)} characters")
        if self.kind in {Kind.CHOICE, Kind.CHOICES} and not self.choices:
            raise ValueError(f"{self.key}: a list column needs its choices")

    @property
    def is_number(self) -> bool:
        """Whether cells hold numbers, so they align right and sum."""
        return self.kind in {Kind.COUNT, Kind.NUMBER}

    @property
    def is_percent(self) -> bool:
        """Whether its numbers are percentages: 80 stands for 80 %."""
        return self.is_number and "%" in self.title

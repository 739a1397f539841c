"""A field of work as the sổ tells it: its name, the sections of its figures, outline, registers.

Everything the program says of a field comes from here; all of it hashes, so that what is built
from a field is built once.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dvexcel.model.period import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.sentence import Sentence
    from dvexcel.model.sheets import CellValue

ANY_WORK = "công tác"  # what a field without a name is called
#: What a part may hold beside its sentences, other than the table of a register.
RECEIPTS, DOCUMENTS, FIGURES = "tình hình gửi", "văn bản đã ban hành", "bảng chỉ tiêu"
NOT_ASKED = "-"  # in the place of what the form asks: only the report's editor writes of it
EVERY_KIND = frozenset(PeriodKind)
Paragraph = tuple[tuple[frozenset[PeriodKind], "Sentence"], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered section of part I; ``short`` is its title where that runs on into the text.

    ``paragraphs``: sentences that stand together, each with the periods it is said in. ``beside``:
    RECEIPTS, DOCUMENTS, FIGURES, or the key of the register whose table stands here. ``item`` is
    the code of the words that belong here, ``asked`` what the units' form (Lời văn) asks for; empty
    when none.
    """

    number: int
    title: str
    short: str
    paragraphs: tuple[Paragraph, ...] = ()
    beside: str = ""
    item: str = ""
    asked: str = ""

    def said_in(self, kind: PeriodKind) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences of a period of ``kind``, in order, by paragraph."""
        return tuple(
            tuple(sentence for kinds, sentence in paragraph if kind in kinds)
            for paragraph in self.paragraphs
        )


class Role(StrEnum):
    """What a register's column is for; a register has each at most once, NAME always."""

    NAME = "tên"
    GROUP = "nhóm"
    STAGE = "trạng thái"
    KIND = "loại"
    DECISION = "quyết định"
    NOTE = "ghi chú"


class OnSheet(StrEnum):
    """On which sheets a register's column stands."""

    LEDGER = "sổ"
    FORM = "biểu"
    CONSOLIDATED = "tổng hợp"


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """One column of a register. ``choices`` are pairs: what is chosen, its code in a key."""

    key: str
    title: str
    kind: str
    width: int
    choices: tuple[tuple[str, str], ...] = ()
    role: Role | None = None
    where: frozenset[OnSheet] = frozenset(OnSheet)
    help: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """A list kept of units' doings, such as models: its sheet, its name in a title, its columns.

    ``code`` begins the keys of its counts; ``key`` names its tables.
    """

    code: str
    key: str
    sheet: str
    name: str
    columns: tuple[RegisterColumn, ...]

    def column(self, role: Role) -> RegisterColumn | None:
        """The column of that role, if there is one."""
        return next((column for column in self.columns if column.role is role), None)

    @property
    def name_key(self) -> str:
        """The key of the column that names a row."""
        return next(column.key for column in self.columns if column.role is Role.NAME)

    @property
    def noun(self) -> str:
        """What one row is called within a sentence."""
        return self.sheet[0].lower() + self.sheet[1:]

    @property
    def in_a_sentence(self) -> str:
        """Its name within a sentence."""
        return self.name[0].lower() + self.name[1:]


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A row of a register: whose it is, its values by column key; what is not known is absent."""

    unit: str
    values: Mapping[str, CellValue]


@dataclass(frozen=True, slots=True)
class FieldOfWork:
    """What the sổ says of its field; ``sections`` are pairs, the letters of codes and a name."""

    name: str = ANY_WORK
    sections: tuple[tuple[str, str], ...] = ()
    outline: tuple[Section, ...] = ()
    registers: tuple[Register, ...] = ()

    @property
    def bare(self) -> str:
        """Its name without the word for work, as documents may cite it."""
        return self.name.removeprefix(f"{ANY_WORK} ")

    @property
    def items(self) -> tuple[tuple[str, str], ...]:
        """What its outline asks units to write of: code and title."""
        return tuple((one.item, one.asked) for one in self.outline if one.item and one.asked)

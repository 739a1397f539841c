"""Records: rows of a table, each value with the cell it came from and any doubt about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.place import Cell


class Doubt(Enum):
    """Why a cell's content did not become the value its column asks for."""

    NOT_A_NUMBER = "không phải số"
    NOT_WHOLE = "số có phần thập phân"
    NOT_AS_SHOWN = "ô hiện khác số đang giữ"
    TOO_LARGE = "số quá lớn"
    NOT_A_DATE = "không phải ngày"
    NOT_IN_LIST = "không có trong danh mục"
    NOT_A_PERIOD = "không phải mã kỳ"
    NOT_AN_EQUATION = "không phải hai tổng nối bằng dấu ="
    ERROR_CELL = "ô báo lỗi Excel"
    NO_RESULT = "công thức chưa có kết quả"


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell of a record: the value if it could be read, else why not, and where it stands."""

    value: Any
    shown: str
    place: Cell
    doubt: Doubt | None = None
    is_formula: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether the cell holds nothing at all."""
        return self.value is None and self.doubt is None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its entries by column key. Every column of the spec is present."""

    number: int
    entries: Mapping[str, Entry]

    def __getitem__(self, key: str) -> Entry:
        return self.entries[key]

    def value(self, key: str) -> Any:  # noqa: ANN401 - a column's kind decides the type
        """The value under ``key``, or None."""
        return self.entries[key].value

    def text(self, key: str) -> str:
        """The value under ``key`` as text, empty when there is none."""
        value = self.entries[key].value
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Reported:
    """One element's row of the sheet Số liệu.

    ``section_tick`` is the cell that says "Không phát sinh" of the row's whole section, None on a
    form without that section.
    """

    row: Row
    section_tick: Entry | None = None

    def times(self, factor: int) -> Reported:
        """The same figure at a finer scale."""
        typed = self.typed
        if not isinstance(typed.value, int):
            return self
        entries = {**self.row.entries, "trong_ky": replace(typed, value=typed.value * factor)}
        return replace(self, row=replace(self.row, entries=entries))

    @property
    def code(self) -> str:
        """The code of the element."""
        return self.row.text("ma")

    @property
    def typed(self) -> Entry:
        """The cell of the figure."""
        return self.row["trong_ky"]

    @property
    def none_occurred(self) -> Entry:
        """The cell of the tick "Không phát sinh"."""
        return self.row["khong_phat_sinh"]

    @property
    def explanation(self) -> Entry:
        """The cell of the unit's explanation."""
        return self.row["giai_trinh"]

    @property
    def amount(self) -> int | None:
        """The integer at the element's scale; None where nothing usable stands.

        A tick on an empty cell says zero, an empty cell alone does not. A doubtful tick in the row
        itself says nothing, whatever its section says.
        """
        if not self.typed.is_empty or self.none_occurred.value is not None:
            amount: int | None = 0 if self.typed.is_empty else self.typed.value
            return amount
        is_said = self.section_tick is not None and self.section_tick.value is not None
        return 0 if is_said and self.none_occurred.is_empty else None

    @property
    def is_unsaid(self) -> bool:
        """Whether nothing is typed, and nothing ticked for the row or its section."""
        return self._is_open and (self.section_tick is None or self.section_tick.is_empty)

    @property
    def place(self) -> Cell:
        """Where the amount comes from: the cell of the figure, or the tick of the section."""
        tick = self.section_tick
        if self._is_open and tick is not None and tick.value is not None:
            return tick.place
        return self.typed.place

    @property
    def _is_open(self) -> bool:
        return self.typed.is_empty and self.none_occurred.is_empty

"""Records: rows of a table, each value with the cell it came from and any doubt about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.place import Cell


class Doubt(Enum):
    """Why a cell's content did not become the value its column asks for."""

    NOT_A_NUMBER = "không phải số"
    NOT_WHOLE = "số có phần thập phân"
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

"""The cell account of a return: what became of every cell that held something."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.place import Cell


class Fate(Enum):
    """What can become of a cell."""

    USED = "đã đọc"
    OURS = "phần in sẵn của biểu"
    IGNORED = "bỏ qua"
    QUERIED = "hỏi lại"


@dataclass(frozen=True, slots=True)
class Entered:
    """One cell's line of the account: its fate, why, and what it shows."""

    fate: Fate
    reason: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """Every non-empty cell of a workbook exactly once; ``foreign`` are sheets unknown to the form.

    The cells of a foreign sheet are queried together, by the sheet.
    """

    lines: Mapping[Cell, Entered]
    foreign: tuple[str, ...] = ()

    @property
    def counts(self) -> Counter[Fate]:
        """How many cells met each fate."""
        return Counter(line.fate for line in self.lines.values())

"""Reporting periods: their codes, default windows and neighbours.

Source: Nghị định 09/2019/NĐ-CP, Điều 12 (month, quarter, half-year, year). Nine months is not in
the decree; its window follows from the same cut-off day. Every window is only a default: the row
of the period in the sổ công tác wins.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering

_CODE = re.compile(
    r"^(?P<year>\d{4})-(?:T(?P<month>\d{2})|Q(?P<quarter>\d)|(?P<span>6TC|6T|9T|N))$"
)
_CUT_OFF_DAY = 14
_MONTHS = 12
_LAST_PADDED_MONTH = 2
_ROMAN = ("", "I", "II", "III", "IV")


def month_digits(month: int) -> str:
    """The month as the decree writes it: 01, 02, then 3 to 12.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4, which says so of dates.
    """
    return f"{month:02d}" if month <= _LAST_PADDED_MONTH else str(month)


class PeriodKind(StrEnum):
    """The kinds of period a unit may owe a return for."""

    THANG = "T"
    QUY = "Q"
    SAU_THANG = "6T"
    SAU_THANG_CUOI = "6TC"
    CHIN_THANG = "9T"
    NAM = "N"

    @property
    def is_told_by_months(self) -> bool:
        """Whether a period of this kind is normally put together from months, without own forms."""
        return self in {PeriodKind.QUY, PeriodKind.SAU_THANG_CUOI, PeriodKind.CHIN_THANG}


_SPANS = (PeriodKind.SAU_THANG, PeriodKind.SAU_THANG_CUOI, PeriodKind.CHIN_THANG, PeriodKind.NAM)


@total_ordering
@dataclass(frozen=True, slots=True)
class PeriodCode:
    """A period's name such as ``2026-T09``; ``number`` is the month or the quarter, else 0.

    Codes sort by the last month they cover, then by length, so a quarter follows its last month.
    """

    year: int
    kind: PeriodKind
    number: int = 0

    @classmethod
    def parse(cls, text: str) -> PeriodCode:
        """Read ``YYYY-(T01..T12|Q1..Q4|6T|6TC|9T|N)``; raise ValueError for anything else."""
        match = _CODE.match(text.strip().upper())
        if match is None:
            raise ValueError(f"not a period code: {text!r}")
        year = int(match["year"])
        if match["month"] is not None:
            code = cls(year, PeriodKind.THANG, int(match["month"]))
            valid = 1 <= code.number <= _MONTHS
        elif match["quarter"] is not None:
            code = cls(year, PeriodKind.QUY, int(match["quarter"]))
            valid = 1 <= code.number <= len(_ROMAN) - 1
        else:
            code, valid = cls(year, PeriodKind(match["span"])), True
        if not valid:
            raise ValueError(f"not a period code: {text!r}")
        return code

    def __str__(self) -> str:
        match self.kind:
            case PeriodKind.THANG:
                return f"{self.year}-T{self.number:02d}"
            case PeriodKind.QUY:
                return f"{self.year}-Q{self.number}"
            case _:
                return f"{self.year}-{self.kind.value}"

    def __lt__(self, other: PeriodCode) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[int, int, int]:
        return self.year, self.month_numbers[-1], len(self.month_numbers)

    @property
    def month_numbers(self) -> range:
        """The months of the year that tile this period."""
        match self.kind:
            case PeriodKind.THANG:
                return range(self.number, self.number + 1)
            case PeriodKind.QUY:
                return range(self.number * 3 - 2, self.number * 3 + 1)
            case PeriodKind.SAU_THANG:
                return range(1, 7)
            case PeriodKind.SAU_THANG_CUOI:
                return range(7, 13)
            case PeriodKind.CHIN_THANG:
                return range(1, 10)
            case PeriodKind.NAM:
                return range(1, 13)

    @property
    def months(self) -> tuple[PeriodCode, ...]:
        """The monthly periods that tile this one."""
        return tuple(PeriodCode(self.year, PeriodKind.THANG, month) for month in self.month_numbers)

    @property
    def longer(self) -> tuple[PeriodCode, ...]:
        """The periods that end with this one's last month and are longer, shortest first."""
        quarters = [PeriodCode(self.year, PeriodKind.QUY, quarter) for quarter in range(1, 5)]
        spans = [PeriodCode(self.year, kind) for kind in _SPANS]
        last, length = self.month_numbers[-1], len(self.month_numbers)
        ending = (one for one in (*quarters, *spans) if one.month_numbers[-1] == last)
        return tuple(sorted(one for one in ending if len(one.month_numbers) > length))

    @property
    def window(self) -> tuple[date, date]:
        """First and last day by Nghị định 09/2019: the 15th before, the 14th of the last month."""
        first, last = self.month_numbers[0], self.month_numbers[-1]
        day_before = date(self.year - (first == 1), (first - 2) % _MONTHS + 1, _CUT_OFF_DAY)
        return day_before + timedelta(days=1), date(self.year, last, _CUT_OFF_DAY)

    @property
    def previous(self) -> PeriodCode:
        """The period of the same kind just before this one."""
        match self.kind:
            case PeriodKind.THANG if self.number == 1:
                return PeriodCode(self.year - 1, self.kind, _MONTHS)
            case PeriodKind.QUY if self.number == 1:
                return PeriodCode(self.year - 1, self.kind, len(_ROMAN) - 1)
            case PeriodKind.THANG | PeriodKind.QUY:
                return PeriodCode(self.year, self.kind, self.number - 1)
            case PeriodKind.SAU_THANG:
                return PeriodCode(self.year - 1, PeriodKind.SAU_THANG_CUOI)
            case PeriodKind.SAU_THANG_CUOI:
                return PeriodCode(self.year, PeriodKind.SAU_THANG)
            case _:
                return self.last_year

    @property
    def last_year(self) -> PeriodCode:
        """The same period of the year before."""
        return PeriodCode(self.year - 1, self.kind, self.number)

    @property
    def coming(self) -> PeriodCode:
        """The time that a report of this period looks ahead to."""
        match self.kind:
            case PeriodKind.THANG:
                year, month = divmod(self.year * _MONTHS + self.number, _MONTHS)
                return PeriodCode(year, self.kind, month + 1)
            case PeriodKind.SAU_THANG:
                return PeriodCode(self.year, PeriodKind.SAU_THANG_CUOI)
            case PeriodKind.QUY | PeriodKind.CHIN_THANG if self.month_numbers[-1] < _MONTHS:
                quarter = self.month_numbers[-1] // 3 + 1
                return PeriodCode(self.year, PeriodKind.QUY, quarter)
            case _:
                return PeriodCode(self.year + 1, PeriodKind.NAM)

    @property
    def calendar(self) -> tuple[date, date]:
        """The first and the last day that its name means to anybody: 01 and 30 of "tháng 11"."""
        first, last = self.month_numbers[0], self.month_numbers[-1]
        return date(self.year, first, 1), date(self.year, last, monthrange(self.year, last)[1])

    @property
    def words(self) -> str:
        """The period in running text: "tháng 9 năm 2026", "quý III năm 2026"."""
        match self.kind:
            case PeriodKind.THANG:
                return f"tháng {month_digits(self.number)} năm {self.year}"
            case PeriodKind.QUY:
                return f"quý {_ROMAN[self.number]} năm {self.year}"
            case PeriodKind.SAU_THANG:
                return f"6 tháng đầu năm {self.year}"
            case PeriodKind.SAU_THANG_CUOI:
                return f"6 tháng cuối năm {self.year}"
            case PeriodKind.CHIN_THANG:
                return f"9 tháng năm {self.year}"
            case PeriodKind.NAM:
                return f"năm {self.year}"


@dataclass(frozen=True, slots=True)
class Period:
    """A period as the office set it: window, closing day, deadline and whose report it feeds.

    ``moved_to`` is the first working day after a deadline on a rest day, where the office lets it
    move.
    """

    code: PeriodCode
    name: str
    start: date
    end: date
    closing: date
    due: date
    due_excluded: bool
    report_of: str
    moved_to: date | None = None

    @property
    def last_valid_day(self) -> date:
        """The last day a return is on time: "trước ngày D" ends on D-1, "ngày D" on D."""
        if self.moved_to is not None:
            return self.moved_to
        return self.due - timedelta(days=1) if self.due_excluded else self.due

    def days_late(self, received: date) -> int:
        """Calendar days after the last valid day; 0 when on time."""
        return max(0, (received - self.last_valid_day).days)

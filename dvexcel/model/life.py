"""What became of each period: asked to mend, frozen, submitted, issued, unfrozen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.period import PeriodCode


class Happening(StrEnum):
    """What a line of the record tells."""

    TRA_LAI = "trả lại"
    CHOT = "chốt số liệu"
    HUY_CHOT = "hủy chốt"
    TRINH = "trình"
    BAN_HANH = "ban hành"


@dataclass(frozen=True, slots=True)
class Event:
    """One line: ``number`` is the freeze it speaks of, or which time it is.

    ``until``: the day by which ``unit`` was asked to mend. ``symbol`` and ``dated`` are the paper's
    own; ``file`` and ``sha256`` the signed copy, or the return that went back.
    """

    day: date
    period: PeriodCode
    what: Happening
    number: int = 0
    unit: str = ""
    until: date | None = None
    symbol: str = ""
    dated: date | None = None
    file: str = ""
    sha256: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Life:
    """All that happened, in the order in which it was written down."""

    events: tuple[Event, ...] = ()

    def of(self, period: PeriodCode, *what: Happening) -> list[Event]:
        """What happened to a period, of these kinds only."""
        return [one for one in self.events if one.period == period and one.what in what]

    def mend_by(self, unit: str, period: PeriodCode) -> date | None:
        """The last day by which the unit was asked to mend its return, None when it was not."""
        days = [one.until for one in self.of(period, Happening.TRA_LAI) if one.unit == unit]
        return max((day for day in days if day is not None), default=None)

    def frozen(self, period: PeriodCode) -> int:
        """The number of the freeze in force, 0 when the figures are open."""
        last = self.of(period, Happening.CHOT, Happening.HUY_CHOT)[-1:]
        return last[0].number if last and last[0].what is Happening.CHOT else 0

    def issued(self, period: PeriodCode) -> Event | None:
        """Under which number and day the report of the freeze in force went out, None before."""
        number = self.frozen(period)
        told = [one for one in self.of(period, Happening.BAN_HANH) if one.number == number]
        return told[-1] if number and told else None

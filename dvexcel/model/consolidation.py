"""What consolidating a period yields: statuses, totals, indicators, each with its sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from dvexcel.model.field_of_work import FieldOfWork
from dvexcel.model.thresholds import PROPOSED, Thresholds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dvexcel.model.figure import Measure, Source, Total
    from dvexcel.model.finding import Finding
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.model.place import Cell
    from dvexcel.model.returns import Return
    from dvexcel.model.task_progress import TaskProgress
    from dvexcel.model.unit import Unit


class Status(StrEnum):
    """Where a unit stands with its return; lateness is a status, never an error.

    ``TAM_TINH``: it was first seen after the deadline and no paper tells when it came.
    ``CHAM_BO_SUNG``: it came in time, and was mended after the day by which that was asked.
    """

    DUNG_HAN = "đúng hạn"
    TRE = "trễ"
    CHUA_GUI = "chưa gửi"
    LOI = "lỗi"
    TRA_LAI = "trả lại"
    MIEN = "miễn"
    TAM_TINH = "tạm tính"
    CHAM_BO_SUNG = "chậm bổ sung"
    TU_THANG = "tính từ các tháng"


@dataclass(frozen=True, slots=True)
class Incoming:
    """What the office's own register says of a unit's document: its ngày đến and numbers.

    ``saved``: the day on which the file itself says it was last saved; it counts for nothing.
    """

    arrived: date | None = None
    number: str = ""
    symbol: str = ""
    dated: date | None = None
    saved: date | None = None


NOT_ENTERED = Incoming()


@dataclass(frozen=True, slots=True)
class Receipt:
    """One return as it was seen: when, which version, what the rules said of it.

    A line without a digest tells of a unit's document, not of a file.
    """

    unit: str
    period: str
    file: str
    sha256: str
    version: int
    received: date
    verdict: str
    incoming: Incoming = NOT_ENTERED


@dataclass(frozen=True, slots=True)
class Checked:
    """One returned file after checking; ``unit_return`` is None when it could not be read.

    ``stamped`` is the unit its stamp names, known even where the rest could not be read, else that
    whose form it is called like; ``replaced_by`` is the file of the same unit that counts in place
    of this one.
    """

    file: str
    sha256: str
    received: date
    unit_return: Return | None
    findings: tuple[Finding, ...]
    stamped: str = ""
    replaced_by: str = ""
    incoming: Incoming = NOT_ENTERED

    @property
    def came(self) -> date:
        """The day it came at the latest: its ngày đến, else when it was first seen."""
        return self.incoming.arrived or self.received

    @property
    def unit(self) -> str:
        """The unit whose file it is, empty when nothing tells."""
        return self.stamped if self.unit_return is None else self.unit_return.unit

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """What is still to be settled: nothing in a file that another one has replaced."""
        return () if self.replaced_by else self.findings

    @property
    def is_sound(self) -> bool:
        """Whether it was read and nothing in it is an error, whichever file counts by now."""
        return self.unit_return is not None and not any(one.is_error for one in self.findings)

    @property
    def has_error(self) -> bool:
        """Whether the file counts nowhere until mended, replaced or accepted."""
        return not self.is_sound and not self.replaced_by

    @property
    def is_usable(self) -> bool:
        """Whether it is the file that counts for its unit, unless the clerk says otherwise."""
        return self.is_sound and not self.replaced_by

    @property
    def verdict(self) -> str:
        """What the record of receipts says of it."""
        if self.replaced_by:
            return "đã có tệp thay"
        if self.unit_return is None:
            return "không đọc được"
        if self.has_error:
            return "lỗi"
        return "cảnh báo" if self.findings else "hợp lệ"


@dataclass(frozen=True, slots=True)
class Received:
    """What came in for a period: its files in the order of arrival, and where each unit stands.

    ``sources``: every amount of a period whose figures are frozen; None while they are open.
    """

    files: tuple[Checked, ...]
    statuses: tuple[UnitStatus, ...]
    sources: tuple[Source, ...] | None = None


@dataclass(frozen=True, slots=True)
class UnitStatus:
    """One owing unit's status for the period, with the return that counts, if any.

    ``last_day`` is the unit's own: the period's, or the one it was given in Tiếp nhận.
    ``days_late`` are calendar days, ``working_days_late`` those of them on which offices work.
    ``basis``: what ``received`` rests on, in words.
    """

    unit: Unit
    status: Status
    days_late: int = 0
    received: date | None = None
    counted: Return | None = None
    file: str = ""
    errors: int = 0
    warnings: int = 0
    note: str = ""
    last_day: date | None = None
    working_days_late: int = 0
    basis: str = ""

    @property
    def is_excused(self) -> bool:
        """Whether the unit is exempt and sent nothing that counts."""
        return self.status is Status.MIEN and self.counted is None

    @property
    def has_sent(self) -> bool:
        """Whether a usable return arrived, late or not."""
        return self.status in SENT


#: A usable return arrived.
SENT = frozenset({Status.DUNG_HAN, Status.TRE, Status.TAM_TINH, Status.CHAM_BO_SUNG})


@dataclass(frozen=True, slots=True)
class ResentFigure:
    """One figure that a unit's counted return gives otherwise than the one it sent before.

    Amounts are at the element's scale, None where nothing usable stood.
    """

    unit: str
    element: str
    before: int | None
    now: int | None
    file_before: str
    file_now: str
    place: Cell


@dataclass(frozen=True, slots=True)
class CorrectedFigure:
    """A frozen figure beside what it was put right to; without a unit that of the province."""

    unit: str
    element: str
    frozen: int | None
    now: int | None
    document: str = ""
    why: str = ""
    place: Cell | None = None


IndicatorScope = tuple[str, str]  # an indicator's code and a scope


@dataclass(frozen=True, slots=True)
class Past:
    """What a period is held against: its own kind just before, and a year ago."""

    previous: Mapping[IndicatorScope, Measure] = field(default_factory=dict)
    last_year: Mapping[IndicatorScope, Measure] = field(default_factory=dict)


NOTHING_BEFORE = Past()


@dataclass(frozen=True, slots=True)
class Consolidation:
    """A period put together; a pure function of the sổ, the returns, the receipts and the day.

    ``gaps``: for a longer period, the months missing and the units that miss each.
    ``progress``: every task of every unit that reports. ``thresholds``: what the office set for
    itself when it was put together. ``month_returns``: those that count of a longer period's
    months, the newest month first. ``work``: the field that the sổ keeps.
    """

    period: Period
    as_of: date
    statuses: tuple[UnitStatus, ...]
    totals: tuple[Total, ...]
    measures: tuple[Measure, ...]
    findings: tuple[Finding, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    gaps: Mapping[PeriodCode, tuple[str, ...]] = field(default_factory=dict)
    progress: tuple[TaskProgress, ...] = ()
    thresholds: Thresholds = PROPOSED
    month_returns: tuple[Return, ...] = ()
    work: FieldOfWork = field(default_factory=FieldOfWork)

    @property
    def returns(self) -> tuple[Return, ...]:
        """The returns that count, in the order of the unit list."""
        return tuple(status.counted for status in self.statuses if status.counted is not None)

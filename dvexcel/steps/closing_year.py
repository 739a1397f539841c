"""A year looked back on: its returns, its figures with their cells, the last word on each task."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Status
from dvexcel.model.notice import error, warning
from dvexcel.model.outcome import CannotRun
from dvexcel.receiving.inboxes import Inboxes
from dvexcel.receiving.task_states import states_told
from dvexcel.specs import lists
from dvexcel.totals.amounts import computed_amounts, typed_amounts
from dvexcel.totals.tasks import progress_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from dvexcel.model.consolidation import UnitStatus
    from dvexcel.model.figure import Source
    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.model.returns import Return
    from dvexcel.model.sheets import CellValue
    from dvexcel.model.task import Task
    from dvexcel.workspace import Workspace

NO_YEAR = error(
    "HT653",
    "Sổ không có kỳ của năm cần chuyển",
    "Trang Kỳ báo cáo không có kỳ nào của năm {closing}.",
    "Sổ năm {year} được lập theo các kỳ của năm {closing}.",
    "Mời kiểm tra năm ở --nam, hoặc bổ sung các kỳ ở trang Kỳ báo cáo.",
)
FIGURES_MISSING = warning(
    "HT654",
    "Số liệu năm nay còn thiếu khi chuyển năm",
    "{period}: {count} đơn vị chưa có báo cáo được tính ({units}).",
    "Sổ năm mới chỉ mang theo số của báo cáo được tính, nên phần so sánh sẽ thiếu các đơn vị này.",
    "Mời nhận đủ rồi chuyển năm lại vào một thư mục mới, hoặc ghi thêm vào trang Số liệu nền.",
)
_NAMED = 5  # units named in one sentence; the rest is counted
_SETTLED = {lists.DA_HOAN_THANH, lists.TRANG_THAI_NHIEM_VU[-1]}
_COMPUTED = "dvexcel tính từ việc tiếp nhận và tiến độ nhiệm vụ"


@dataclass(frozen=True, slots=True)
class ClosingYear:
    """One year of a sổ: for each of its periods, in order, where every unit stands."""

    ledger: Ledger
    as_of: date
    statuses: dict[Period, tuple[UnitStatus, ...]]

    @classmethod
    def of(cls, workspace: Workspace, ledger: Ledger, year: int, options: Options) -> ClosingYear:
        """The year as its inboxes stand today; nothing is recorded.

        CannotRun (HT653) when the sổ has no period of it.
        """
        if not any(code.year == year for code in ledger.periods):
            raise CannotRun(NO_YEAR.at(closing=year, year=year + 1))
        inboxes = Inboxes(workspace, ledger, options.today)
        periods = [
            one
            for code, one in sorted(ledger.periods.items())
            if code.year == year and _was_asked(ledger, inboxes, one)
        ]
        statuses = {}
        for number, period in enumerate(periods, 1):
            statuses[period] = inboxes.feeding(period).statuses
            options.progress("Đọc lại báo cáo trong năm", number, len(periods))
        return cls(ledger, options.today, statuses)

    @property
    def returns(self) -> list[tuple[Period, list[Return]]]:
        """The returns that count, period by period."""
        return [
            (period, [one.counted for one in statuses if one.counted is not None])
            for period, statuses in self.statuses.items()
        ]

    def missing(self) -> Iterator[Finding]:
        """The units of each period whose figures are not known, periods told by months apart."""
        lacking = {Status.CHUA_GUI, Status.LOI, Status.TRA_LAI}
        for period, statuses in self.statuses.items():
            units = [one.unit.name for one in statuses if one.status in lacking]
            if units and not period.code.kind.is_told_by_months:
                yield FIGURES_MISSING.at(
                    period=period.code.words[0].upper() + period.code.words[1:],
                    count=len(units),
                    units="; ".join(units[:_NAMED]) + ("; …" if len(units) > _NAMED else ""),
                )

    def figures(self) -> list[dict[str, CellValue]]:
        """Rows of Số liệu nền: every figure that counts, with the file and cell it was typed in."""
        return [
            {
                "ky": str(period.code),
                "don_vi": source.unit,
                "so_lieu": source.element,
                "gia_tri": self._value(source),
                "nguon": f"{source.file}, {source.place}" if source.place else _COMPUTED,
            }
            for period, statuses in self.statuses.items()
            for source in self._sources(period, statuses)
        ]

    def _sources(self, period: Period, statuses: Sequence[UnitStatus]) -> Iterable[Source]:
        """What was typed for the period itself; what its months say is told under the months."""
        yield from typed_amounts(self.ledger, statuses, period)
        progress = progress_of(self.ledger, period, statuses, self.as_of)
        yield from computed_amounts(self.ledger, statuses, period, progress)

    def _value(self, source: Source) -> Fraction:
        return Fraction(source.amount, 10 ** self.ledger.elements[source.element].decimals)

    def is_settled(self, task: Task, on: date) -> bool:
        """Whether every unit that has the task on ``on`` last said it is done, or not its own.

        A task that nobody was given is not known to be done.
        """
        given = [
            unit.code
            for unit in self.ledger.units.values()
            if unit.exists_on(on) and task.is_given_to(unit)
        ]
        states = states_told(self.ledger, self.returns, on)
        told = [states.get(unit, {}).get(task.code) for unit in given]
        return bool(given) and all(one is not None and one.state in _SETTLED for one in told)


def _was_asked(ledger: Ledger, inboxes: Inboxes, period: Period) -> bool:
    """Whether the period was issued, alone or with a month, or anything came in for it.

    What nobody was asked for is no zero of the year that closes.
    """
    carriers = (period, *inboxes.carriers(period))
    return any(one.code in ledger.issues or inboxes.workspace.returns(one.code) for one in carriers)

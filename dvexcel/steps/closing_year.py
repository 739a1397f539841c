"""A year looked back on: its returns, its figures with their cells, the last word on each task."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Status
from dvexcel.receiving.inboxes import Inboxes
from dvexcel.receiving.task_states import states_told
from dvexcel.specs import lists
from dvexcel.totals.amounts import computed_amounts, typed_amounts
from dvexcel.totals.tasks import progress_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dvexcel.model.consolidation import UnitStatus
    from dvexcel.model.figure import Source
    from dvexcel.model.ledger import Ledger, Task
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.model.returns import Return
    from dvexcel.model.sheets import CellValue
    from dvexcel.workspace import Workspace

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
        """The year as its inboxes stand today; nothing is recorded."""
        inboxes = Inboxes(workspace, ledger, options.today)
        periods = [one for code, one in sorted(ledger.periods.items()) if code.year == year]
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

    def missing(self) -> dict[Period, list[str]]:
        """The units of each period whose figures are not known, periods told by months apart."""
        lacking = {Status.CHUA_GUI, Status.LOI, Status.TRA_LAI}
        return {
            period: units
            for period, statuses in self.statuses.items()
            if not period.code.kind.is_told_by_months
            and (units := [one.unit.name for one in statuses if one.status in lacking])
        }

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

"""The inboxes that feed a period, each checked once however often it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.options import silent
from dvexcel.model.period import PeriodKind
from dvexcel.receiving.check import check_inbox
from dvexcel.receiving.frozen import frozen_received
from dvexcel.receiving.statuses import received

if TYPE_CHECKING:
    from datetime import date

    from dvexcel.model.consolidation import Checked, Received
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Progress
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.workspace import Workspace


class Inboxes:
    """What came in for the periods of a sổ, as checked on one day.

    Only the period that is ``asked`` about is held against its far past; frozen, it is shown as it
    was frozen unless ``adjusted``.
    """

    def __init__(
        self,
        workspace: Workspace,
        ledger: Ledger,
        today: date,
        progress: Progress = silent,
        asked: PeriodCode | None = None,
        *,
        adjusted: bool = False,
    ) -> None:
        self.workspace, self.ledger, self.today, self.progress = workspace, ledger, today, progress
        self.asked, self.adjusted = asked, adjusted
        self._checked: dict[PeriodCode, list[Checked]] = {}

    def of(self, period: Period) -> list[Checked]:
        """The files of the period's own inbox, in the order of arrival."""
        if period.code not in self._checked:
            self._checked[period.code] = check_inbox(
                self.workspace,
                self.ledger,
                period,
                self.today,
                self.progress,
                far=period.code == self.asked,
            )
        return self._checked[period.code]

    def feeding(self, period: Period) -> Received:
        """What the period was reported on: its own files, and those of the month it goes with.

        No file is in it twice.
        """
        frozen = self._frozen(period)
        if frozen is not None:
            return frozen
        carried = (item for one in self.carriers(period) for item in self.of(one))
        return received(self.ledger, period, [*self.of(period), *carried])

    def carriers(self, period: Period) -> list[Period]:
        """The months on whose forms units report this period, if it is a longer one."""
        units = self.ledger.units_owing(period)
        months = {one.code: one for one in (self.ledger.carrier(unit, period) for unit in units)}
        return [month for code, month in months.items() if code != period.code]

    def months(self, period: Period) -> dict[PeriodCode, Received]:
        """What came in for each month of a longer period; a month without any is left out."""
        if period.code.kind is PeriodKind.THANG:
            return {}
        months = (self.ledger.periods.get(code) for code in period.code.months)
        return {
            month.code: self._frozen(month) or received(self.ledger, month, self.of(month))
            for month in months
            if month is not None and (self._is_frozen(month) or self.workspace.returns(month.code))
        }

    def _is_frozen(self, period: Period) -> bool:
        return bool(self.ledger.life.frozen(period.code))

    def _frozen(self, period: Period) -> Received | None:
        """The frozen period; but for the one that is asked about, as it was put right since."""
        adjusted = self.adjusted or period.code != self.asked
        return frozen_received(self.workspace, self.ledger, period, adjusted=adjusted)

    def has_any(self, period: Period) -> bool:
        """Whether anything came in for the period, or a month of a longer one; reads nothing."""
        codes = dict.fromkeys((period.code, *period.code.months))
        return any(
            code in self.ledger.periods
            and (self.ledger.life.frozen(code) or self.workspace.returns(code))
            for code in codes
        )

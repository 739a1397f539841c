"""By which day units were asked to mend: written down before the letter that says so goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.life import Event, Happening
from dvexcel.receiving.life import record_events
from dvexcel.specs.mac_dinh.nguong import DAYS_TO_MEND

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dvexcel.model.consolidation import Checked
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.workspace import Workspace


def asked_to_mend(
    workspace: Workspace, ledger: Ledger, period: Period, items: Sequence[Checked], today: date
) -> dict[str, date]:
    """The day by which each unit mends its return; a file that went back before keeps its day."""
    days = DAYS_TO_MEND.of(ledger.thresholds)
    by = ledger.calendar.after_working_days(today, days)
    known = {
        (one.unit, one.sha256): one.until for one in ledger.life.of(period.code, Happening.TRA_LAI)
    }
    until: dict[str, date] = {}
    new = []
    for item in items:
        kept = known.get((item.unit, item.sha256))
        until[item.unit] = kept or by
        if kept is None and item.unit:
            new.append(
                Event(
                    today,
                    period.code,
                    Happening.TRA_LAI,
                    0 if item.unit_return is None else item.unit_return.version,
                    item.unit,
                    by,
                    file=item.file,
                    sha256=item.sha256,
                )
            )
    record_events(workspace, new)
    return until

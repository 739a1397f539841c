"""Where every owing unit stands: which of its files counts, and how late it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.consolidation import SENT, Checked, Received, Status, UnitStatus
from dvexcel.model.ledger import ReceiptNote
from dvexcel.receiving.lateness import when_it_came

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dvexcel.model.calendar import Calendar
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.model.unit import Unit


def received(ledger: Ledger, period: Period, checked: Sequence[Checked]) -> Received:
    """The checked files of ``period`` with the status of every unit that owes it."""
    return Received(tuple(checked), unit_statuses(ledger, period, checked))


def unit_statuses(
    ledger: Ledger, period: Period, checked: Sequence[Checked]
) -> tuple[UnitStatus, ...]:
    """One status a unit that owes a return for ``period``, in the order of the list.

    ``checked`` is in the order of arrival. What the clerk wrote in Tiếp nhận wins. A unit that
    reports the period on the form of a month stands where that month's return stands.
    """
    by_unit: dict[str, list[Checked]] = {}
    for item in checked:
        if item.unit:
            by_unit.setdefault(item.unit, []).append(item)
    statuses = []
    for unit in ledger.units_owing(period):
        carrier = ledger.carrier(unit, period)
        notes = (ledger.receipt_notes.get((unit.code, one.code)) for one in (carrier, period))
        note = next((one for one in notes if one is not None), ReceiptNote(unit.code, carrier.code))
        files = by_unit.get(unit.code, [])
        until = ledger.life.mend_by(unit.code, carrier.code)
        statuses.append(_status(ledger.calendar, unit, carrier, note, files, until))
    return tuple(statuses)


def _status(
    calendar: Calendar,
    unit: Unit,
    period: Period,
    note: ReceiptNote,
    files: Sequence[Checked],
    mend_by: date | None,
) -> UnitStatus:
    last_day = note.extended_to or period.last_valid_day
    right = [item for item in files if is_of(item, period)]
    chosen = which_counts(right, note.counted_version) or next(reversed(files), None)
    words = "; ".join(part for part in (note.note, note.accepted_why, note.returned_why) if part)
    if chosen is None:
        status = Status.MIEN if note.exempt else Status.CHUA_GUI
        return UnitStatus(unit, status, note=words, last_day=last_day)
    errors = sum(finding.is_error for finding in chosen.findings)
    came = when_it_came(note, right or [chosen], chosen, last_day, mend_by)
    status = came.status
    if note.returned_why and not note.accepted_why:
        status = Status.TRA_LAI
    elif chosen.has_error and not note.accepted_why:
        status = Status.LOI
    counts = status in SENT
    late = came.late_since
    if note.exempt:  # what it sends all the same counts, and is never late
        status, late = Status.MIEN, None
    return UnitStatus(
        unit,
        status,
        0 if late is None else (came.day - late).days,
        came.day,
        chosen.unit_return if counts else None,
        chosen.file,
        errors,
        len(chosen.findings) - errors,
        words,
        last_day,
        0 if late is None else calendar.working_days(late, came.day),
        came.basis,
    )


def is_of(item: Checked, period: Period) -> bool:
    """Whether the file was read and is a return of ``period``."""
    return item.unit_return is not None and item.unit_return.period == period.code


def which_counts(files: Iterable[Checked], wanted: int | None) -> Checked | None:
    """The file that counts: the lần the clerk chose, else the highest, else the latest."""
    candidates = [
        (item.unit_return.version, index, item)
        for index, item in enumerate(files)
        if item.unit_return is not None
    ]
    if wanted is not None:
        candidates = [entry for entry in candidates if entry[0] == wanted] or candidates
    return max(candidates, key=lambda entry: entry[:2])[2] if candidates else None

"""A month as units live it: most send in time, some late, some with a slip, a few not at all.

Everything follows from the month and the order of the units, so that the same sample is played
each time; the slips are of the kinds that real returns show.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from dvexcel.model.options import silent
from dvexcel.month import Arrival
from dvexcel.sample.fill import fill_form
from dvexcel.sample.filling import clean_filling
from dvexcel.sample.slips import SLIPS
from dvexcel.workspace import form_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dvexcel.model.ledger import Ledger
    from dvexcel.model.options import Progress
    from dvexcel.model.period import Period
    from dvexcel.model.unit import Unit

_MISSING, _LATE, _FAULTY = 17, 13, 19  # one in that many units, month by month
_DAYS_EARLY, _DAYS_LATE = 2, 3
DAYS_TO_REMIND = 8  # after the deadline: who was reminded has sent by then


def arrivals(
    ledger: Ledger, period: Period, forms: Path, progress: Progress = silent
) -> list[Arrival]:
    """The files of a month in the order of arrival; some only after the reminder."""
    units = ledger.units_owing(period)
    files: list[Arrival] = []
    for index, unit in enumerate(units):
        turn = index + period.code.month_numbers[-1]
        files += _of_unit(ledger, period, unit, forms, turn)
        progress(f"Đơn vị điền biểu {period.code}", index + 1, len(units))
    return sorted(files, key=lambda file: file.day)


def _of_unit(
    ledger: Ledger, period: Period, unit: Unit, forms: Path, turn: int
) -> Iterator[Arrival]:
    """What one unit sends; ``turn`` goes round, so that each month other units are late."""
    form = forms / form_name(unit.code, period.code)
    if not form.is_file():  # reported on the form of a month
        return
    due = period.last_valid_day
    on_time = due - timedelta(days=_DAYS_EARLY)
    late, reminded = due + timedelta(days=_DAYS_LATE), due + timedelta(days=DAYS_TO_REMIND)
    filling = clean_filling(ledger, period, unit)
    if turn % _MISSING == 0 or _is_exempt(ledger, period, unit):  # its figures follow all the same
        yield Arrival(reminded, form.name, fill_form(form, filling))
    elif turn % _FAULTY == 0:
        slip = SLIPS[turn // _FAULTY % len(SLIPS)]
        yield Arrival(on_time, form.name, slip(form, filling))
        again = form.name.replace(".xlsx", " (gửi lại).xlsx")
        mended = fill_form(form, replace(filling, cover={**filling.cover, "lan": 2}))
        yield Arrival(late if turn % 2 == 0 else reminded, again, mended)
    else:
        day = late if turn % _LATE == 0 else on_time
        yield Arrival(day, form.name, fill_form(form, filling))


def _is_exempt(ledger: Ledger, period: Period, unit: Unit) -> bool:
    note = ledger.receipt_notes.get((unit.code, period.code))
    return note is not None and note.exempt

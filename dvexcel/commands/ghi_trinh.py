"""A report is submitted: which file lay on the desk of the leader, and which time it was."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel.model.life import Event, Happening
from dvexcel.receiving.life import record_events
from dvexcel.steps.alone import one_at_a_time
from dvexcel.steps.frozen_period import require_frozen, the_file
from dvexcel.steps.made import Made
from dvexcel.steps.opening import find_period, open_ledger

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.model.outcome import Outcome
    from dvexcel.workspace import Workspace


@one_at_a_time
def ghi_trinh(workspace: Workspace, options: Options) -> Outcome:
    """Keep a copy of what is submitted and record which time it is.

    The copy is written before the fact: a run that dies in between has only a copy more. The same
    file on the same day is one time. CannotRun when the period is not frozen (HT059) or not one
    file was given (HT067).
    """
    ledger, findings = open_ledger(workspace, options)
    period = find_period(ledger, options.period)
    require_frozen(ledger, period)
    name, data = the_file(options)
    before = ledger.life.of(period.code, Happening.TRINH)
    digest = sha256(data).hexdigest()
    same = [one for one in before if (one.day, one.sha256) == (options.today, digest)]
    number = same[-1].number if same else len(before) + 1
    made = Made(workspace, findings)
    path = made.put(workspace.results(period.code) / f"trinh_{number:02d}" / name, data)
    event = Event(
        options.today, period.code, Happening.TRINH, number, file=path.name, sha256=digest
    )
    if not same:
        record_events(workspace, [event])
    return made.outcome({"lan_trinh": number})

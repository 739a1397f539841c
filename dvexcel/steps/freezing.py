"""All that a period's figures rest on, by its name in the folder of a freeze."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.figure import PROVINCE
from dvexcel.receiving.freeze import RETURNS
from dvexcel.receiving.frozen import frozen_tables
from dvexcel.receiving.going_back import contents_of
from dvexcel.receiving.inboxes import Inboxes
from dvexcel.steps.consolidated import consolidated_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dvexcel.model.consolidation import Consolidation, Received
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period
    from dvexcel.workspace import Workspace


def frozen_files(
    workspace: Workspace,
    ledger: Ledger,
    period: Period,
    put_together: Consolidation,
    received: Received,
) -> dict[str, bytes]:
    """The workbook, the tables, the returns that count, the sổ and the lists of a period."""
    sources = [
        source
        for total in put_together.totals
        if total.scope == PROVINCE
        for source in total.sources
    ]
    files = {
        workspace.consolidated(period.code).name: consolidated_workbook(
            ledger, put_together, received
        ),
        **frozen_tables(ledger, received.statuses, sources),
    }
    beside = [*_as_they_lie(workspace, period), workspace.ledger, workspace.receipts]
    files |= {path.name: path.read_bytes() for path in beside if path.is_file()}
    contents: dict[str, bytes] = {}
    inboxes = Inboxes(workspace, ledger, put_together.as_of)
    for one in (period, *inboxes.carriers(period)):
        contents |= contents_of(workspace, one)
    for status in received.statuses:
        counted = status.counted
        if counted is not None and counted.sha256 in contents:
            name = f"{RETURNS}/{status.unit.code}__{counted.file}"
            files[name] = contents[counted.sha256]
    return files


def _as_they_lie(workspace: Workspace, period: Period) -> Iterator[Path]:
    """The lists of sources, what was asked, and the report as it was edited last."""
    yield from sorted(workspace.results(period.code).glob("*.nguon.csv"))
    yield from sorted(workspace.issued(period.code).glob("*.csv"))
    yield workspace.report(period.code)

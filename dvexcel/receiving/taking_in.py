"""What came is taken into the inbox under its own name, never over another, and written down.

The file is copied first: a run that dies in between has lost nothing but the day, which is typed
again.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from dvexcel.receiving import receipts
from dvexcel.receiving.file_days import day_saved
from dvexcel.receiving.incoming_list import lists_in, papers_of_units
from dvexcel.receiving.one_file import check_file
from dvexcel.whole_files import replace as put_whole
from dvexcel.whole_files import told

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from dvexcel.model.consolidation import Checked
    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import Period, PeriodCode
    from dvexcel.workspace import Workspace


def copied_in(
    workspace: Workspace, period: PeriodCode, files: Iterable[tuple[str, bytes]]
) -> list[Path]:
    """Put each file into the inbox, unless its very bytes lie there; answer where each is."""
    there = {sha256(path.read_bytes()).hexdigest(): path for path in workspace.returns(period)}
    workspace.make_inbox(period)
    placed = []
    for name, data in files:
        digest = sha256(data).hexdigest()
        if digest not in there:
            target = _free(workspace.inbox(period) / name)
            with told(target):
                put_whole(target, data)
            there[digest] = target
        placed.append(there[digest])
    return placed


def _free(target: Path) -> Path:
    """The target, or the next name beside it that nothing has."""
    number, free = 2, target
    while free.exists():
        free = target.with_stem(f"{target.stem} ({number})")
        number += 1
    return free


def record_arrival(
    workspace: Workspace,
    ledger: Ledger,
    period: Period,
    paths: Iterable[Path],
    today: date,
    arrived: date | None,
) -> list[Checked]:
    """Write down when these files of the inbox came; the same day again writes nothing."""
    read = receipts.read_receipts(workspace)
    known = receipts.first_sight(read, period.code)
    found = [check_file(ledger, period, path, known, today, None) for path in paths]
    lines = []
    for item in receipts.on_paper(read, period.code, found):
        is_new = item.sha256 not in known
        if item.sha256 and (is_new or (arrived and item.incoming.arrived != arrived)):
            paper = replace(item.incoming, arrived=arrived) if arrived else item.incoming
            saved = paper.saved or _saved(workspace, period.code, item)
            item = replace(item, incoming=replace(paper, saved=saved))  # noqa: PLW2901 - told
            lines.append(receipts.line_of(item, period.code))
    workspace.facts.received.append(lines)
    return found


def record_seen(
    workspace: Workspace, period: PeriodCode, checked: Iterable[Checked], known: Iterable[str]
) -> None:
    """Write down what was seen for the first time, with the day that each file tells of itself."""
    seen = set(known)
    new = [item for item in checked if item.sha256 and item.sha256 not in seen]
    days = {item.sha256: _saved(workspace, period, item) for item in new}
    told_days = [
        replace(item, incoming=replace(item.incoming, saved=days[item.sha256])) for item in new
    ]
    receipts.record(workspace, period, told_days, known)


def _saved(workspace: Workspace, period: PeriodCode, item: Checked) -> date | None:
    paths = (path for path in workspace.returns(period) if path.name == item.file)
    return next((day for day in map(day_saved, paths) if day is not None), None)


def record_lists(workspace: Workspace, ledger: Ledger, period: Period) -> list[Finding]:
    """Write down what lists of papers in the inbox tell of units; what is known writes nothing."""
    read = receipts.read_receipts(workspace)
    known = {
        (one.unit, replace(one.incoming, saved=None))
        for one in read
        if one.period == str(period.code) and not one.sha256
    }
    findings, lines = [], []
    for name, papers in lists_in(workspace, period.code).items():
        by_unit, unclear = papers_of_units(ledger, period, papers)
        findings += [finding.in_file(name) for finding in unclear]
        for unit, told_papers in by_unit.items():
            for paper in told_papers:
                if (unit, paper) not in known and paper.arrived is not None:
                    known.add((unit, paper))
                    lines.append(receipts.paper_line(unit, period.code, name, paper))
    workspace.facts.received.append(lines)
    return findings

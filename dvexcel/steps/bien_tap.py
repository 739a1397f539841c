"""Biên tập through the runs: new passages are added, nothing the clerk typed is ever lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.context.bao_cao.open_questions import needed
from dvexcel.context.bien_tap import editing_rows, in_order, sayings
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.bien_tap import read_choices
from dvexcel.reading.xlsx import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.bien_tap import Choice
    from dvexcel.model.consolidation import Consolidation
    from dvexcel.model.field_of_work import FieldOfWork
    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger
    from dvexcel.model.period import PeriodCode
    from dvexcel.steps.made import Made
    from dvexcel.workspace import Workspace

_NUMBERED = re.compile(r" \((\d+)\)$")


def newest(workspace: Workspace, period: PeriodCode) -> Path | None:
    """The file the clerk works in: the highest of "bien_tap_… (2)", "bien_tap_… (3)"."""
    target = workspace.editing(period)
    files = [path for path in target.parent.glob(f"{target.stem}*.xlsx") if _number(path, target)]
    return max(files, key=lambda path: _number(path, target), default=None)


def _number(path: Path, target: Path) -> int:
    """1 for the file itself, 2 and up for those beside it, 0 for any other."""
    if path.name == target.name:
        return 1
    match = _NUMBERED.search(path.stem)
    return int(match[1]) if match and path.stem[: match.start()] == target.stem else 0


def choices_of(
    workspace: Workspace, work: FieldOfWork, period: PeriodCode
) -> tuple[tuple[Choice, ...], list[Finding], Path | None]:
    """What the clerk chose so far, in the report's order; nothing when there is no file yet.

    CannotRun when the file cannot be read: a report without the clerk's words would mislead.
    """
    path = newest(workspace, period)
    if path is None:
        return (), [], None
    choices, findings = read_choices(read_workbook(path), work)
    return in_order(choices), findings, path


def update_editing(made: Made, ledger: Ledger, consolidation: Consolidation) -> None:
    """Bring the file up to date with what units said; it is left alone when nothing is new."""
    from dvexcel.writing.bien_tap import write_bien_tap  # noqa: PLC0415 - loads when used

    workspace = made.workspace
    period = consolidation.period.code
    said = sayings(ledger, consolidation)
    try:
        choices, findings, path = choices_of(workspace, ledger.work, period)
    except CannotRun as problem:
        made.findings += problem.findings
        return
    made.findings += findings
    if path is not None and {one.key for one in said} <= {choice.key for choice in choices}:
        made.files.append(path)
    elif said or path is not None:
        rows = editing_rows(ledger, said, choices)
        asked = list(needed(ledger.work, period.kind))
        data = write_bien_tap(ledger.work, rows, period.words, asked)
        made.put(workspace.editing(period), data)

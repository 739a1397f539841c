"""The record of what became of each period (dien_bien.csv): lines are only ever added."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dvexcel.model.life import Event, Happening, Life
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvexcel.model.ledger import Ledger
    from dvexcel.workspace import Workspace


def with_life(workspace: Workspace, ledger: Ledger) -> Ledger:
    """The ledger that knows what became of its periods; CannotRun (HT014, HT019)."""
    return replace(ledger, life=read_life(workspace))


def read_life(workspace: Workspace) -> Life:
    """All that happened; CannotRun when a line is not as we wrote it (HT014, HT019)."""
    kept = workspace.facts.life
    events = []
    for line, row in kept.lines():
        try:
            events.append(_event(row))
        except ValueError as problem:
            raise CannotRun(kept.bad_line(line)) from problem
    return Life(tuple(events))


def _event(row: Mapping[str, str]) -> Event:
    return Event(
        date.fromisoformat(row["ngay"]),
        PeriodCode.parse(row["ky"]),
        Happening(row["viec"]),
        int(row["lan"] or 0),
        row["don_vi"],
        _day(row["han"]),
        row["so"],
        _day(row["ngay_van_ban"]),
        row["tep"],
        row["sha256"],
        row["ly_do"],
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def record_events(workspace: Workspace, events: Iterable[Event]) -> None:
    """Append what happened; CannotRun (HT018) when another program holds the file."""
    workspace.facts.life.append(
        {
            "ngay": one.day.isoformat(),
            "ky": one.period,
            "viec": one.what.value,
            "lan": one.number or "",
            "don_vi": one.unit,
            "han": one.until,
            "so": one.symbol,
            "ngay_van_ban": one.dated,
            "tep": one.file,
            "sha256": one.sha256,
            "ly_do": one.why,
        }
        for one in events
    )

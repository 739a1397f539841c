"""The first step of every command: the sổ is read, and the period the clerk means is found."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode
from dvexcel.model.place import Cell, Sheet
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.xlsx import parse_workbook, read_workbook
from dvexcel.specs import so_cong_tac as so

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.model.raw import RawBook
    from dvexcel.model.unit import Unit
    from dvexcel.workspace import Workspace

# Sheets whose errors could make a total wrong: nothing runs until they are clear.
_DECISIVE = frozenset(
    table.sheet
    for table in (
        so.CO_QUAN,
        so.DON_VI,
        so.SO_LIEU_GOC,
        so.CHI_TIEU,
        so.KY_BAO_CAO,
        so.TIEP_NHAN,
    )
)
WRITTEN = frozenset({so.CO_QUAN.sheet, so.VAN_BAN_DI.sheet, so.NOI_DUNG.sheet})


def open_ledger(
    workspace: Workspace, options: Options, decisive: frozenset[str] = _DECISIVE
) -> tuple[Ledger, list[Finding]]:
    """The sổ of the open book, else of the work folder, and its lesser findings.

    CannotRun when it is not there or not clear.
    """
    if options.open_ledger is not None:
        return clear_ledger(options.open_ledger, decisive)
    path = workspace.require_ledger()
    try:
        ledger, findings = _ledger_of(read_bytes(path), path.name)
    except CannotRun as problem:
        raise _locked(path, problem) from problem
    return _clear(ledger, findings, path.name, decisive)


@lru_cache(maxsize=4)  # every command opens the sổ, which seldom changed since the one before
def _ledger_of(data: bytes, file: str) -> tuple[Ledger, tuple[Finding, ...]]:
    """The ledger in these bytes: the same bytes give the same object."""
    ledger, findings = read_ledger(parse_workbook(data, file))
    return ledger, tuple(findings)


def raw_ledger(workspace: Workspace, options: Options) -> RawBook:
    """The cells of the sổ, open or in its file; CannotRun when it is not there."""
    if options.open_ledger is not None:
        return options.open_ledger
    path = workspace.require_ledger()
    try:
        return read_workbook(path)
    except CannotRun as problem:
        raise _locked(path, problem) from problem


def _locked(path: Path, problem: CannotRun) -> CannotRun:
    detail = problem.findings[0].what
    return CannotRun(notices.LEDGER_LOCKED.at(file=path.name, path=path, detail=detail))


def clear_ledger(
    book: RawBook, decisive: frozenset[str] = _DECISIVE
) -> tuple[Ledger, list[Finding]]:
    """The ledger in a raw book; CannotRun when an error stands in a decisive sheet."""
    ledger, findings = read_ledger(book)
    return _clear(ledger, findings, book.file, decisive)


def _clear(
    ledger: Ledger, findings: Sequence[Finding], file: str, decisive: frozenset[str]
) -> tuple[Ledger, list[Finding]]:
    blocking = [f for f in findings if f.is_error and _sheet(f) in decisive]
    if blocking:
        summary = notices.LEDGER_UNCLEAR.at(file=file, count=len(blocking))
        raise CannotRun(summary, *blocking)
    return ledger, list(findings)


def _sheet(finding: Finding) -> str:
    return finding.place.sheet if isinstance(finding.place, (Cell, Sheet)) else ""


def find_period(ledger: Ledger, text: str) -> Period:
    """The period of that code in the sổ; CannotRun names the ones there are."""
    known = ", ".join(str(code) for code in ledger.periods) or "(chưa có kỳ nào)"
    if not text:
        example = next((str(code) for code in ledger.periods), "2026-T09")
        raise CannotRun(notices.NO_PERIOD.at(known=known, example=example))
    try:
        return ledger.periods[PeriodCode.parse(text)]
    except (KeyError, ValueError) as problem:
        raise CannotRun(notices.UNKNOWN_PERIOD.at(period=text, known=known)) from problem


def own_office(ledger: Ledger) -> Office:
    """The office that keeps the sổ; its absence was already an error of the sổ."""
    office = ledger.own_office
    if office is None:
        raise CannotRun(notices.LEDGER_UNCLEAR.at(count=1))
    return office


def require_owing(ledger: Ledger, period: Period) -> tuple[Unit, ...]:
    """The units that owe a return; CannotRun (HT023) when there is none."""
    units = ledger.units_owing(period)
    if not units:
        raise CannotRun(notices.NOBODY_OWES.at(period=period.code, kind=period.code.kind.value))
    return units

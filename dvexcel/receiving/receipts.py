"""The record of receipts (tiep_nhan.csv): what came in when, written at first sight, never changed.

UTF-8 with BOM and CRLF so that Excel opens it; one line a file, known by its SHA-256.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Checked, Incoming, Receipt
from dvexcel.model.outcome import CannotRun
from dvexcel.records import DIGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvexcel.model.period import PeriodCode
    from dvexcel.workspace import Workspace


def read_receipts(workspace: Workspace) -> tuple[Receipt, ...]:
    """Every receipt in the order of arrival.

    CannotRun when a line is not as we wrote it (HT014) or the system refuses (HT019).
    """
    kept = workspace.facts.received
    found = []
    for line, row in kept.lines():
        try:
            found.append(_receipt(row))
        except ValueError as problem:
            raise CannotRun(kept.bad_line(line)) from problem
    return tuple(found)


def _receipt(row: Mapping[str, str]) -> Receipt:
    """The receipt in a line of the record; ValueError when it is not as ``record`` writes it."""
    if not DIGEST.fullmatch(row["sha256"]) or not row["tep"]:
        raise ValueError("no file that could be recognised")
    return Receipt(
        row["don_vi"],
        row["ky"],
        row["tep"],
        row["sha256"],
        int(row["lan"]),
        date.fromisoformat(row["ngay_nhan"]),
        row["ket_luan"],
        Incoming(
            _day(row["ngay_den"]),
            row["so_den"],
            row["so_ky_hieu"],
            _day(row["ngay_van_ban"]),
            _day(row["ngay_tep"]),
        ),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def on_paper(
    receipts: Iterable[Receipt], period: PeriodCode, checked: Iterable[Checked]
) -> list[Checked]:
    """The files with what paper says of each: the line of the file itself, else of its unit.

    The last word on a file counts. A unit's documents go with its files in the order in which they
    came, the last of fewer documents with all that came later.
    """
    by_file: dict[str, Incoming] = {}
    of_units: dict[str, list[Incoming]] = {}
    for receipt in receipts:
        if receipt.period != str(period):
            continue
        paper = receipt.incoming
        if not receipt.sha256:
            of_units.setdefault(receipt.unit, []).append(paper)
        elif paper.arrived is not None or receipt.sha256 not in by_file:
            saved = by_file.get(receipt.sha256, paper).saved
            by_file[receipt.sha256] = replace(paper, saved=saved or paper.saved)
    told, taken = [], dict[str, int]()
    for item in checked:
        paper = by_file.get(item.sha256, item.incoming)
        papers = of_units.get(item.unit, [])
        if paper.arrived is None and papers:
            at = min(taken.get(item.unit, 0), len(papers) - 1)
            taken[item.unit] = at + 1
            paper = replace(papers[at], saved=paper.saved)
        told.append(replace(item, incoming=paper))
    return told


def first_sight(receipts: Iterable[Receipt], period: PeriodCode) -> dict[str, date]:
    """When each file of a period was first seen, by its SHA-256."""
    seen: dict[str, date] = {}
    for receipt in receipts:
        if receipt.period == str(period) and receipt.sha256:
            seen.setdefault(receipt.sha256, receipt.received)
    return seen


def record(
    workspace: Workspace, period: PeriodCode, checked: Iterable[Checked], known: Iterable[str]
) -> None:
    """Append the files not recorded before for this period.

    A file that the system would not open has no digest to be known by: it is recorded once it
    opens.
    """
    seen = set(known)
    rows = []
    for item in checked:
        if item.sha256 and item.sha256 not in seen:
            seen.add(item.sha256)
            rows.append(line_of(item, period))
    workspace.facts.received.append(rows)


def line_of(item: Checked, period: PeriodCode) -> dict[str, object]:
    """A file's line of the record."""
    unit_return, paper = item.unit_return, item.incoming
    return {
        "ngay_nhan": item.received.isoformat(),
        "ky": period,
        "don_vi": "" if unit_return is None else unit_return.unit,
        "lan": 1 if unit_return is None else unit_return.version,
        "ket_luan": item.verdict,
        "tep": item.file,
        "sha256": item.sha256,
        "ngay_tep": paper.saved,
        "so_den": paper.number,
        "ngay_den": paper.arrived,
        "so_ky_hieu": paper.symbol,
        "ngay_van_ban": paper.dated,
    }


def paper_line(unit: str, period: PeriodCode, file: str, paper: Incoming) -> dict[str, object]:
    """The line of a unit's document, as a list of papers tells it."""
    return {
        "ngay_nhan": paper.arrived,
        "ky": period,
        "don_vi": unit,
        "lan": 1,
        "ket_luan": "danh sách văn bản đến",
        "tep": file,
        "sha256": "",
        "so_den": paper.number,
        "ngay_den": paper.arrived,
        "so_ky_hieu": paper.symbol,
        "ngay_van_ban": paper.dated,
    }

"""The record of receipts (tiep_nhan.csv): what came in when, written at first sight, never changed.

UTF-8 with BOM and CRLF so that Excel opens it; one line a file, known by its SHA-256.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Checked, Receipt
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
    )


def first_sight(receipts: Iterable[Receipt], period: PeriodCode) -> dict[str, date]:
    """When each file of a period was first seen, by its SHA-256."""
    seen: dict[str, date] = {}
    for receipt in receipts:
        if receipt.period == str(period):
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
    lines = []
    for item in checked:
        if item.sha256 and item.sha256 not in seen:
            seen.add(item.sha256)
            lines.append(_line(item, period))
    workspace.facts.received.append(lines)


def _line(item: Checked, period: PeriodCode) -> dict[str, object]:
    unit_return = item.unit_return
    return {
        "ngay_nhan": item.received.isoformat(),
        "ky": period,
        "don_vi": "" if unit_return is None else unit_return.unit,
        "lan": 1 if unit_return is None else unit_return.version,
        "ket_luan": item.verdict,
        "tep": item.file,
        "sha256": item.sha256,
    }

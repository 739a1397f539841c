"""The record of receipts (tiep_nhan.csv): what came in when, written at first sight, never changed.

UTF-8 with BOM and CRLF so that Excel opens it; one line a file, known by its SHA-256.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

from dvexcel import workspace_notices as notices
from dvexcel.model.consolidation import Checked, Receipt
from dvexcel.model.outcome import CannotRun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.period import PeriodCode
    from dvexcel.workspace import Workspace

FIELDS = ("ngay_nhan", "ky", "don_vi", "lan", "ket_luan", "tep", "sha256")
HEADER = ",".join(FIELDS)


def read_receipts(workspace: Workspace) -> tuple[Receipt, ...]:
    """Every receipt in the order of arrival; CannotRun (HT014) when a line is not ours."""
    path = workspace.receipts
    if not path.is_file():
        return ()
    receipts = []
    lines = csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    for line in lines:
        try:
            receipts.append(
                Receipt(
                    line["don_vi"],
                    line["ky"],
                    line["tep"],
                    line["sha256"],
                    int(line["lan"]),
                    date.fromisoformat(line["ngay_nhan"]),
                    line["ket_luan"],
                )
            )
        except (KeyError, TypeError, ValueError) as problem:
            raise CannotRun(
                notices.BAD_RECEIPTS.at(file=path.name, line=lines.line_num, name=path.name)
            ) from problem
    return tuple(receipts)


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
    """Append the files not recorded before for this period."""
    seen = set(known)
    lines = []
    for item in checked:
        if item.sha256 not in seen:
            seen.add(item.sha256)
            lines.append(_line(item, period))
    workspace.append_receipts(lines, HEADER)


def _line(item: Checked, period: PeriodCode) -> str:
    unit_return = item.unit_return
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="").writerow(
        (
            item.received.isoformat(),
            str(period),
            "" if unit_return is None else unit_return.unit,
            1 if unit_return is None else unit_return.version,
            item.verdict,
            item.file,
            item.sha256,
        )
    )
    return text.getvalue()

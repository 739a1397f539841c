"""What was run in the folder is shown, and which returns came with a signed scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.outcome import Outcome
from dvexcel.receiving.check import check_inbox
from dvexcel.receiving.signed import signed_copies
from dvexcel.steps.opening import find_period, open_ledger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace

_LAST = 20


def nhat_ky(workspace: Workspace, options: Options) -> Outcome:
    """Show the last runs, of one period where one is named, and its signed copies; writes nothing.

    CannotRun when the record is spoiled (HT014, HT019) or the period unknown (HT009).
    """
    ledger, _ = open_ledger(workspace, options)
    lines = [row for _, row in workspace.facts.runs.lines()]
    notes: list[str] = []
    if options.period:
        period = find_period(ledger, options.period)
        lines = [row for row in lines if row["ky"].strip().upper() == str(period.code)]
        files = check_inbox(workspace, ledger, period, options.today)
        notes += signed_copies(workspace, ledger, period, files)
    return Outcome(
        (workspace.facts.runs.path,) if lines else (),
        counts={"luot": len(lines)},
        notes=(*_shown(lines), *notes),
    )


def _shown(lines: list[dict[str, str]]) -> Iterator[str]:
    if not lines:
        yield "Chưa có lượt chạy nào được ghi."
    for row in lines[-_LAST:]:
        period = f" {row['ky']}" if row["ky"] else ""
        by = f" ({row['nguoi']} trên {row['may']})" if row["nguoi"] else ""
        counts = f": {row['so_dem']}" if row["so_dem"] else ""
        yield (
            f"{row['ngay']} {row['gio']} {row['lenh']}{period}{by}{counts}; {row['so_loi']} lỗi, "
            f"{row['so_canh_bao']} cảnh báo."
        )

"""What the message box says: one plain Vietnamese text an outcome, a refusal or a failure."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dvexcel.addin import notices
from dvexcel.addin.listing import FEW
from dvexcel.log import UNEXPECTED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dvexcel.addin.buttons import Button
    from dvexcel.model.finding import Finding
    from dvexcel.model.mend import Correction
    from dvexcel.model.outcome import Outcome

# Excel's numbers for "call rejected": a cell is being typed in, or a dialog is open.
_BUSY = frozenset({-2147418111, -2146777998, -2147417846})


def done(button: Button, outcome: Outcome) -> str:
    """That it is done: the files, how much was found with the first few, and further notes."""
    parts = [f"Đã xong: {button.label}."]
    parts += _files(outcome.files)
    parts += _changes(outcome.changes)
    parts += _findings(outcome.findings, checked=button.name.startswith("kiem_tra"))
    parts += outcome.notes
    return "\n\n".join(parts)


def refused(findings: Sequence[Finding]) -> str:
    """Why it could not be done and what to do; the first few of many."""
    shown = [_with_file(finding) for finding in islice(findings, FEW)]
    if len(findings) > FEW:
        shown.append(f"… và {len(findings) - FEW} chỗ nữa.")
    return "\n\n".join(shown)


def _with_file(finding: Finding) -> str:
    return f"{finding.file}: {finding.message}" if finding.file else finding.message


def explained(problem: Exception, book: str, log: Path) -> Finding:
    """The finding that an unforeseen exception means to a clerk.

    Exceptions of Excel carry a number first; everything else is a fault of ours.
    """
    if _is_busy(problem):
        return notices.BUSY.at()
    if type(problem).__name__ in {"com_error", "ExcelError"}:
        return notices.EXCEL_REFUSED.at(book=book, log=log)
    return UNEXPECTED.at(log=log)


def _is_busy(problem: Exception) -> bool:
    """By Excel's number, which stands first or last in what it tells, or by xlwings' own word."""
    numbers: list[object] = list(problem.args[:1])
    for added in problem.args[2:3]:
        numbers += added[-1:] if isinstance(added, tuple) else ()
    known = _BUSY.intersection(one for one in numbers if isinstance(one, int))
    return type(problem).__name__ == "ExcelBusyError" or bool(known)


def _files(files: Sequence[Path]) -> list[str]:
    if not files:
        return []
    if len(files) <= FEW:
        return ["Tệp:\n" + "\n".join(map(str, files))]
    folders = {path.parent: 0 for path in files}
    for path in files:
        folders[path.parent] += 1
    return ["\n".join(f"{count} tệp trong {folder}" for folder, count in folders.items())]


def _changes(changes: Sequence[Correction]) -> list[str]:
    """What was mended, the first few of many."""
    shown = [f"“{c.subject}”: {c.found} → {c.wanted}" for c in islice(changes, FEW)]
    if len(changes) > FEW:
        shown.append(f"… và {len(changes) - FEW} điểm nữa.")
    return ["Đã sửa:\n" + "\n".join(shown)] if shown else []


def _findings(findings: Sequence[Finding], *, checked: bool) -> list[str]:
    if not findings:
        return ["Không có điểm nào cần sửa."] if checked else []
    errors = sum(finding.is_error for finding in findings)
    parts = [f"Có {errors} lỗi, {len(findings) - errors} cảnh báo."]
    if not checked:
        parts.append(refused(findings))
    return parts

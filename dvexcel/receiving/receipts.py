"""The record of receipts (tiep_nhan.csv): what came in when, written at first sight, never changed.

UTF-8 with BOM and CRLF so that Excel opens it; one line a file, known by its SHA-256.
"""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import TYPE_CHECKING

from dvexcel.model.consolidation import Checked, Receipt
from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.whole_files import append_lines, harmless, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvexcel.model.finding import Finding
    from dvexcel.model.period import PeriodCode
    from dvexcel.workspace import Workspace

BAD_RECEIPTS = error(
    "HT014",
    "Sổ tiếp nhận không đọc được",
    "Dòng {line} của {name} không đúng mẫu.",
    "dvexcel dựa vào tệp này để biết ngày nhận.",
    "Mời khôi phục dòng đó như cũ; không sửa tệp này bằng tay.",
)
RECEIPTS_LOCKED = error(
    "HT019",
    "Không đọc được sổ tiếp nhận",
    "Không đọc được “{name}”: {detail}.",
    "Tệp có thể đang bị chương trình khác giữ hoặc chưa được cấp quyền đọc.",
    "Mời đóng tệp hoặc xin quyền đọc rồi chạy lại.",
)
FIELDS = ("ngay_nhan", "ky", "don_vi", "lan", "ket_luan", "tep", "sha256")
HEADER = ",".join(FIELDS)
_SHA256 = re.compile(r"([0-9a-f]{64})?")  # empty where the system let nobody read the file


def read_receipts(workspace: Workspace) -> tuple[Receipt, ...]:
    """Every receipt in the order of arrival.

    CannotRun when a line is not as we wrote it (HT014) or the system refuses (HT019).
    """
    path = workspace.receipts
    if not path.is_file():
        return ()
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        detail = problem.strerror or type(problem).__name__
        raise CannotRun(
            RECEIPTS_LOCKED.at(file=path.name, name=path.name, detail=detail)
        ) from problem
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        raise CannotRun(_bad_line(path.name, line)) from problem
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        _check_heading(next(lines, []))
        return tuple(_receipt(line) for line in lines if line)
    except (csv.Error, ValueError) as problem:
        raise CannotRun(_bad_line(path.name, max(1, lines.line_num))) from problem


def _bad_line(name: str, line: int) -> Finding:
    return BAD_RECEIPTS.at(file=name, line=line, name=name)


def _check_heading(line: list[str]) -> None:
    if tuple(line) != FIELDS:
        raise ValueError("not our heading")


def _receipt(line: list[str]) -> Receipt:
    """The receipt in a line of the record; ValueError when it is not as ``record`` writes it."""
    received, period, unit, version, verdict, file, sha256 = line
    if not _SHA256.fullmatch(sha256) or not file:
        raise ValueError("no file that could be recognised")
    return Receipt(unit, period, file, sha256, int(version), date.fromisoformat(received), verdict)


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
    with told(workspace.receipts):
        append_lines(workspace.receipts, lines, HEADER)


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
            harmless(item.file),
            item.sha256,
        )
    )
    return text.getvalue()

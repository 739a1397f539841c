"""The form of documents is inspected and told as comments in a copy, or mended in one.

A copy stands beside its document, or in the work folder when that is elsewhere.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dvexcel.model.finding import Severity, Verdict
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.the_thuc import notices
from dvexcel.the_thuc.inspection import inspect_document
from dvexcel.the_thuc.mending import Mending, mend_document
from dvexcel.the_thuc.report import report_of

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.mend import Correction
    from dvexcel.model.options import Options
    from dvexcel.model.report import Report
    from dvexcel.workspace import Workspace

COPY = ".soat"
MENDED = ".sua"
_KEYS = {
    Verdict.DAT: "dat",
    Verdict.KHONG_DAT: "khong_dat",
    Verdict.KHONG_AP_DUNG: "khong_ap_dung",
    Verdict.CHUA_DANH_GIA: "chua_danh_gia",
    Verdict.CAN_NGUOI_XEM: "can_nguoi_xem",
}


@dataclass(slots=True)
class _Told:
    """What has been said so far, document by document."""

    counts: Counter[str]
    files: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    changes: list[Correction] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)


def soat(workspace: Workspace, options: Options) -> Outcome:
    """Judge the form of each document; its findings become comments in a copy beside it.

    With ``options.mend`` list what would be mended instead, and with ``options.write`` write the
    mended copies; the findings are then those that are left for a person.
    """
    if options.write and not options.mend:
        raise CannotRun(notices.NOTHING_TO_WRITE.at())
    told = _Told(Counter(tep=0))
    ours = (COPY, MENDED) if options.mend else (COPY,)
    chosen = [path for path in options.files if not path.stem.endswith(ours)]
    one, what = (_mend, "Sửa thể thức") if options.mend else (_judge, "Soát văn bản")
    for number, path in enumerate(chosen, 1):
        told.counts["tep"] += 1
        try:
            one(workspace, options, path, told)
        except CannotRun as problem:
            told.findings += problem.findings
        options.progress(what, number, len(chosen))
    if options.mend:
        told.counts["sua"] = sum(1 + change.more for change in told.changes)
    told.counts["loi"] = sum(finding.severity is Severity.LOI for finding in told.findings)
    return Outcome(
        tuple(told.files),
        tuple(told.findings),
        dict(told.counts),
        tuple(told.notes),
        tuple(told.changes),
        tuple(told.reports),
    )


def _judge(workspace: Workspace, options: Options, path: Path, told: _Told) -> None:
    """Judge one document and comment on it in a copy; a clean one gets none."""
    from dvexcel.the_thuc.comments import with_comments  # noqa: PLC0415 - lxml loads when used

    data = _bytes_of(path)
    done = inspect_document(data, path.name, options.today)
    told.counts.update(_KEYS[judgement.verdict] for judgement in done.judgements)
    told.notes.append(done.summary)
    told.reports.append(report_of(done))
    told.findings += done.findings
    if done.findings:
        commented = with_comments(data, path.name, done.findings)
        if commented is None:
            told.findings.append(notices.NO_COMMENTS.at(file=path.name))
        else:
            _write(workspace, path, COPY, commented, told)


def _mend(workspace: Workspace, options: Options, path: Path, told: _Told) -> None:
    """Mend what is sure in one document; what is left is told."""
    done = mend_document(_bytes_of(path), path.name, options.today)
    if done.refusal is not None:
        told.findings.append(done.refusal)
    told.findings += done.after.findings
    told.changes += done.changes
    left = report_of(done.after)
    told.reports.append(replace(left, summary=f"Sau khi sửa, {left.summary}"))
    told.notes.append(_line_of(done, written=options.write))
    if done.changes and options.write:
        _write(workspace, path, MENDED, done.data, told)


def _line_of(done: Mending, *, written: bool) -> str:
    """What was done with one document, in one line."""
    file, left = done.before.paper.facts.file, len(done.after.findings)
    count = sum(1 + change.more for change in done.changes)
    rest = f"còn {left} điểm cần người sửa" if left else "không còn điểm nào cần sửa"
    if not count:
        return f"{file}: không có chỗ nào sửa tự động; {rest}."
    if written:
        return f"{file}: đã sửa {count} chỗ trong bản sao; {rest}."
    return f"{file}: sẽ sửa {count} chỗ; {rest}. Chưa ghi gì: thêm --ghi để ghi bản đã sửa."


def _bytes_of(path: Path) -> bytes:
    """The bytes of a document; CannotRun (TN206) when it cannot be opened."""
    try:
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise CannotRun(notices.NO_ACCESS.at(file=path.name, detail="không thấy tệp")) from problem
    except OSError as problem:
        detail = problem.strerror or type(problem).__name__
        raise CannotRun(notices.NO_ACCESS.at(file=path.name, detail=detail)) from problem


def _write(workspace: Workspace, path: Path, mark: str, data: bytes, told: _Told) -> None:
    root, document = workspace.root.resolve(), path.resolve()
    inside = document.is_relative_to(root)
    folder = workspace.root / document.relative_to(root).parent if inside else workspace.root
    target, said = workspace.write(folder / f"{path.stem}{mark}.docx", data)
    told.files.append(target)
    told.findings += said

"""One document judged or mended, told in plain values; the documents of a folder; their table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dvexcel.model.finding import Finding, Verdict
from dvexcel.model.notice import Notice
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Paragraph
from dvexcel.the_thuc import notices
from dvexcel.the_thuc.inspection import inspect_document
from dvexcel.the_thuc.mending import mend_document
from dvexcel.the_thuc.report import report_of
from dvexcel.the_thuc.told import weight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from dvexcel.model.mend import Correction
    from dvexcel.model.report import Report
    from dvexcel.model.sheets import CellValue

COPY, MENDED = ".soat", ".sua"
_KEYS = {
    Verdict.DAT: "dat",
    Verdict.KHONG_DAT: "khong_dat",
    Verdict.KHONG_AP_DUNG: "khong_ap_dung",
    Verdict.CHUA_DANH_GIA: "chua_danh_gia",
    Verdict.CAN_NGUOI_XEM: "can_nguoi_xem",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A document and what is asked of it; ``comment``: a copy with comments is wanted."""

    path: Path
    name: str
    today: date
    comment: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one document; ``copy`` the commented or mended one, None when none is due.

    ``moves``: the mending may have moved text to another page; ``original`` is there then.
    """

    task: Asked
    findings: tuple[Finding, ...] = ()
    report: Report | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    changes: tuple[Correction, ...] = ()
    copy: bytes | None = None
    moves: bool = False
    original: bytes = b""


def judged(task: Asked) -> Told:
    """One document judged; what cannot be read is told as its finding."""
    try:
        data = _bytes_of(task)
        done = inspect_document(data, task.name, task.today)
    except CannotRun as problem:
        return Told(task, problem.findings)
    counts = Counter(_KEYS[judgement.verdict] for judgement in done.judgements)
    told = Told(task, done.findings, report_of(done), counts)
    if not (task.comment and done.findings):
        return told
    from dvexcel.the_thuc.comments import with_comments  # noqa: PLC0415 - lxml loads when used

    copy = with_comments(data, task.name, done.findings)
    if copy is None:
        no_copy = notices.NO_COMMENTS.at(file=task.name)
        return replace(told, findings=(*told.findings, no_copy))
    return replace(told, copy=copy)


def mended(task: Asked) -> Told:
    """One document mended; what is left for a person is told."""
    try:
        data = _bytes_of(task)
        done = mend_document(data, task.name, task.today)
    except CannotRun as problem:
        return Told(task, problem.findings)
    left = report_of(done.after)
    refused = () if done.refusal is None else (done.refusal,)
    return Told(
        task,
        (*refused, *done.after.findings),
        replace(left, summary=f"Sau khi sửa, {left.summary}"),
        changes=done.changes,
        copy=done.data if done.changes else None,
        moves=done.moves_text,
        original=data if done.moves_text else b"",
    )


def lost(task: Asked) -> Told:
    """What is said of a document that ended the process which read it."""
    return Told(task, (notices.STOPPED.at(file=task.name),))


def documents_in(folder: Path) -> list[Path]:
    """Every .docx below a folder, in the order of their names; none of ours, none that is hidden.

    OSError when the folder cannot be listed.
    """
    found = []
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        hidden = any(part.startswith((".", "~$")) for part in inside)
        ours = path.stem.endswith((COPY, MENDED))
        if path.suffix.lower() == ".docx" and path.is_file() and not hidden and not ours:
            found.append(path)
    return found


def rows_of(told: Sequence[Told]) -> dict[str, list[dict[str, CellValue]]]:
    """The rows of the workbook on a whole folder, by table."""
    findings = sorted(
        (finding for one in told for finding in one.findings), key=lambda f: (f.code, f.file)
    )
    return {
        "tep": [_of_file(one) for one in told],
        "ma": list(_by_code(findings, told)),
        "nhan_xet": [_of_finding(finding) for finding in findings],
    }


def _of_file(told: Told) -> dict[str, CellValue]:
    judged_ones = [f for f in told.findings if f.verdict is not Verdict.CHUA_DANH_GIA]
    errors = sum(finding.is_error for finding in judged_ones)
    report = told.report
    unjudged = [f.what for f in told.findings if f.verdict is Verdict.CHUA_DANH_GIA]
    unread = [f.message for f in told.findings] if report is None else []
    return {
        "tep": told.task.name,
        "loai": (report.kind or "chưa rõ") if report else "không đọc được",
        "he": report.system if report else "",
        "loi": errors,
        "canh_bao": len(judged_ones) - errors,
        "ghi_chu": " ".join((*unjudged, *unread)),
    }


def _by_code(findings: Iterable[Finding], told: Iterable[Told]) -> Iterable[dict[str, CellValue]]:
    from dvexcel.the_thuc.read import notices as reading  # noqa: PLC0415 - lxml loads when used

    named = (*vars(notices).values(), *vars(reading).values())
    titles = {one.code: one.title for one in named if isinstance(one, Notice)}
    titles |= {
        entry.code: entry.title
        for one in told
        if one.report is not None
        for group in one.report.groups
        for entry in group.entries
    }
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.code, []).append(finding)
    for code, some in grouped.items():
        errors = sum(finding.is_error for finding in some)
        yield {
            "ma": code,
            "ten": titles.get(code, ""),
            "loi": errors,
            "canh_bao": len(some) - errors,
            "so_tep": len({finding.file for finding in some}),
        }


def _of_finding(finding: Finding) -> dict[str, CellValue]:
    place = finding.place
    quoted = place.quoted if isinstance(place, Paragraph) else ""
    return {
        "ma": finding.code,
        "muc": weight_of(finding).capitalize(),
        "tep": finding.file,
        "cho": quoted or "cả văn bản",
        "thay": " ".join(filter(None, (finding.what, finding.repeats))),
        "vi_sao": finding.why,
        "cach_sua": finding.remedy,
    }


def _bytes_of(task: Asked) -> bytes:
    """The bytes of a document; CannotRun (TN206) when it cannot be opened."""
    try:
        return task.path.read_bytes()
    except FileNotFoundError as problem:
        raise CannotRun(notices.NO_ACCESS.at(file=task.name, detail="không thấy tệp")) from problem
    except OSError as problem:
        detail = problem.strerror or type(problem).__name__
        raise CannotRun(notices.NO_ACCESS.at(file=task.name, detail=detail)) from problem

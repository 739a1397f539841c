"""One document judged or mended, told in plain values; the documents of a folder; their table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dvexcel.model.finding import Finding, Verdict
from dvexcel.model.notice import Notice
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Paragraph
from dvexcel.office_file.page_count import page_counts
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
    from dvexcel.model.options import Options
    from dvexcel.model.report import Report
    from dvexcel.model.sheets import CellValue

COPY, MENDED = ".soat", ".sua"


@dataclass(frozen=True, slots=True)
class AskedDocument:
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

    task: AskedDocument
    findings: tuple[Finding, ...] = ()
    report: Report | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    changes: tuple[Correction, ...] = ()
    copy: bytes | None = None
    moves: bool = False
    original: bytes = b""


def asked_about(options: Options) -> tuple[list[AskedDocument], list[Path]]:
    """The documents that are asked about, and the folders among them; HT746 for an empty one."""
    ours = (COPY, MENDED) if options.mend else (COPY,)
    tasks, folders = [], []
    for path in options.files:
        if not path.is_dir():
            if not path.stem.endswith(ours):
                tasks.append(AskedDocument(path, path.name, options.today))
            continue
        found = documents_in(path)
        if not found:
            raise CannotRun(notices.NO_DOCUMENTS.at(folder=path.name))
        folders.append(path)
        tasks += [
            AskedDocument(one, one.relative_to(path).as_posix(), options.today, comment=False)
            for one in found
        ]
    return tasks, folders


def judged(task: AskedDocument) -> Told:
    """One document judged; what cannot be read is told as its finding."""
    try:
        data = bytes_of(task)
        done = inspect_document(data, task.name, task.today)
    except CannotRun as problem:
        return Told(task, problem.findings)
    counts = Counter(judgement.verdict.name.lower() for judgement in done.judgements)
    told = Told(task, done.findings, report_of(done), counts)
    if not (task.comment and done.findings):
        return told
    from dvexcel.the_thuc.comments import with_comments  # noqa: PLC0415 - lxml loads when used

    copy = with_comments(data, task.name, done.findings)
    if copy is None:
        no_copy = notices.NO_COMMENTS.at(file=task.name)
        return replace(told, findings=(*told.findings, no_copy))
    return replace(told, copy=copy)


def mended(task: AskedDocument) -> Told:
    """One document mended; what is left for a person is told."""
    try:
        data = bytes_of(task)
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


def lost(task: AskedDocument) -> Told:
    """What is said of a document that ended the process which read it."""
    return Told(task, (notices.STOPPED.at(file=task.name),))


def pages_of(told: Sequence[Told]) -> list[Finding]:
    """Each mended copy that is longer or shorter than its document, or may be."""
    moved = [one for one in told if one.moves and one.copy is not None]
    counts = page_counts([data for one in moved for data in (one.original, one.copy or b"")])
    found = []
    for number, one in enumerate(moved):
        if counts is None:
            found.append(notices.PAGES_UNKNOWN.at(file=one.task.name))
            continue
        before, after = counts[2 * number : 2 * number + 2]
        if before != after:
            said = notices.PAGES_CHANGED.at(file=one.task.name, before=before, after=after)
            found.append(said)
    return found


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


def bytes_of(task: AskedDocument) -> bytes:
    """The bytes of a document; CannotRun (TN206) when it cannot be opened."""
    try:
        return task.path.read_bytes()
    except FileNotFoundError as problem:
        detail = f"Không thấy tệp “{task.path}”"
        raise CannotRun(notices.NO_ACCESS.at(file=task.name, detail=detail)) from problem
    except OSError as problem:
        detail = f"Không mở được tệp; máy báo: {problem.strerror or type(problem).__name__}"
        raise CannotRun(notices.NO_ACCESS.at(file=task.name, detail=detail)) from problem

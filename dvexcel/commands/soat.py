"""The form of documents is inspected and told as comments in a copy, or mended in one.

A copy stands beside its document, or in the work folder when that is elsewhere. Of a whole folder
one workbook tells everything; it stands by the same rule, inside the folder that was asked about
where that is in the work folder: it belongs to these files, and nothing is written into a folder
of other people. A hundred commented copies would help nobody, so a folder gets none.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvexcel.model.finding import Severity
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.office_file.page_count import page_counts
from dvexcel.steps.documents import (
    COPY,
    MENDED,
    Asked,
    Told,
    documents_in,
    judged,
    lost,
    mended,
    rows_of,
)
from dvexcel.steps.many import in_order
from dvexcel.the_thuc import notices

if TYPE_CHECKING:
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.options import Options
    from dvexcel.model.report import Report
    from dvexcel.workspace import Workspace


@dataclass(slots=True)
class _Said:
    """What has been said so far, document by document."""

    counts: Counter[str]
    files: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)

    @property
    def reports(self) -> tuple[Report, ...]:
        return tuple(one.report for one in self.told if one.report is not None)


def soat(workspace: Workspace, options: Options) -> Outcome:
    """Judge the form of each document; its findings become comments in a copy beside it.

    With ``options.mend`` list what would be mended instead, and with ``options.write`` write the
    mended copies; the findings are then those that are left for a person.
    """
    if options.write and not options.mend:
        raise CannotRun(notices.NOTHING_TO_WRITE.at())
    said = _Said(Counter(tep=0))
    tasks, folders = _tasks(options)
    work, what = (mended, "Sửa thể thức") if options.mend else (judged, "Soát văn bản")
    for number, told in enumerate(in_order(work, tasks, lost), 1):
        said.counts["tep"] += 1
        _take(workspace, options, told, said)
        options.progress(what, number, len(tasks))
    if options.write:
        said.findings += _pages(said.told)
    for folder in folders:
        _write_table(workspace, folder, said)
    changes = tuple(change for one in said.told for change in one.changes)
    if options.mend:
        said.counts["sua"] = sum(1 + change.more for change in changes)
    said.counts["loi"] = sum(finding.severity is Severity.LOI for finding in said.findings)
    return Outcome(
        tuple(said.files),
        tuple(said.findings),
        dict(said.counts),
        tuple(said.notes),
        changes,
        said.reports,
    )


def _tasks(options: Options) -> tuple[list[Asked], list[Path]]:
    """The documents that are asked about, and the folders among them; HT746 for an empty one."""
    ours = (COPY, MENDED) if options.mend else (COPY,)
    tasks, folders = [], []
    for path in options.files:
        if not path.is_dir():
            if not path.stem.endswith(ours):
                tasks.append(Asked(path, path.name, options.today))
            continue
        found = documents_in(path)
        if not found:
            raise CannotRun(notices.NO_DOCUMENTS.at(folder=path.name))
        folders.append(path)
        tasks += [
            Asked(one, one.relative_to(path).as_posix(), options.today, comment=False)
            for one in found
        ]
    return tasks, folders


def _take(workspace: Workspace, options: Options, told: Told, said: _Said) -> None:
    """What was said of one document, and its copy where one is due."""
    said.told.append(told)
    said.findings += told.findings
    said.counts.update(told.counts)
    if told.report is None:
        return
    if options.mend:
        said.notes.append(_line_of(told, written=options.write))
    else:
        said.notes.append(told.report.summary)
    if told.copy is not None and (options.write or not options.mend):
        path = told.task.path
        mark = MENDED if options.mend else COPY
        _write(workspace, path.parent, f"{path.stem}{mark}.docx", told.copy, said)


def _line_of(told: Told, *, written: bool) -> str:
    """What was done with one document, in one line."""
    file, left = told.task.name, len(told.findings)
    count = sum(1 + change.more for change in told.changes)
    rest = f"còn {left} điểm cần người sửa" if left else "không còn điểm nào cần sửa"
    if not count:
        return f"{file}: không có chỗ nào sửa tự động; {rest}."
    if written:
        return f"{file}: đã sửa {count} chỗ trong bản sao; {rest}."
    moves = " Sửa xong có thể đổi số trang hoặc chỗ của chữ ký." if told.moves else ""
    return f"{file}: sẽ sửa {count} chỗ; {rest}.{moves} Chưa ghi gì: thêm --ghi để ghi bản đã sửa."


def _pages(told: list[Told]) -> list[Finding]:
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
            told_pages = notices.PAGES_CHANGED.at(file=one.task.name, before=before, after=after)
            found.append(told_pages)
    return found


def _write_table(workspace: Workspace, folder: Path, said: _Said) -> None:
    """The workbook on a whole folder."""
    from dvexcel.writing.ket_qua_soat import write_ket_qua_soat  # noqa: PLC0415 - as used

    of_folder = [one for one in said.told if one.task.path.is_relative_to(folder)]
    name = folder.resolve().name
    data = write_ket_qua_soat(rows_of(of_folder), name)
    _write(workspace, folder, f"ket_qua_soat_{name}.xlsx", data, said)


def _write(workspace: Workspace, beside: Path, name: str, data: bytes, said: _Said) -> None:
    root, place = workspace.root.resolve(), beside.resolve()
    inside = place.is_relative_to(root)
    folder = workspace.root / place.relative_to(root) if inside else workspace.root
    target, told = workspace.write(folder / name, data)
    said.files.append(target)
    said.findings += told

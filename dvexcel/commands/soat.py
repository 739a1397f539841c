"""The form of documents is inspected and told as comments in a copy, or mended in one.

A copy stands beside its document, or in the work folder when that is elsewhere. Of a whole folder
one workbook tells everything; it stands by the same rule, inside the folder that was asked about
where that is in the work folder: it belongs to these files, and nothing is written into a folder
of other people. A hundred commented copies would help nobody, so a folder gets none.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.steps.documents import (
    COPY,
    MENDED,
    Told,
    asked_about,
    judged,
    lost,
    mended,
    pages_of,
    rows_of,
)
from dvexcel.steps.made import Made
from dvexcel.steps.many import in_order
from dvexcel.the_thuc import notices
from dvexcel.writing.ket_qua_soat import write_ket_qua_soat

if TYPE_CHECKING:
    from dvexcel.model.options import Options
    from dvexcel.workspace import Workspace


@dataclass(slots=True)
class _Said(Made):
    """What has been said so far, document by document."""

    counts: Counter[str] = field(default_factory=lambda: Counter(tep=0))
    notes: list[str] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)


def soat(workspace: Workspace, options: Options) -> Outcome:
    """Hold any Word document against the decree's form; findings become comments in a copy.

    With ``options.mend`` list what would be mended instead, and with ``options.write`` write the
    mended copies; the findings are then those that are left for a person. Of a folder every .docx
    is judged, and a workbook holds all findings by code.
    """
    if options.write and not options.mend:
        raise CannotRun(notices.NOTHING_TO_WRITE.at())
    said = _Said(workspace)
    tasks, folders = asked_about(options)
    work, what = (mended, "Sửa thể thức") if options.mend else (judged, "Soát văn bản")
    for number, told in enumerate(in_order(work, tasks, lost), 1):
        said.counts["tep"] += 1
        _take(options, told, said)
        options.progress(what, number, len(tasks))
    if options.write:
        said.findings += pages_of(said.told)
    for folder in folders:
        of_folder = [one for one in said.told if one.task.path.is_relative_to(folder)]
        data = write_ket_qua_soat(rows_of(of_folder), folder.resolve().name)
        said.put(workspace.inspected_folder(folder), data)
    changes = tuple(change for one in said.told for change in one.changes)
    if options.mend:
        said.counts["sua"] = sum(1 + change.more for change in changes)
    said.counts["loi"] = sum(finding.is_error for finding in said.findings)
    reports = tuple(one.report for one in said.told if one.report is not None)
    outcome = said.outcome(dict(said.counts), tuple(said.notes))
    return replace(outcome, changes=changes, reports=reports)


def _take(options: Options, told: Told, said: _Said) -> None:
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
        mark = MENDED if options.mend else COPY
        said.put(said.workspace.inspected(told.task.path, mark), told.copy)


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

"""A mended copy of a document: what is sure is set right, words are never touched.

What comes out is inspected again. A repair that did not end its finding, or that brought another
one, is not made at all.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dvexcel.model.finding import Severity
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.pipeline import inspect_notices as notices
from dvexcel.pipeline.inspect import COPY, beside, bytes_of, inspect_document

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.mend import Change
    from dvexcel.pipeline.inspect import Inspection
    from dvexcel.pipeline.options import Options
    from dvexcel.workspace import Workspace

MENDED = ".sua"
_PASSES = 4


@dataclass(frozen=True, slots=True)
class Mending:
    """A document before and after; ``data`` is the mended one, the very same without changes.

    ``refusal`` says why a document that can be judged must not be mended.
    """

    data: bytes
    changes: tuple[Change, ...]
    before: Inspection
    after: Inspection
    refusal: Finding | None = None


def mend_document(data: bytes, file: str, today: date) -> Mending:
    """Mend what is sure; CannotRun (TN2xx) when the document cannot be read."""
    before = inspect_document(data, file, today)
    refusal = _why_not(data, file)
    if refusal is not None:
        return Mending(data, (), before, before, refusal)
    codes = [j.rule.notice.code for j in before.judgements if j.faults]
    whole = _mended(data, before, today, codes)
    if _is_sound(data, whole):
        return whole
    kept: list[str] = []
    sound = Mending(data, (), before, before)
    for code in codes:  # one repair stands in another's way: find out which
        tried = _mended(data, before, today, [*kept, code])
        if _is_sound(data, tried):
            kept.append(code)
            sound = tried
    return sound


def _why_not(data: bytes, file: str) -> Finding | None:
    """Why a document that can be judged is not mended."""
    from dvexcel.word.mend import is_signed, is_strict  # noqa: PLC0415 - as above

    if is_signed(data, file):
        return notices.SIGNED.at(file=file)
    return notices.STRICT.at(file=file) if is_strict(data, file) else None


def _mended(data: bytes, before: Inspection, today: date, codes: Collection[str]) -> Mending:
    """The document after the repairs of these codes, stage by stage until nothing is left."""
    from dvexcel.word.mend import STAGES, mended  # noqa: PLC0415 - lxml loads when used

    file = before.paper.facts.file
    changes: list[Change] = []
    now = before
    for _ in range(_PASSES):
        faults = _open_faults(now, codes)
        for stage in STAGES:
            asked = [
                fault
                for judgement in now.judgements
                if judgement.rule.notice.code in codes
                for fault in judgement.faults
                if fault.mend in stage
            ]
            if asked:
                data, made = mended(data, now.paper, now.asked, asked)
                changes += made
                now = inspect_document(data, file, today) if made else now
        if _open_faults(now, codes) in (faults, Counter()):
            break
    return Mending(data, tuple(_merged(changes)), before, now)


def _open_faults(inspection: Inspection, codes: Collection[str]) -> Counter[str]:
    """How many places each of these rules still complains of."""
    found = _complaints(inspection)
    return Counter({code: count for code, count in found.items() if code in codes and count})


def _complaints(inspection: Inspection) -> Counter[str]:
    return Counter({j.rule.notice.code: len(j.complaints) for j in inspection.judgements})


def _is_sound(data: bytes, done: Mending) -> bool:
    """Whether every word stands, no finding is new, and each repair ended what it was made for."""
    from dvexcel.word.mend import words_of  # noqa: PLC0415 - as above

    file = done.before.paper.facts.file
    if words_of(data, file) != words_of(done.data, file):
        return False
    before, after = _complaints(done.before), _complaints(done.after)
    made = {change.code for change in done.changes}
    ended = all(after[code] < before[code] for code in made)
    return ended and all(count <= before[code] for code, count in after.items())


def _merged(changes: Iterable[Change]) -> list[Change]:
    """The very same change at several places as one, at the first of them."""
    merged: dict[tuple[str, ...], Change] = {}
    for change in changes:
        page = () if change.place is not None else (change.subject,)
        key = (change.code, change.found, change.wanted, *page)
        known = merged.get(key)
        if known is None:
            merged[key] = change
        elif known.place != change.place:
            merged[key] = replace(known, more=known.more + 1)
    return sorted(merged.values(), key=_reading_order)


def _reading_order(change: Change) -> tuple[int, str]:
    return 0 if change.place is None else change.place.number, change.code


def soat_sua(workspace: Workspace, options: Options) -> Outcome:
    """List what would be mended in each document; with ``options.write`` write the copies.

    The findings are those that are left for a person.
    """
    files: list[Path] = []
    findings: list[Finding] = []
    notes: list[str] = []
    changes: list[Change] = []
    counts: Counter[str] = Counter(tep=0)
    chosen = [path for path in options.files if not path.stem.endswith((COPY, MENDED))]
    for number, path in enumerate(chosen, 1):
        counts["tep"] += 1
        try:
            data = bytes_of(path)
            done = mend_document(data, path.name, options.today)
        except CannotRun as problem:
            findings += problem.findings
        else:
            if done.refusal is not None:
                findings.append(done.refusal)
            findings += done.after.findings
            changes += done.changes
            notes.append(_told(done, written=options.write))
            if done.changes and options.write:
                target, said = workspace.write(beside(workspace, path, MENDED), done.data)
                files.append(target)
                findings += said
        options.progress("Sửa thể thức", number, len(chosen))
    counts["sua"] = sum(1 + change.more for change in changes)
    counts["loi"] = sum(finding.severity is Severity.LOI for finding in findings)
    return Outcome(tuple(files), tuple(findings), dict(counts), tuple(notes), tuple(changes))


def _told(done: Mending, *, written: bool) -> str:
    """What was done with one document, in one line."""
    file, left = done.before.paper.facts.file, len(done.after.findings)
    count = sum(1 + change.more for change in done.changes)
    rest = f"còn {left} điểm cần người sửa" if left else "không còn điểm nào cần sửa"
    if not count:
        return f"{file}: không có chỗ nào sửa tự động; {rest}."
    if written:
        return f"{file}: đã sửa {count} chỗ trong bản sao; {rest}."
    return f"{file}: sẽ sửa {count} chỗ; {rest}. Chưa ghi gì: thêm --ghi để ghi bản đã sửa."

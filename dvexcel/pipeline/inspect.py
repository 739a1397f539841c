"""Documents made by anyone are read, recognised, judged, and commented on in a copy."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dvexcel.model.finding import Severity, Verdict, in_reading_order
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.model.paper import System
from dvexcel.model.recognised import Component
from dvexcel.pipeline import inspect_notices as notices
from dvexcel.specs.document_kinds import normative_kinds
from dvexcel.specs.rule_book import current_book, rule_book
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.recognised import Recognised
    from dvexcel.pipeline.options import Options
    from dvexcel.rules.document.judging import Judgement
    from dvexcel.specs.rule_book import RuleBook
    from dvexcel.workspace import Workspace

COPY = ".soat"
_OF_AN_OFFICE = (
    Component.SO_KY_HIEU,
    Component.CO_QUAN_BAN_HANH,
    Component.TEN_LOAI,
    Component.NOI_NHAN,
)
_MAY_BE_NORMATIVE = {"Quyết định", "Nghị quyết"}
_KEYS = {
    Verdict.DAT: "dat",
    Verdict.KHONG_DAT: "khong_dat",
    Verdict.KHONG_AP_DUNG: "khong_ap_dung",
    Verdict.CHUA_DANH_GIA: "chua_danh_gia",
    Verdict.CAN_NGUOI_XEM: "can_nguoi_xem",
}


@dataclass(frozen=True, slots=True)
class Inspection:
    """One document judged: what it was taken for, by which book, what each rule said.

    ``book`` is None where no book is known for it; ``asked`` is the one whose rules were asked.
    """

    paper: Recognised
    book: RuleBook | None
    asked: RuleBook
    judgements: tuple[Judgement, ...]
    findings: tuple[Finding, ...]

    @property
    def summary(self) -> str:
        """What it was recognised as and how it came out, in one line."""
        counts = Counter(judgement.verdict for judgement in self.judgements)
        said = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict])
        kind = self.paper.kind or "chưa rõ loại"
        system = f"hệ {self.paper.system}" if self.paper.system else "chưa rõ hệ"
        draft = ", dự thảo" if self.paper.is_draft else ""
        by = f"theo {self.book.short_name}" if self.book else "chỉ các điểm thời nào cũng có"
        return f"{self.paper.facts.file}: {kind}, {system}{draft}; soát {by}: {said}."


def inspect_document(data: bytes, file: str, today: date) -> Inspection:
    """Read and judge one document; CannotRun (TN2xx) when it cannot be trusted.

    The rule book is the one of the document's date, today's for a draft. Where none is known,
    only the rules that hold in every book are asked, and the answer says so.
    """
    from dvexcel.word.inspect import inspect, recognise  # noqa: PLC0415 - lxml loads when used

    paper = recognise(inspect(data, file))
    day = paper.issued or today
    special = _why_no_book(paper)
    book = rule_book(paper.system, day) if paper.system and special is None else None
    asked = book or current_book(paper.system or System.STATE)
    # A hundred modules that only this command needs: they load when it runs.
    from dvexcel.rules.document import DOCUMENT_RULES  # noqa: PLC0415
    from dvexcel.rules.document.judging import Case, judge  # noqa: PLC0415

    judgements = judge(DOCUMENT_RULES, Case(paper, asked, today, book is not None))
    found = [finding for judgement in judgements for finding in judgement.findings]
    if special is not None:
        found.append(_unsure(special))
    elif book is None:
        found.append(_unsure(notices.UNKNOWN_BOOK.at(file=file, day=short_date(day))))
    return Inspection(paper, book, asked, judgements, tuple(in_reading_order(found)))


def _why_no_book(paper: Recognised) -> Finding | None:
    """Why no rule book holds, whatever the date: no system, no office, or law for everybody."""
    file = paper.facts.file
    if paper.system is None:
        return notices.UNKNOWN_SYSTEM.at(file=file)
    if not any(paper.has(part) for part in _OF_AN_OFFICE):
        return notices.NOT_OF_AN_OFFICE.at(file=file)
    by_year = paper.symbol is not None and paper.symbol.has_year
    if paper.kind in normative_kinds() or (by_year and paper.kind in _MAY_BE_NORMATIVE):
        return notices.NORMATIVE.at(file=file, kind=paper.kind)
    return None


def _unsure(finding: Finding) -> Finding:
    return replace(finding, verdict=Verdict.CHUA_DANH_GIA, certain=False)


def soat(workspace: Workspace, options: Options) -> Outcome:
    """Judge the form of each document; its findings become comments in a copy beside it.

    With ``options.mend`` the copy is a mended one instead, written with ``options.write`` only.
    """
    if options.mend:
        from dvexcel.pipeline.mend import soat_sua  # noqa: PLC0415 - it builds on this module

        return soat_sua(workspace, options)
    if options.write:
        raise CannotRun(notices.NOTHING_TO_WRITE.at())
    files: list[Path] = []
    findings: list[Finding] = []
    notes: list[str] = []
    counts: Counter[str] = Counter(tep=0)
    chosen = [path for path in options.files if not path.stem.endswith(COPY)]
    for number, path in enumerate(chosen, 1):
        counts["tep"] += 1
        try:
            data = bytes_of(path)
            done = inspect_document(data, path.name, options.today)
        except CannotRun as problem:
            findings += problem.findings
        else:
            counts.update(_KEYS[judgement.verdict] for judgement in done.judgements)
            notes.append(done.summary)
            made, said = _copy(workspace, path, data, done.findings)
            files += made
            findings += [*done.findings, *said]
        options.progress("Soát văn bản", number, len(chosen))
    counts["loi"] = sum(finding.severity is Severity.LOI for finding in findings)
    return Outcome(tuple(files), tuple(findings), dict(counts), tuple(notes))


def bytes_of(path: Path) -> bytes:
    """The bytes of a document; CannotRun (TN206) when it cannot be opened."""
    try:
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise CannotRun(notices.NO_ACCESS.at(file=path.name, detail="không thấy tệp")) from problem
    except OSError as problem:
        detail = problem.strerror or type(problem).__name__
        raise CannotRun(notices.NO_ACCESS.at(file=path.name, detail=detail)) from problem


def _copy(
    workspace: Workspace, path: Path, data: bytes, findings: tuple[Finding, ...]
) -> tuple[list[Path], list[Finding]]:
    """The copy with comments, beside the document or in the work folder; none for a clean one."""
    from dvexcel.word.inspect.comments import (  # noqa: PLC0415 - python-docx loads when used
        with_comments,
    )

    if not findings:
        return [], []
    commented = with_comments(data, findings)
    if commented is None:
        return [], [notices.NO_COMMENTS.at(file=path.name)]
    target, said = workspace.write(beside(workspace, path, COPY), commented)
    return [target], list(said)


def beside(workspace: Workspace, path: Path, mark: str) -> Path:
    """Where a copy goes: beside its document, or in the work folder when that is elsewhere."""
    root, document = workspace.root.resolve(), path.resolve()
    inside = document.is_relative_to(root)
    folder = workspace.root / document.relative_to(root).parent if inside else workspace.root
    return folder / f"{path.stem}{mark}.docx"

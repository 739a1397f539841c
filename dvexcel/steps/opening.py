"""The first step of every command: the sổ is read, and the period the clerk means is found."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dvexcel.linh_vuc import completed
from dvexcel.model.notice import error
from dvexcel.model.outcome import CannotRun
from dvexcel.model.period import PeriodCode
from dvexcel.model.place import Cell, Sheet
from dvexcel.reading.guard import read_bytes
from dvexcel.reading.so_cong_tac import read_ledger
from dvexcel.reading.xlsx import parse_workbook
from dvexcel.receiving.as_issued import as_issued
from dvexcel.receiving.issued import issues_of
from dvexcel.receiving.life import with_life
from dvexcel.specs import so_cong_tac as so

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.ledger import Ledger, Office
    from dvexcel.model.options import Options
    from dvexcel.model.period import Period
    from dvexcel.model.raw import RawBook
    from dvexcel.model.unit import Unit
    from dvexcel.workspace import Workspace

LEDGER_LOCKED = error(
    "HT013",
    "Không mở được sổ công tác",
    "Không đọc được “{path}”. {detail}",
    "Tệp có thể đang bị chương trình khác giữ, bị hỏng hoặc chưa được cấp quyền đọc.",
    "Mời mở tệp bằng Excel để kiểm tra, lưu lại dạng .xlsx, đóng tệp rồi chạy lại.",
)
LEDGER_UNCLEAR = error(
    "HT012",
    "Sổ công tác còn chỗ chưa rõ",
    "Sổ công tác có {count} ô còn trống hoặc chưa đọc được.",
    "Nếu chạy tiếp, số liệu có thể sai.",
    "Mời sửa các ô nêu trong danh sách rồi chạy lại.",
)
NO_PERIOD = error(
    "HT010",
    "Chưa chọn kỳ báo cáo",
    "Lệnh này cần biết kỳ báo cáo.",
    "Sổ công tác đang có các kỳ: {known}.",
    "Mời thêm --ky, ví dụ --ky {example}.",
)
UNKNOWN_PERIOD = error(
    "HT009",
    "Không có kỳ báo cáo này",
    "Kỳ “{period}” không có trong sổ công tác.",
    "Trang Kỳ báo cáo đang có: {known}.",
    "Mời ghi --ky đúng một mã kỳ trên, hoặc thêm dòng ở trang Kỳ báo cáo.",
)
NOBODY_OWES = error(
    "HT023",
    "Không có đơn vị phải gửi",
    "Không đơn vị nào ở trang Đơn vị phải gửi kỳ {period}.",
    "Cột “Kỳ phải gửi” còn trống hoặc không có loại kỳ {kind}; hoặc đơn vị chưa có hiệu lực.",
    "Mời ghi cột Kỳ phải gửi, ví dụ T; 6T; N, rồi chạy lại.",
)
# Sheets whose errors could make a total wrong: nothing runs until they are clear.
_DECISIVE = frozenset(
    table.sheet
    for table in (
        so.CO_QUAN,
        so.DON_VI,
        so.SO_LIEU_GOC,
        so.CHI_TIEU,
        so.KY_BAO_CAO,
        so.TIEP_NHAN,
    )
)
WRITTEN = frozenset({so.CO_QUAN.sheet, so.VAN_BAN_DI.sheet, so.NOI_DUNG.sheet})


def open_ledger(
    workspace: Workspace, options: Options, decisive: frozenset[str] = _DECISIVE
) -> tuple[Ledger, list[Finding]]:
    """The sổ of the open book, else of the work folder, and its lesser findings.

    CannotRun when it is not there or not clear.
    """
    if options.open_ledger is not None:
        ledger, said = clear_ledger(options.open_ledger, decisive)
        return _with_facts(workspace, ledger), said
    path = workspace.require_ledger()
    try:
        ledger, findings = _ledger_of(read_bytes(path), path.name)
    except CannotRun as problem:
        raise _locked(path, problem) from problem
    ledger, said = _clear(ledger, findings, path.name, decisive)
    return _with_facts(workspace, ledger), said


def _with_facts(workspace: Workspace, ledger: Ledger) -> Ledger:
    """The sổ beside what happened: what was issued, and what became of each period."""
    return with_life(workspace, as_issued(ledger, issues_of(workspace, ledger)))


@lru_cache(maxsize=4)  # every command opens the sổ, which seldom changed since the one before
def _ledger_of(data: bytes, file: str) -> tuple[Ledger, tuple[Finding, ...]]:
    """The ledger in these bytes: the same bytes give the same object."""
    book, said = _book_of(data, file)
    ledger, findings = read_ledger(book)
    return ledger, (*findings, *said)


@lru_cache(maxsize=2)
def _book_of(data: bytes, file: str) -> tuple[RawBook, tuple[Finding, ...]]:
    book, said = completed(parse_workbook(data, file))
    return book, tuple(said)


def raw_ledger(workspace: Workspace, options: Options) -> RawBook:
    """The cells of the sổ, open or in its file; CannotRun when it is not there.

    One from before packs has the rows of the first pack.
    """
    if options.open_ledger is not None:
        return completed(options.open_ledger)[0]
    path = workspace.require_ledger()
    try:
        return _book_of(read_bytes(path), path.name)[0]
    except CannotRun as problem:
        raise _locked(path, problem) from problem


def _locked(path: Path, problem: CannotRun) -> CannotRun:
    detail = problem.findings[0].what
    return CannotRun(LEDGER_LOCKED.at(file=path.name, path=path, detail=detail))


def clear_ledger(
    book: RawBook, decisive: frozenset[str] = _DECISIVE
) -> tuple[Ledger, list[Finding]]:
    """The ledger in a raw book; CannotRun when an error stands in a decisive sheet."""
    book, said = completed(book)
    ledger, findings = read_ledger(book)
    return _clear(ledger, [*findings, *said], book.file, decisive)


def _clear(
    ledger: Ledger, findings: Sequence[Finding], file: str, decisive: frozenset[str]
) -> tuple[Ledger, list[Finding]]:
    blocking = [f for f in findings if f.is_error and sheet_of(f) in decisive]
    if blocking:
        summary = LEDGER_UNCLEAR.at(file=file, count=len(blocking))
        raise CannotRun(summary, *blocking)
    return ledger, list(findings)


def sheet_of(finding: Finding) -> str:
    """The sheet that a finding speaks of, empty for none."""
    return finding.place.sheet if isinstance(finding.place, (Cell, Sheet)) else ""


def find_period(ledger: Ledger, text: str) -> Period:
    """The period of that code in the sổ; CannotRun names the ones there are."""
    known = ", ".join(str(code) for code in ledger.periods) or "(chưa có kỳ nào)"
    if not text:
        example = next((str(code) for code in ledger.periods), "2026-T09")
        raise CannotRun(NO_PERIOD.at(known=known, example=example))
    try:
        return ledger.periods[PeriodCode.parse(text)]
    except (KeyError, ValueError) as problem:
        raise CannotRun(UNKNOWN_PERIOD.at(period=text, known=known)) from problem


def own_office(ledger: Ledger) -> Office:
    """The office that keeps the sổ; its absence was already an error of the sổ."""
    office = ledger.own_office
    if office is None:
        raise CannotRun(LEDGER_UNCLEAR.at(count=1))
    return office


def require_owing(ledger: Ledger, period: Period) -> tuple[Unit, ...]:
    """The units that owe a return; CannotRun (HT023) when there is none."""
    units = ledger.units_owing(period)
    if not units:
        raise CannotRun(NOBODY_OWES.at(period=period.code, kind=period.code.kind.value))
    return units

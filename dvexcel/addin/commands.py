"""The commands of the ribbon as plain functions on an open book; each answers an Outcome.

They read whole tables in a few calls, run what the command line runs, write whole ranges back.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from dvexcel.addin import notices
from dvexcel.addin.books import (
    find_workspace,
    live_ledger,
    open_ledger_book,
    path_of,
    show_ledger,
    workspace_of,
)
from dvexcel.addin.chosen import chosen_document, chosen_period
from dvexcel.addin.excel_api import is_read_only
from dvexcel.addin.kept import in_status_bar
from dvexcel.addin.listing import FEW, list_outcome
from dvexcel.addin.marking import MOST_MARKS, mark, unmark
from dvexcel.addin.results import RESULT_SHEET, write_results
from dvexcel.addin.settings import WHERE_SETTINGS_ARE
from dvexcel.addin.windows import documents_folder, open_file
from dvexcel.command_table import COMMANDS
from dvexcel.commands.kiem_tra import check_one
from dvexcel.model.options import Options
from dvexcel.model.outcome import CannotRun, Outcome
from dvexcel.params import MA_DON_VI
from dvexcel.reading.live import read_live_book
from dvexcel.reading.xlsx import read_workbook
from dvexcel.receiving.one_file import stamp_of
from dvexcel.resources import GUIDE_NAME, workbook_path
from dvexcel.specs.bieu import BIA
from dvexcel.specs.so_cong_tac import CO_QUAN, VAN_BAN_DI
from dvexcel.steps.open_periods import to_gather, to_issue
from dvexcel.steps.opening import WRITTEN, clear_ledger
from dvexcel.steps.rendering import draft_path
from dvexcel.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from dvexcel.model.finding import Finding
    from dvexcel.model.raw import RawBook
    from dvexcel.specs.stamp import Stamp

_COMMANDS = {command.name: command for command in COMMANDS}


def khoi_tao_so(book: Any, today: date) -> Outcome:  # noqa: ANN401 - an xlwings Book
    """A new work folder beside that of the open book; its sổ is opened, unless another one is.

    Beside a book that was never saved, as on the first day, there is the user's Documents.
    """
    workspace = Workspace(_beside(book) / f"Sổ công tác {today.year}")
    outcome = _COMMANDS["khoi-tao"].function(workspace, Options(today))
    try:
        show_ledger(book, outcome.files[0])
    except CannotRun as problem:
        return replace(outcome, notes=(*outcome.notes, *_told(problem.findings)))
    return outcome


def sang_nam_moi(book: Any, today: date) -> Outcome:  # noqa: ANN401 - as above
    """The next year's work folder beside this one, from the sổ as it stands; nothing is opened."""
    workspace = workspace_of(book)
    ledger = _ledger(book, workspace)
    periods = clear_ledger(ledger)[0].periods
    year = max((code.year for code in periods), default=today.year) + 1
    target = workspace.root.parent / f"Sổ công tác {year}"
    progress = in_status_bar(book)
    options = Options(today, year=year, progress=progress, open_ledger=ledger, target=target)
    return _COMMANDS["sang-nam"].function(workspace, options)


def phat_hanh_ky(book: Any, today: date, period: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Issue the forms of the chosen period."""
    return _of_a_period("phat-hanh", book, today, period)


def kiem_tra_bieu(book: Any, today: date) -> Outcome:  # noqa: ANN401 - as above
    """Check the open return: list what to mend on the result sheet and mark the cells.

    The marks of an earlier check go first. The unit's own values and formulas are only read.
    """
    workspace = workspace_of(book)
    raw = read_live_book(book)
    if stamp_of(raw) is None:
        raise CannotRun(notices.NOT_A_RETURN.at(book=book.name))
    unmark(book)
    options = Options(today, open_ledger=live_ledger(book, workspace))
    outcome = check_one(workspace, options, raw)
    name = write_results(book, outcome.findings)
    cells, refused = mark(book, outcome.findings)
    said = [notices.SHEET_LOCKED.at(sheet=sheet, results=name) for sheet in refused]
    if cells > MOST_MARKS:
        said.append(notices.MANY_MARKS.at(count=cells, marked=MOST_MARKS, results=name))
    if is_read_only(book):
        said.append(notices.READ_ONLY.at(book=book.name))
    return replace(outcome, notes=_told(said, name))


def bo_danh_dau(book: Any, today: date) -> Outcome:  # noqa: ANN401, ARG001 - as above; every button is told the day
    """Take our fills and notes away; the clerk's own stay. The result sheet stays to be read."""
    taken, refused = unmark(book)
    said = [notices.SHEET_LOCKED.at(sheet=sheet, results=RESULT_SHEET) for sheet in refused]
    return Outcome((), (), {"o": taken}, _told(said))


def kiem_tra_thu_muc(book: Any, today: date, period: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Check every return of the chosen period and list what to mend on the sổ's result sheet.

    The list goes to the sổ when it is open, else to the open book.
    """
    outcome = _of_a_period("kiem-tra", book, today, period, lists=False)
    return replace(outcome, notes=(*outcome.notes, *_told([], list_outcome(book, outcome))))


def tra_lai_ky(book: Any, today: date, period: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Hand back the open return, or with the sổ open every faulty return of the chosen period."""
    return _of_a_period("tra-lai", book, today, period)


def tong_hop_ky(book: Any, today: date, period: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Consolidate the chosen period by the open sổ as it stands; the result is a new file."""
    return _of_a_period("tong-hop", book, today, period)


def xem_truoc_ky(book: Any, today: date, period: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Show the sentences of Đề cương with the figures of the chosen period."""
    return _of_a_period("xem-truoc", book, today, period)


def nang_cap_so(book: Any, today: date) -> Outcome:  # noqa: ANN401 - as above
    """Write an up-to-date sổ beside the one in use, from the sổ as it stands."""
    workspace = workspace_of(book)
    options = Options(today, open_ledger=_ledger(book, workspace))
    return _COMMANDS["nang-cap"].function(workspace, options)


def bao_cao_ky(book: Any, today: date, period: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Draft the report of the chosen period."""
    return _of_a_period("bao-cao", book, today, period)


def nop_len_bieu(book: Any, today: date) -> Outcome:  # noqa: ANN401 - as above
    """Fill the open form from above in a copy, as it was last saved."""
    workspace = workspace_of(book)
    ledger = _ledger(book, workspace)
    progress = in_status_bar(book)
    options = Options(today, progress=progress, open_ledger=ledger, files=(path_of(book),))
    return _COMMANDS["nop-len"].function(workspace, options)


def don_doc_ky(book: Any, today: date, period: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Draft the reminder of the chosen period; with a form open, to its unit alone."""
    return _of_a_period("don-doc", book, today, period)


def soan_van_ban(book: Any, today: date, code: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Draft the document of the active row."""
    workspace = workspace_of(book)
    ledger = _ledger(book, workspace)
    code = code or chosen_document(book, ledger)
    options = Options(today, code=code, progress=in_status_bar(book), open_ledger=ledger)
    return _COMMANDS["soan"].function(workspace, options)


def lap_ho_so(book: Any, today: date, code: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Draft the dossier of the active row: what submits, and what is submitted."""
    workspace = workspace_of(book)
    ledger = _ledger(book, workspace)
    code = code or chosen_document(book, ledger)
    options = Options(today, code=code, progress=in_status_bar(book), open_ledger=ledger)
    return _COMMANDS["ho-so-trinh"].function(workspace, options)


def kiem_tra_mau(book: Any, today: date) -> Outcome:  # noqa: ANN401 - as above
    """Check the office's own templates; what to mend is listed on the result sheet."""
    workspace = workspace_of(book)
    options = Options(today, progress=in_status_bar(book))
    outcome = _COMMANDS["kiem-mau"].function(workspace, options)
    name = write_results(book, outcome.findings) if outcome.findings else ""
    return replace(outcome, notes=_told([], name))


def soat_van_ban(book: Any, today: date, code: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Inspect the form of the active row's draft as it stands in its file, mended or not."""
    return _soat(book, Options(today, progress=in_status_bar(book)), code)


def sua_van_ban(book: Any, today: date, code: str = "") -> Outcome:  # noqa: ANN401 - as above
    """Mend the form of the active row's draft in a copy beside it; no word is touched."""
    options = Options(today, progress=in_status_bar(book), mend=True, write=True)
    return _soat(book, options, code)


def _soat(book: Any, options: Options, code: str) -> Outcome:  # noqa: ANN401 - as above
    workspace = workspace_of(book)
    ledger = _ledger(book, workspace)
    code = code or chosen_document(book, ledger)
    outgoing = clear_ledger(ledger, WRITTEN)[0].outgoing
    if code not in outgoing:
        raise CannotRun(notices.NO_DOCUMENT_CHOSEN.at(known=code, sheet=VAN_BAN_DI.sheet))
    draft = draft_path(workspace, outgoing[code])
    if not draft.is_file():
        raise CannotRun(notices.NOT_DRAFTED.at(code=code, path=draft))
    return _COMMANDS["soat"].function(workspace, replace(options, files=(draft,)))


def chan_doan_may(book: Any, today: date) -> Outcome:  # noqa: ANN401 - as above
    """Look at this computer and the work folder, and say what would keep dvexcel from working."""
    try:
        workspace = find_workspace(book) or Workspace(path_of(book).parent)
    except CannotRun:  # a doctor helps also when nothing is open or saved
        workspace = Workspace(documents_folder())
    return _COMMANDS["chan-doan"].function(workspace, Options(today))


def mo_so(book: Any, today: date) -> Outcome:  # noqa: ANN401, ARG001 - as above
    """Open the sổ of the work folder, or bring it to the front."""
    workspace = workspace_of(book)
    show_ledger(book, workspace.ledger)
    return Outcome((workspace.ledger,))


def cai_dat(book: Any, today: date) -> Outcome:  # noqa: ANN401, ARG001 - as above
    """Show the sheet of the sổ that holds the office's settings, and tell where the others are."""
    workspace = workspace_of(book)
    show_ledger(book, workspace.ledger)
    ledger = open_ledger_book(book, workspace)
    if CO_QUAN.sheet in [sheet.name for sheet in ledger.sheets]:
        ledger.sheets[CO_QUAN.sheet].activate()
    return Outcome((workspace.ledger,), notes=WHERE_SETTINGS_ARE)


def tro_giup(book: Any, today: date) -> Outcome:  # noqa: ANN401, ARG001 - as above
    """Open the clerk's guide in the program that opens Word documents."""
    guide = workbook_path(GUIDE_NAME)
    opened = "Tài liệu hướng dẫn đang mở." if open_file(guide) else "Mời mở tệp trên bằng Word."
    return Outcome((guide,), notes=(opened, "Rê chuột vào một nút để xem nút ấy làm gì."))


def _beside(book: Any) -> Path:  # noqa: ANN401 - as above
    """The folder in which a new work folder is to stand."""
    try:
        workspace = find_workspace(book)
        return path_of(book).parent if workspace is None else workspace.root.parent
    except CannotRun:
        return documents_folder()


def _of_a_period(name: str, book: Any, today: date, period: str, *, lists: bool = True) -> Outcome:  # noqa: ANN401 - as above
    """Run the command of the command line on the sổ as it stands, open or in the file.

    ``lists``: what a message box has no room for goes to the result sheet, with links.
    """
    workspace = workspace_of(book)
    ledger = _ledger(book, workspace)
    is_open = partial(to_issue if name == "phat-hanh" else to_gather, workspace, today)
    stamp = _own_stamp(book)
    own = "" if stamp is None else str(stamp.period)
    unit = stamp.unit if stamp is not None and MA_DON_VI in _COMMANDS[name].params else ""
    period = period or own or chosen_period(book, ledger, is_open)
    options = Options(today, period, unit, progress=in_status_bar(book), open_ledger=ledger)
    outcome = _COMMANDS[name].function(workspace, options)
    if not lists or max(len(outcome.findings), len(outcome.files)) <= FEW:
        return outcome
    try:
        said = _told([], list_outcome(book, outcome))
    except CannotRun as problem:  # the work is done; only its list has no place
        said = _told(problem.findings)
    return replace(outcome, notes=(*outcome.notes, *said))


def _ledger(book: Any, workspace: Workspace) -> RawBook:  # noqa: ANN401 - as above
    return live_ledger(book, workspace) or read_workbook(workspace.require_ledger())


def _own_stamp(book: Any) -> Stamp | None:  # noqa: ANN401 - as above
    """The stamp of the open return; None when another kind of book is open."""
    if BIA.sheet not in [sheet.name for sheet in book.sheets]:
        return None
    return stamp_of(read_live_book(book))


def _told(findings: Sequence[Finding], results: str = "") -> tuple[str, ...]:
    shown = (f"Danh sách đầy đủ ở trang “{results}”.",) if results else ()
    return (*shown, *(finding.message for finding in findings))

"""What the add-in knows of an open book: the work folder it belongs to, and its sổ công tác."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dvexcel.addin import notices
from dvexcel.addin.cloud import is_web_address, synced
from dvexcel.addin.excel_api import full_name
from dvexcel.doctor.registry import WindowsRegistry
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.live import read_live_book
from dvexcel.workspace import LEDGER_NAME, Workspace

if TYPE_CHECKING:
    from dvexcel.doctor.registry import Registry
    from dvexcel.model.raw import RawBook


def path_of(book: Any, registry: Registry | None = None) -> Path:  # noqa: ANN401 - an xlwings Book; xlwings has no types
    """Where the open book is stored: the one place that asks.

    A book at an address of OneDrive or SharePoint is where the sync client keeps its copy.
    CannotRun when it was never stored (HT501), has no copy here (HT502), or when Excel does not
    tell, as in Protected View and while another program holds it (HT516).
    """
    try:
        told = full_name(book)
    except Exception as problem:  # whatever Excel raises, its number differs by the reason
        raise CannotRun(notices.NO_PLACE.at(book=_name(book))) from problem
    if is_web_address(told):
        copy = synced(told, registry or WindowsRegistry())
        if copy is None:
            raise CannotRun(notices.ON_CLOUD.at(address=told))
        return copy
    path = Path(told)
    if not path.is_absolute():
        raise CannotRun(notices.UNSAVED.at(book=told))
    return path


def _name(book: Any) -> str:  # noqa: ANN401 - as above
    try:
        return str(book.name)
    except Exception:  # noqa: BLE001 - as above; the sentence does without the name
        return "(chưa rõ tên)"


def is_at(book: Any, path: Path) -> bool:  # noqa: ANN401 - as above
    """Whether the open book is the file at ``path``; a book that cannot be placed is not."""
    try:
        return path_of(book) == path
    except CannotRun:
        return False


def workspace_of(book: Any) -> Workspace:  # noqa: ANN401 - as above
    """The work folder an open book lies in.

    CannotRun (HT501 to HT503) when there is none.
    """
    found = find_workspace(book)
    if found is None:
        folder = path_of(book).parent
        raise CannotRun(notices.NO_LEDGER_ABOVE.at(path=folder, name=LEDGER_NAME))
    return found


def find_workspace(book: Any) -> Workspace | None:  # noqa: ANN401 - as above
    """The nearest folder above the open book that holds a sổ, if one does."""
    folders = path_of(book).parents
    return next((Workspace(one) for one in folders if (one / LEDGER_NAME).is_file()), None)


def open_ledger_book(book: Any, workspace: Workspace) -> Any:  # noqa: ANN401 - as above
    """The work folder's sổ when it is open in this Excel, saved or not; else None."""
    return next((one for one in book.app.books if is_at(one, workspace.ledger)), None)


def show_ledger(book: Any, ledger: Path) -> None:  # noqa: ANN401 - as above
    """Open the sổ at ``ledger``, or bring it to the front.

    CannotRun (HT513) when a sổ of another folder is open: Excel allows one book of a name.
    """
    same_name = [one for one in book.app.books if _name(one).casefold() == ledger.name.casefold()]
    if not same_name:
        book.app.books.open(ledger)
    elif is_at(same_name[0], ledger):
        same_name[0].activate()
    else:
        try:
            there = full_name(same_name[0])
        except Exception:  # noqa: BLE001 - as above
            there = ledger.name
        raise CannotRun(notices.OTHER_LEDGER_OPEN.at(open=there, wanted=ledger))


def live_ledger(book: Any, workspace: Workspace) -> RawBook | None:  # noqa: ANN401 - as above
    """The sổ as it stands on the screen; None when it is not open and the file will do."""
    ledger = open_ledger_book(book, workspace)
    return None if ledger is None else read_live_book(ledger)

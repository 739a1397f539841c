"""What the add-in knows of an open book: the work folder it belongs to, and its sổ công tác."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import xlwings as xw

from dvexcel.addin import notices
from dvexcel.model.outcome import CannotRun
from dvexcel.reading.live import read_live_book
from dvexcel.workspace import LEDGER_NAME, Workspace

if TYPE_CHECKING:
    from dvexcel.model.raw import RawBook


def path_of(book: Any) -> Path:  # noqa: ANN401 - an xlwings Book; xlwings has no types
    """Where the open book is stored.

    CannotRun when it never was (HT501), or only at a web address (HT502).
    """
    try:
        fullname = book.fullname
    except xw.XlwingsError as problem:  # xlwings looked for the synchronised copy in vain
        raise CannotRun(notices.ON_CLOUD.at(address=book.impl.fullname)) from problem
    if "://" in fullname:
        raise CannotRun(notices.ON_CLOUD.at(address=fullname))
    path = Path(fullname)
    if not path.is_absolute():
        raise CannotRun(notices.UNSAVED.at(book=book.name))
    return path


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
    for other in book.app.books:
        try:
            if path_of(other) == workspace.ledger:
                return other
        except CannotRun:
            continue
    return None


def show_ledger(book: Any, ledger: Path) -> None:  # noqa: ANN401 - as above
    """Open the sổ at ``ledger``, or bring it to the front.

    CannotRun (HT513) when a sổ of another folder is open: Excel allows one book of a name.
    """
    same_name = [one for one in book.app.books if one.name == ledger.name]
    if not same_name:
        book.app.books.open(ledger)
    elif path_of(same_name[0]) == ledger:
        same_name[0].activate()
    else:
        there = path_of(same_name[0])
        raise CannotRun(notices.OTHER_LEDGER_OPEN.at(open=there, wanted=ledger))


def live_ledger(book: Any, workspace: Workspace) -> RawBook | None:  # noqa: ANN401 - as above
    """The sổ as it stands on the screen; None when it is not open and the file will do."""
    ledger = open_ledger_book(book, workspace)
    return None if ledger is None else read_live_book(ledger)

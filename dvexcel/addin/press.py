"""What happens when a button is pressed, from beginning to end: nothing is raised into Excel."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, Any

from dvexcel.addin import tell
from dvexcel.addin.books import find_workspace
from dvexcel.addin.buttons import button
from dvexcel.addin.excel_api import book_in_front, bound_xlwings
from dvexcel.addin.kept import as_it_was
from dvexcel.addin.windows import say_without_excel
from dvexcel.clock import this_moment, today
from dvexcel.log import log_of, write_log
from dvexcel.model.outcome import CannotRun

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dvexcel.addin.buttons import Button
    from dvexcel.model.outcome import Outcome

_TITLE = "dvexcel – Sổ công tác"


def press(name: str) -> None:
    """Do what the button of that name does on the active book, and tell how it went.

    An Excel that takes no command at all, as while a cell is typed in, cannot show the message
    either: then Windows does.
    """
    bound_xlwings()
    try:
        act(book_in_front(), button(name), today())
    except Exception as problem:  # noqa: BLE001 - whatever it is, a clerk gets a sentence
        log = log_of(None)
        write_log(log, this_moment(), f"{name}: {traceback.format_exc()}")
        say_without_excel(tell.refused([tell.explained(problem, "Excel", log)]), _TITLE)


def act(book: Any, pressed: Button, day: date) -> None:  # noqa: ANN401 - an xlwings Book
    """Do it on ``book`` as of ``day``; every ending is one message box and one line of the log."""
    log = _log_of_book(book)
    try:
        outcome = perform(book, pressed, day)
    except CannotRun as problem:
        write_log(log, this_moment(), f"{pressed.name}: {problem}")
        text, mode = tell.refused(problem.findings), "critical"
    except Exception as problem:  # noqa: BLE001 - whatever it is, a clerk gets a sentence
        write_log(log, this_moment(), f"{pressed.name}: {traceback.format_exc()}")
        text, mode = tell.refused([tell.explained(problem, book.name, log)]), "critical"
    else:
        write_log(log, this_moment(), f"{pressed.name}: {dict(outcome.counts)}")
        text, mode = tell.done(pressed, outcome), "info"
    book.app.alert(text, _TITLE, mode=mode)


def _log_of_book(book: Any) -> Path:  # noqa: ANN401 - as above
    try:
        return log_of(find_workspace(book))
    except CannotRun:
        return log_of(None)


def perform(book: Any, pressed: Button, day: date) -> Outcome:  # noqa: ANN401 - as above
    """The button's work itself, with Excel given back as it was, also when it fails."""
    with as_it_was(book, keeps_place=pressed.keeps_place):
        book.app.status_bar = f"dvexcel – {pressed.label}: đang đọc…"
        return pressed.function(book, day)

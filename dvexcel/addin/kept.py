"""Excel stays as the clerk had it: place, screen and calculation, also when a command fails."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from dvexcel.addin import notices
from dvexcel.addin.windows import escape_pressed
from dvexcel.model.outcome import CannotRun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.options import Progress

_STEPS = 20  # words in the status bar a run, however much there is to do


@contextmanager
def as_it_was(book: Any, *, keeps_place: bool = True) -> Iterator[None]:  # noqa: ANN401 - an xlwings Book
    """Work with a still screen and no recalculation, then give back what was found.

    Restored: screen updating, calculation mode, status bar and, where ``keeps_place``, active
    sheet and selection. Each is restored although another could not be.
    """
    app = book.app
    sheet, selected = book.sheets.active, app.selection
    with ExitStack() as back:
        back.callback(setattr, app, "screen_updating", app.screen_updating)
        back.callback(setattr, app, "calculation", app.calculation)
        back.callback(setattr, app, "status_bar", app.status_bar)
        if (
            keeps_place and selected is not None
        ):  # a picture or a chart may be selected instead of cells
            back.callback(selected.select)
        if keeps_place:
            back.callback(sheet.activate)
        app.screen_updating = False
        app.calculation = "manual"
        yield


def in_status_bar(book: Any) -> Progress:  # noqa: ANN401 - as above
    """A progress that speaks in the status bar, a bounded number of times.

    CannotRun (HT517) between two files when the clerk pressed Esc in this Excel.
    """
    app = book.app
    process = int(app.pid)

    def progress(what: str, done: int, total: int) -> None:
        if escape_pressed(process):
            raise CannotRun(notices.STOPPED.at(what=what, done=done, total=total))
        step = max(1, total // _STEPS)
        if done % step == 0 or done == total:
            app.status_bar = f"dvexcel – {what}: {done}/{total} (Esc để dừng)"

    return progress

"""The running application: its workbooks, its flags, its status bar and its message boxes."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

from xlwings import base_classes

from .address import Area
from .books import Books
from .calls import CallCounter
from .errors import ExcelError, UnansweredAlertError
from .office import Office

if TYPE_CHECKING:
    from .engine import Apps, Engine
    from .range import Range

_MACRO = re.compile(r"(?:'(?P<book>[^']+)'!)?(?P<name>.+)")
_CELLS = "com.sun.star.sheet.SheetCellRange"


class Alert(NamedTuple):
    """A message box that a command showed."""

    prompt: str
    title: str | None
    buttons: str
    mode: str | None


class App(base_classes.App):
    """One soffice, looked at as one Excel.

    Attributes:
        calls: what commands asked of ranges; see `calls.CallCounter`.
        alerts: the message boxes shown so far.
        answers: what the person will press, in order; a question without an answer fails.
        status_bars: every text the status bar has shown, in order.
    """

    def __init__(self, apps: Apps) -> None:
        self._apps = apps
        self._office = Office()
        self._books = Books(self)
        self._status_bar: str | bool = False
        self.calls = CallCounter()
        self.alerts: list[Alert] = []
        self.answers: deque[str] = deque()
        self.status_bars: list[str] = []

    # Excel keeps these flags; a headless office has no use for them: kept, not acted on. They
    # are plain attributes in the place of the base class's properties.
    visible: bool = False
    screen_updating: bool = True
    display_alerts: bool = True
    enable_events: bool = True
    interactive: bool = True
    cut_copy_mode: str | bool | None = None

    @property
    def engine(self) -> Engine:
        return self._apps.engine

    @property
    def api(self) -> Any:
        """The UNO Desktop."""
        return self._office.desktop

    def create(self, service: str) -> Any:
        """A UNO service of this office, e.g. `create("awt.Toolkit")`."""
        return self._office.create(service)

    @property
    def books(self) -> Books:
        return self._books

    @property
    def pid(self) -> int:
        return self._office.pid

    @property
    def hwnd(self) -> int:
        return self.pid

    @property
    def version(self) -> str:
        """What every Excel since 2016 answers."""
        return "16.0"

    @property
    def selection(self) -> Range | None:
        book = self.books.active
        if book is None:
            return None
        selected = book.api.CurrentSelection
        if not selected.supportsService(_CELLS):
            return None
        return book.sheets.active.at(Area.of_uno(selected.RangeAddress))

    @property
    def status_bar(self) -> str | bool:
        """The text shown, or False while Excel has control of it."""
        return self._status_bar

    @status_bar.setter
    def status_bar(self, value: str | bool) -> None:
        self._status_bar = value
        if isinstance(value, str):
            self.status_bars.append(value)

    @property
    def calculation(self) -> str:
        """The active workbook's mode; each LibreOffice document has its own."""
        return "automatic" if self._active.api.isAutomaticCalculationEnabled() else "manual"

    @calculation.setter
    def calculation(self, value: str) -> None:
        for book in self.books:
            book.api.enableAutomaticCalculation(value != "manual")

    def calculate(self) -> None:
        for book in self.books:
            book.api.calculateAll()

    def activate(self, steal_focus: bool = False) -> None:  # noqa: FBT001, FBT002 - Excel's own
        """There is no window to bring to the front."""

    def alert(
        self,
        prompt: str,
        title: str | None,
        buttons: str,
        mode: str | None,
        callback: str | None,  # noqa: ARG002 - for xlwings Server
    ) -> str:
        """Records a message box and presses the button that the test has prepared."""
        self.alerts.append(Alert(prompt, title, buttons, mode))
        if buttons in {None, "ok"}:
            return "ok"
        if not self.answers:
            raise UnansweredAlertError(f"nobody answered: {prompt}")
        answer = self.answers.popleft()
        if answer not in buttons.split("_"):
            raise UnansweredAlertError(f"{answer!r} is not among {buttons}: {prompt}")
        return answer

    def run(self, macro: str, args: tuple[Any, ...]) -> Any:
        """Runs a VBA procedure of an open workbook, named as for Excel's Application.Run."""
        found = _MACRO.fullmatch(macro)
        book = self.books(found["book"]) if found["book"] else self._active
        script = f"vnd.sun.star.script:VBAProject.{found['name']}?language=Basic&location=document"
        return book.api.getScriptProvider().getScript(script).invoke(tuple(args), (), ())[0]

    def reset(self) -> None:
        """Flags, status bar, message boxes and answers as after the start."""
        self.screen_updating = self.display_alerts = self.enable_events = self.interactive = True
        self.cut_copy_mode = None
        self._status_bar = False
        self.status_bars.clear()
        self.alerts.clear()
        self.answers.clear()

    def quit(self) -> None:
        for book in self.books:
            book.close()
        self.kill()

    def kill(self) -> None:
        self._apps.forget(self)
        self._office.stop()

    @property
    def _active(self) -> Any:
        if self.books.active is None:
            raise ExcelError("no workbook is open")
        return self.books.active

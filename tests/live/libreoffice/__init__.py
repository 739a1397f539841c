"""An honest Excel for tests: xlwings' API over a live, headless LibreOffice.

`install()` makes it xlwings' active engine; then `xw.App()`, `xw.Book(path)` and
`xw.Book.caller()` work as they do on Windows, on a spreadsheet that really calculates. Only the
free (BSD) part of xlwings is used. Where Excel and LibreOffice differ, this package sides with
Excel, and what it cannot imitate raises NotImplementedError (xlwings' own base classes do so
for everything not written here) instead of doing something else in silence.

    office.py      one soffice of our own, over a pipe
    engine.py      xlwings' seam             app.py     application, status bar, message boxes
    books.py       open, save, close         sheets.py  worksheets
    range.py       a Range = cells.py (contents) + formats.py (looks) + notes.py
                   + layout.py (insert, merge, copy) + navigation.py (Ctrl+arrow)
    formulas.py    Excel's grammar and back  address.py A1 notation
    number_formats.py                        errors.py  what Excel refuses or reinterprets
    tables.py      Excel Tables              names.py   defined names    page.py  print area
    calls.py       counts every read and write of a range
    protection.py  refuses what a protected sheet refuses
    members.py     the few members of Excel's object model that commands ask `api` for

Known to differ: errors that LibreOffice calls "invalid argument" read as #VALUE!, which for
SQRT(-1) would be #NUM!; structured references without a table's name ([Số], [@Số]) in a file
are errors; a table does not grow when something is typed below it; formulas that
a file writes with the fixed values TRUE() or #N/A read as constants; `veryHidden` reads as
hidden; a saved file is LibreOffice's, without table styles and frozen panes.
"""

from __future__ import annotations

import xlwings as xw

from .engine import Engine
from .errors import ExcelError, ReinterpretedTextWarning, UnansweredAlertError

__all__ = ["ExcelError", "ReinterpretedTextWarning", "UnansweredAlertError", "install"]


def install() -> xw.main.Engine:
    """Makes LibreOffice the active engine of xlwings, once per process."""
    if Engine.name not in xw.engines.engines_by_name:
        xw.engines.add(xw.main.Engine(impl=Engine()))
    engine = xw.engines[Engine.name]
    engine.activate()
    return engine

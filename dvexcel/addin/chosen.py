"""What the clerk means, without a dialog: the row of the active cell, else the only possibility."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvexcel.addin import notices
from dvexcel.model.outcome import CannotRun
from dvexcel.model.place import Cell
from dvexcel.reading.tables import find_sheet, read_table
from dvexcel.specs.column import Kind
from dvexcel.specs.so_cong_tac import KY_BAO_CAO, SO_CONG_TAC, VAN_BAN_DI
from dvexcel.steps.opening import WRITTEN, clear_ledger

if TYPE_CHECKING:
    from collections.abc import Callable

    from dvexcel.model.period import Period
    from dvexcel.model.raw import RawBook
    from dvexcel.specs.column import Column
    from dvexcel.specs.table import Table


def chosen_period(book: Any, ledger: RawBook, is_open: Callable[[Period], bool]) -> str:  # noqa: ANN401 - an xlwings Book
    """The period of the active row, on any sheet that has one; else the only open period.

    CannotRun (HT504) names the periods.
    """
    at_hand = _active_value(book, ledger, lambda _, column: column.kind is Kind.PERIOD)
    if at_hand:
        return at_hand
    periods = clear_ledger(ledger)[0].periods
    waiting = [str(code) for code, period in periods.items() if is_open(period)]
    if len(waiting) == 1:
        return waiting[0]
    known = ", ".join(map(str, periods)) or "(chưa có kỳ nào)"
    raise CannotRun(notices.NO_PERIOD_CHOSEN.at(known=known, sheet=KY_BAO_CAO.sheet))


def chosen_document(book: Any, ledger: RawBook) -> str:  # noqa: ANN401 - as above
    """The document of the active row of Văn bản đi or Nội dung; else the only one there is.

    CannotRun (HT505) names the documents.
    """
    at_hand = _active_value(book, ledger, _names_a_document)
    if at_hand:
        return at_hand
    documents = clear_ledger(ledger, WRITTEN)[0].outgoing
    if len(documents) == 1:
        return next(iter(documents))
    known = ", ".join(documents) or "(chưa có văn bản nào)"
    raise CannotRun(notices.NO_DOCUMENT_CHOSEN.at(known=known, sheet=VAN_BAN_DI.sheet))


def chosen_cell(book: Any) -> str:  # noqa: ANN401 - as above
    """The selected cell of the book as its sheet and address; CannotRun (HT517) for none."""
    selected = book.app.selection
    if selected is None or selected.sheet.book.name != book.name:
        raise CannotRun(notices.NO_CELL_CHOSEN.at(book=book.name))
    return str(Cell(selected.sheet.name, selected.row, selected.column))


def _names_a_document(table: Table, column: Column) -> bool:
    own_code = table is VAN_BAN_DI and column is table.columns[0]
    return own_code or column.refers_to == VAN_BAN_DI.key


def _active_value(
    book: Any,  # noqa: ANN401 - as above
    ledger: RawBook,
    wanted: Callable[[Table, Column], bool],
) -> str:
    """What stands in the wanted column of the active row; nothing when the place has none."""
    selected = book.app.selection
    if selected is None or selected.sheet.book.name != book.name:
        return ""
    for table in SO_CONG_TAC.tables:
        sheet = find_sheet(ledger, table.sheet)
        if sheet is None or sheet.name != selected.sheet.name:
            continue
        for column in table.columns:
            if wanted(table, column):
                rows, _ = read_table(ledger, table)
                row = next((row for row in rows if row.number == selected.row), None)
                return "" if row is None else row.text(column.key)
    return ""

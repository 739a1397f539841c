"""Days that Excel may have understood in another way than they were typed.

An Excel that expects the month first takes 05/9/2026 for the ninth of May and leaves 25/9/2026 as
text; a workbook that counts from 1904 lends its days four years; a small number in a cell for days
is one of the year 1900. Such a day is read as it stands, and asked about.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.reading.as_shown import address
from dvexcel.reading.format_tokens import Letter
from dvexcel.reading.number_formats import number_format
from dvexcel.reading.tables import find_sheet
from dvexcel.specs import bieu
from dvexcel.specs.column import Kind
from dvexcel.text.dates import parse_date, short_date
from dvexcel.text.guesses import likely_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dvexcel.model.finding import Finding
    from dvexcel.model.raw import RawBook, RawCell, RawSheet
    from dvexcel.model.record import Row
    from dvexcel.model.returns import Return

DOUBTED = warning(
    "TN142",
    "Ngày có thể bị Excel hiểu khác",
    "{count} ô ở cột “{column}” có thể không phải ngày muốn ghi: {cells}.",
    "{why}",
    "Mời xem từng ô, ô nào sai thì ghi lại ngày/tháng/năm, ví dụ 05/9/2026.",
)
_BY_COLUMN = (
    "Trong cột, ngày lớn hơn 12 đều nằm lại dạng chữ, ngày từ 12 trở xuống đều thành ngày của "
    "Excel: máy đã gõ có thể đặt tháng trước ngày."
)
_BY_PERIOD = "Ngày này ở ngoài kỳ báo cáo, đổi chỗ ngày và tháng thì ở trong kỳ."
_BY_FORMAT = "Ô đặt tháng trước ngày nên ngày nhìn thấy khác ngày Excel giữ."
_BY_EPOCH = "Ngày lệch 4 năm 1 ngày, như khi dán từ tệp đếm ngày từ năm 1904 (Excel trên máy Mac)."
_FAR = "Ngày quá xa: có thể số thường hiện thành ngày, hoặc năm ghi hai chữ số bị hiểu là 19xx."
_FAR_YEAR, _MONTHS, _NAMED = 1990, 12, 10
_BETWEEN_EPOCHS = timedelta(days=1462)

_Window = tuple[date, date]


@dataclass(frozen=True, slots=True)
class _Day:
    """A cell that Excel takes for a day, or a text that says one."""

    cell: RawCell
    day: date
    is_text: bool

    @property
    def swapped(self) -> date | None:
        """The day with day and month changed over, where that is another one."""
        if self.is_text or self.day.day > _MONTHS or self.day.day == self.day.month:
            return None
        return date(self.day.year, self.day.day, self.day.month)

    def asked(self, meant: date | None) -> str:
        """The cell with what it says, and what it may have been."""
        said = f"{address(self.cell)} ghi {short_date(self.day)}"
        return said if meant is None else f"{said} (hay {short_date(meant)})"


def doubted_days(book: RawBook, unit_return: Return) -> Iterator[Finding]:
    """At most one warning for each reason to doubt in each column of days of a return."""
    for table in bieu.form_of(unit_return.work).tables:
        sheet = find_sheet(book, table.sheet)
        rows = unit_return.tables.get(table.key, ())
        for column in table.columns:
            if sheet is not None and column.typed and column.kind is Kind.DATE:
                days = list(_days(sheet, rows, column.key, unit_return.period.year))
                for why, cells in _doubts(days, unit_return.period.window).items():
                    yield DOUBTED.at(
                        cells[0][0].cell.at(sheet.name),
                        book.file,
                        count=len(cells),
                        column=column.title,
                        cells="; ".join(one.asked(meant) for one, meant in cells[:_NAMED])
                        + ("; …" if len(cells) > _NAMED else ""),
                        why=why,
                    )


def _days(sheet: RawSheet, rows: Iterable[Row], key: str, year: int) -> Iterator[_Day]:
    places = (row[key].place for row in rows)
    cells = (sheet.cells.get((place.row, place.column)) for place in places)
    for cell in cells:
        if cell is None:
            continue
        if isinstance(cell.value, datetime):
            yield _Day(cell, cell.value.date(), is_text=False)
        elif isinstance(cell.value, str):
            said = _said(cell.value, year)
            if said is not None:
                yield _Day(cell, said, is_text=True)


def _said(text: str, year: int) -> date | None:
    """The day that a text says, also one in a form that another rule does not let pass."""
    try:
        return parse_date(text)
    except ValueError:
        return likely_date(text, year)


def _doubts(days: list[_Day], window: _Window) -> Mapping[str, list[tuple[_Day, date | None]]]:
    """The days of one column to ask about, by reason; each stands under the first that holds."""
    found: dict[str, list[tuple[_Day, date | None]]] = {}
    is_swapped = _are_texts_and_days_apart(days)
    has_late_day = any(not one.is_text and one.day.day > _MONTHS for one in days)
    for one in days:
        why, meant = _doubt(one, window, is_swapped=is_swapped, has_late_day=has_late_day)
        if why:
            found.setdefault(why, []).append((one, meant))
    return found


def _doubt(
    one: _Day, window: _Window, *, is_swapped: bool, has_late_day: bool
) -> tuple[str, date | None]:
    first, last = window
    swapped = one.swapped
    if one.day.year < _FAR_YEAR and not one.is_text:
        return _FAR, None
    if swapped is not None:
        if _shows_month_first(one.cell):
            return _BY_FORMAT, swapped
        if is_swapped:
            return _BY_COLUMN, swapped
        # An earlier day is no wonder where the column shows that its Excel takes the day first.
        is_odd = one.day > last or (one.day < first and not has_late_day)
        if is_odd and first <= swapped <= last:
            return _BY_PERIOD, swapped
    if not one.is_text and not first <= one.day <= last:
        for meant in (one.day - _BETWEEN_EPOCHS, one.day + _BETWEEN_EPOCHS):
            if first <= meant <= last:
                return _BY_EPOCH, meant
    return "", None


def _are_texts_and_days_apart(days: list[_Day]) -> bool:
    """Whether every text has a day that is no month, and everything Excel took could be one."""
    texts = [one.day.day > _MONTHS for one in days if one.is_text]
    taken = [one.day.day <= _MONTHS for one in days if not one.is_text]
    return bool(texts) and bool(taken) and all(texts) and all(taken)


def _shows_month_first(cell: RawCell) -> bool:
    """Whether the cell shows the month as digits, and the day after it."""
    section, _ = number_format(cell.number_format).section_for(1)
    order = [text for part, text in section.tokens if part is Letter.MOMENT and text[0] in "dm"]
    is_month_digits = bool(order) and order[0] in {"m", "mm"}
    shows_year = any(part is Letter.MOMENT and text[0] == "y" for part, text in section.tokens)
    starts_with_year = section.tokens and section.tokens[0][1][:1] == "y"
    return is_month_digits and shows_year and not starts_with_year and len(order) > 1

"""A sheet from its spec: a table with title, headings and prepared rows, or a page of guidance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_rowcol_to_cell

from dvexcel.specs.column import Column, Kind
from dvexcel.specs.table import FIRST_ROW, HEADING_ROW, INTRO_ROW, TITLE_ROW, Guide, Table
from dvexcel.writing.cells import put, put_text
from dvexcel.writing.formats import GREY_TEXT, NAVY, kind_properties, number_format
from dvexcel.writing.page import repeat_headings, set_paper
from dvexcel.writing.text_room import height, line_count, text_width
from dvexcel.writing.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dvexcel.model.sheets import CellValue
    from dvexcel.writing.book import FittedSheet
    from dvexcel.writing.formats import Formats, Properties
    from dvexcel.writing.validation import Area

_NOTE_ROW = INTRO_ROW + 1
_REQUIRED_NOTE = "Cột có tên nền đậm hơn: mời ghi đủ ở mỗi dòng."
_TITLE_WIDTH = 110  # the title spreads over so many column units, about one screen
_FREEZE_WIDTH = 130  # wider tables keep their first column in sight
_TITLE_SIZE = 16
_FILTER_BUTTON = 2.5
_GUIDE_WIDTH = 100
_ZOOM = 90
_LEAST_HEIGHT = 20.0


def write_head(
    sheet: FittedSheet, table: Table, look: Formats, *, note: str = "", buttons: bool = True
) -> None:
    """Widths, title, intro, a note where there is one, headings, panes and paper of a table."""
    total = 0
    span = 0
    for number, column in enumerate(table.columns):
        if total < _TITLE_WIDTH:
            total, span = total + column.width, number
        sheet.set_column(number, number, column.width, look(**kind_properties(column)))
    _put_across(sheet, TITLE_ROW - 1, span, table.title, look.title)
    sheet.set_row(TITLE_ROW - 1, height(line_count(table.title, total, _TITLE_SIZE), _TITLE_SIZE))
    _put_across(sheet, INTRO_ROW - 1, span, table.intro, look.intro)
    sheet.set_row(INTRO_ROW - 1, height(line_count(table.intro, total)))
    put_text(sheet, _NOTE_ROW - 1, 0, note, look.note)
    for number, column in enumerate(table.columns):
        put_text(
            sheet, HEADING_ROW - 1, number, column.title, look.heading(required=column.required)
        )
    lines = max(_heading_lines(column, buttons=buttons) for column in table.columns)
    sheet.set_row(HEADING_ROW - 1, height(lines, margin=8))
    wide = sum(column.width for column in table.columns) > _FREEZE_WIDTH
    sheet.freeze_panes(HEADING_ROW, 1 if wide else 0)
    sheet.set_zoom(_ZOOM)
    set_paper(sheet, landscape=table.landscape)
    repeat_headings(sheet)


def _heading_lines(column: Column, *, buttons: bool) -> int:
    """How many lines the heading takes beside its filter button, if its longest word lets it."""
    longest = max(text_width(word, bold=True) for word in column.title.split())
    room = max(longest, column.width - (_FILTER_BUTTON if buttons else 0))
    return line_count(column.title, room, bold=True)


def _put_across(sheet: FittedSheet, row: int, last_column: int, text: str, look: object) -> None:
    """Write ``text`` over the first columns, merged when there are several."""
    if last_column > 0:
        sheet.merge_range(row, 0, row, last_column, "", look)
    put_text(sheet, row, 0, text, look)


def required_note(table: Table) -> str:
    """The remark that explains the deeper headings, where a table has some."""
    return _REQUIRED_NOTE if any(column.required for column in table.columns) else ""


def make_table(
    sheet: FittedSheet, table: Table, row_count: int, look: Formats, *, buttons: bool = True
) -> None:
    """Declare the Excel Table over the headings and ``row_count`` rows already written."""
    headings = [
        {"header": column.title, "header_format": look.heading(required=column.required)}
        for column in table.columns
    ]
    options = {"name": table.name, "style": None, "columns": headings, "autofilter": buttons}
    last_row, last_column = HEADING_ROW - 1 + row_count, len(table.columns) - 1
    if sheet.add_table(HEADING_ROW - 1, 0, last_row, last_column, options) != 0:
        raise ValueError(f"{table.name}: Excel refuses this table")


def write_table(  # noqa: PLR0913 - each says one thing about the sheet
    sheet: FittedSheet,
    table: Table,
    rows: Sequence[Mapping[str, CellValue]],
    look: Formats,
    named: Mapping[tuple[str, ...], str],
    *,
    spare_rows: int,
    dress: Callable[[Column], Properties] = lambda _: {},
    buttons: bool = True,
    note: str = "",
    least_height: float = _LEAST_HEIGHT,
) -> None:
    """Write a whole table: ``rows``, then ``spare_rows`` empty prepared rows, then its checks.

    ``dress`` adds properties to the cells of a column. A row with a key that is no column of the
    table raises ValueError: nothing that was handed in is dropped.
    """
    write_head(sheet, table, look, note=note, buttons=buttons)
    keys = {column.key for column in table.columns}
    for row in rows:
        if unknown := row.keys() - keys:
            raise ValueError(f"{table.key}: no such columns: {sorted(unknown)}")
    count = max(1, len(rows) + spare_rows)
    filled = [*rows, *({} for _ in range(count - len(rows)))]
    for offset, row in enumerate(filled):
        sheet.fit_row(FIRST_ROW - 1 + offset, max(least_height, row_height(table, row)))
    for number, column in enumerate(table.columns):
        dressed = dress(column)
        for offset, row in enumerate(filled):
            value = row.get(column.key)
            look_of_cell = look.cell(column, value, **dressed)
            put(sheet, FIRST_ROW - 1 + offset, number, value, look_of_cell)
        if column.typed:
            area = (FIRST_ROW - 1, number, FIRST_ROW - 2 + count, number)
            validate(sheet, area, column, named)
            _show_decimals(sheet, area, column, look)
    make_table(sheet, table, count, look, buttons=buttons)


def row_height(table: Table, row: Mapping[str, CellValue]) -> float:
    """The height that shows every text of ``row`` whole, in points; codes shrink to one line."""
    lines = [
        line_count(text, column.width)
        for column in table.columns
        if isinstance(text := row.get(column.key), str) and column.kind is not Kind.CODE
    ]
    return height(max(lines, default=1))


def _show_decimals(sheet: FittedSheet, area: Area, column: Column, look: Formats) -> None:
    """Let a number typed later show its decimals: the cells are prepared for whole numbers."""
    if column.kind is not Kind.NUMBER or not column.decimals:
        return
    cell = xl_rowcol_to_cell(*area[:2])
    for decimals in range(1, column.decimals + 1):
        rule = {
            "type": "formula",
            "criteria": f"=AND(ISNUMBER({cell}),ROUND({cell},{decimals})={cell},"
            f"ROUND({cell},{decimals - 1})<>{cell})",
            "format": look.difference(num_format=number_format(decimals)),
        }
        sheet.conditional_format(*area, rule)


def write_guide(
    sheet: FittedSheet, guide: Guide, look: Formats, pages: Sequence[tuple[str, str]]
) -> None:
    """Write a page of guidance, then the list of ``pages`` (sheet, what it holds) with links."""
    name_width = 2 + max(text_width(name) for name, _ in pages)
    for number, width in enumerate((3, 5, name_width, _GUIDE_WIDTH - name_width)):
        sheet.set_column(number, number, width)
    put_text(sheet, 0, 1, guide.title, look(bold=True, font_size=18, font_color=NAVY))
    sheet.set_row(0, 30)
    line = 1
    for heading, steps in guide.sections:
        line = _section(sheet, line, heading, look)
        for number, step in enumerate(steps, start=1):
            put_text(sheet, line, 1, f"{number}.", look(valign="top", align="right", indent=1))
            sheet.merge_range(line, 2, line, 3, "", look(text_wrap=True, valign="top"))
            put_text(sheet, line, 2, step, look(text_wrap=True, valign="top"))
            sheet.set_row(line, height(line_count(step, _GUIDE_WIDTH)))
            line += 1
    line = _section(sheet, line, "Các trang", look)
    for name, holds in pages:
        link = look(font_color=NAVY, underline=1, valign="top")
        sheet.write_url(line, 2, f"internal:'{name}'!A1", link, name)
        put_text(sheet, line, 3, holds, look(text_wrap=True, valign="top", font_color=GREY_TEXT))
        sheet.set_row(line, height(line_count(holds, _GUIDE_WIDTH - name_width)))
        line += 1
    set_paper(sheet, landscape=False, pages_high=1)
    sheet.print_area(0, 0, line - 1, 3)


def _section(sheet: FittedSheet, line: int, heading: str, look: Formats) -> int:
    """Write a heading with air above and a rule below; the line after it."""
    sheet.set_row(line, 10)
    ruled = look(bold=True, font_size=14, font_color=NAVY, bottom=1, bottom_color=NAVY)
    for column in (1, 2, 3):
        put_text(sheet, line + 1, column, heading if column == 1 else "", ruled)
    sheet.set_row(line + 1, 22)
    sheet.set_row(line + 2, 5)
    return line + 3

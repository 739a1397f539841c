"""The first sheet of the consolidated workbook: title, key figures as cards, charts below."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dvexcel.specs.tong_hop import OVERVIEW_SHEET
from dvexcel.writing.cells import put, put_text
from dvexcel.writing.charts import draw_chart, put_chart_numbers, rows_taken
from dvexcel.writing.formats import GREY_TEXT, LINE, NAVY, Properties, number_format
from dvexcel.writing.page import set_paper
from dvexcel.writing.text_room import height, line_count

if TYPE_CHECKING:
    from dvexcel.model.sheets import CellValue, Overview
    from dvexcel.writing.book import FittedSheet, NewBook

CHART_SHEET = "_bieu_do"
_COLUMNS = 20
_COLUMN_PIXELS = 31
_WIDTH_PIXELS = _COLUMNS * _COLUMN_PIXELS  # all of the paper's width at full size
_COLUMN_UNITS = (_COLUMN_PIXELS - 5) / 7
_ROW_PIXELS = 20
_PAGE_PIXELS = 985
_MOST_IN_A_ROW, _FEW_IN_A_ROW = 5, 4
_CARD_FILL = "#F4F7FB"
_CARD_ROWS = ((19.0, 0.0), (33.0, 0.0), (19.0, 10.0))  # label, value, note: height and air below
_RATIO_DECIMALS = 2
_NO_FIGURES = "chưa có số liệu để vẽ biểu đồ."


def write_overview(book: NewBook, overview: Overview) -> None:
    """Write the sheet as the next one of ``book``, and its hidden sheet of chart numbers."""
    sheet = book.sheet(OVERVIEW_SHEET)
    look = book.look
    sheet.set_column(0, _COLUMNS - 1, _COLUMN_UNITS)
    whole = _COLUMNS * _COLUMN_PIXELS / 7
    head = ((overview.title, look.title, 16), (overview.subtitle, look.intro, 12))
    row = pixels = 0
    for text, its_look, size in head:
        sheet.merge_range(row, 0, row, _COLUMNS - 1, "", its_look)
        put_text(sheet, row, 0, text, its_look)
        points = height(line_count(text, whole, size, bold=row == 0), size)
        sheet.set_row(row, points)
        row, pixels = row + 1, pixels + round(points / 0.75)
    sheet.set_row(row, 10)
    row, more = _write_cards(sheet, overview, book, row + 1)
    _write_charts(book, sheet, overview, row, pixels + more)
    set_paper(sheet, landscape=False, pages_wide=0)  # at full size, so that page breaks hold
    sheet.activate()


def _write_cards(
    sheet: FittedSheet, overview: Overview, book: NewBook, row: int
) -> tuple[int, int]:
    """Write the key figures side by side; the next row and the pixels taken."""
    figures = overview.key_figures
    in_a_row = _MOST_IN_A_ROW if len(figures) > _FEW_IN_A_ROW else _FEW_IN_A_ROW
    span = _COLUMNS // in_a_row
    side = {"bg_color": _CARD_FILL, "align": "center", "border_color": LINE, "left": 1, "right": 1}
    pixels = 0
    for start in range(0, len(figures), in_a_row):
        for number, (label, value, note) in enumerate(figures[start : start + in_a_row]):
            looks: tuple[tuple[CellValue, Properties], ...] = (
                (label, {"font_size": 11, "font_color": GREY_TEXT, "top": 1, "shrink": True}),
                (value, _value_look(value)),
                (note, {"font_size": 11, "italic": True, "font_color": GREY_TEXT, "bottom": 1}),
            )
            for line, (content, properties) in enumerate(looks):
                its_look = book.look(**side, **properties, valign="vcenter")
                columns = number * span, number * span + span - 1
                sheet.merge_range(row + line, columns[0], row + line, columns[1], "", its_look)
                put(sheet, row + line, columns[0], content, its_look)
        for points, air in _CARD_ROWS:
            sheet.set_row(row, points)
            row, pixels = row + 1, pixels + round(points / 0.75)
            if air:
                sheet.set_row(row, air)
                row, pixels = row + 1, pixels + round(air / 0.75)
    return row, pixels


def _value_look(value: CellValue) -> Properties:
    """A large figure; a ratio shows two decimals, a whole number none."""
    large = {"font_size": 20, "bold": True, "font_color": NAVY, "shrink": True}
    if isinstance(value, int | Fraction):
        whole = Fraction(value).denominator == 1
        large["num_format"] = number_format(0 if whole else _RATIO_DECIMALS)
    return large


def _write_charts(
    book: NewBook, sheet: FittedSheet, overview: Overview, row: int, pixels: int
) -> None:
    """Put the charts one below the other; a page ends before a chart it cannot hold."""
    numbers = book.sheet(CHART_SHEET)
    numbers.hide()
    breaks = []
    free = 0
    for chart in overview.charts:
        if not chart.categories:
            put_text(sheet, row, 0, f"{chart.title}: {_NO_FIGURES}", book.look.note)
            row, pixels = row + 2, pixels + 2 * _ROW_PIXELS
            continue
        taken = rows_taken(chart, _ROW_PIXELS)
        if pixels + taken * _ROW_PIXELS > _PAGE_PIXELS and pixels:
            breaks.append(row)
            pixels = 0
        drawn = draw_chart(book, numbers, free, chart, _WIDTH_PIXELS - 2)
        free = put_chart_numbers(book, numbers, free, chart)
        sheet.insert_chart(row, 0, drawn, {"object_position": 1, "description": chart.title})
        row, pixels = row + taken, pixels + taken * _ROW_PIXELS
    if breaks:
        sheet.set_h_pagebreaks(breaks)

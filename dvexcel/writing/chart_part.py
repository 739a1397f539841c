"""A chart for a Word document: the part as XlsxWriter writes it, and the workbook behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.sheets import ChartPart
from dvexcel.office_file.packages import read_parts
from dvexcel.writing.book import new_book
from dvexcel.writing.charts import IN_PRINT, chart_height, draw_chart, put_chart_numbers

if TYPE_CHECKING:
    from dvexcel.model.sheets import ChartData

_SHEET = "Số liệu"
_PART = "xl/charts/chart1.xml"
_PIXELS_PER_MM = 96 / 25.4
_FIRST_COLUMN, _OTHERS = 48, 16  # widths of the sheet that Word opens to edit the numbers


def chart_part(chart: ChartData, width: float) -> ChartPart:
    """The chart ``width`` mm wide; the same chart gives the same bytes.

    ValueError for a chart without categories: there is nothing to draw.
    """
    if not chart.categories:
        raise ValueError(f"{chart.title}: no categories")
    drawn = read_parts(_book(chart, round(width * _PIXELS_PER_MM)))
    return ChartPart(
        drawn[_PART], _book(chart, 0), width, chart_height(chart, IN_PRINT) / _PIXELS_PER_MM
    )


def _book(chart: ChartData, pixels: int) -> bytes:
    """The workbook with the chart's numbers, and the chart itself when it is given a width."""
    with new_book(chart.title) as (book, buffer):
        sheet = book.sheet(_SHEET)
        sheet.set_column(0, 0, _FIRST_COLUMN)
        sheet.set_column(1, len(chart.series), _OTHERS)
        put_chart_numbers(book, sheet, 0, chart)
        if pixels:
            sheet.insert_chart(0, 0, draw_chart(book, sheet, 0, chart, pixels, IN_PRINT))
    return buffer.getvalue()

"""Native charts: readable labels, quiet colours, their numbers on a hidden sheet."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from dvexcel.writing.cells import put, put_text
from dvexcel.writing.look import FONT, NAVY

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart

    from dvexcel.model.sheets import ChartData
    from dvexcel.writing.book import FittedSheet, NewBook

#: Told apart also when printed in grey.
_COLOURS = ("#3F6FA5", "#E3AE5E", "#B5534C", "#B9B9B9", "#6F9A6B", "#8A75A8")
_TITLE_ROOM, _LEGEND_ROOM, _LABEL_ROOM = 44, 34, 26  # pixels
_BAR, _GAP = 17, 12  # pixels a bar and between two groups of bars
_LEAST_PLOT, _COLUMN_PLOT = 110, 160
_LETTER = 5.6  # pixels an average letter of a label takes
_LARGEST_LABEL = 0.46  # of the chart's width; longer labels wrap


def put_chart_numbers(book: NewBook, sheet: FittedSheet, first_row: int, chart: ChartData) -> int:
    """Write the chart's numbers below ``first_row`` (from 0); the first free row after them."""
    look = book.look()
    put_text(sheet, first_row, 0, chart.title, look)
    for column, (name, values) in enumerate(chart.series, start=1):
        put_text(sheet, first_row + 1, column, name, look)
        for offset, value in enumerate(values):
            put(sheet, first_row + 2 + offset, column, value, look)
    for offset, category in enumerate(chart.categories):
        put_text(sheet, first_row + 2 + offset, 0, category, look)
    return first_row + len(chart.categories) + 3


def chart_height(chart: ChartData) -> int:
    """The height in pixels that leaves every category its room."""
    if not chart.horizontal:
        return _TITLE_ROOM + _COLUMN_PLOT + _LABEL_ROOM + _LEGEND_ROOM
    bars = 1 if chart.stacked else len(chart.series)
    plot = max(_LEAST_PLOT, len(chart.categories) * (bars * _BAR + _GAP))
    return _TITLE_ROOM + plot + _LEGEND_ROOM


def draw_chart(
    book: NewBook, numbers: FittedSheet, first_row: int, chart: ChartData, width: int
) -> Chart:
    """The chart over the numbers written at ``first_row``; ``width`` in pixels."""
    kind: dict[str, Any] = {"type": "bar" if chart.horizontal else "column"}
    if chart.stacked:
        kind["subtype"] = "stacked"
    drawn = book.add_chart(kind)
    first, last = first_row + 2, first_row + 1 + len(chart.categories)
    name = numbers.get_name()
    for column, (_, values) in enumerate(chart.series, start=1):
        drawn.add_series(
            {
                "name": [name, first_row + 1, column],
                "categories": [name, first, 0, last, 0],
                "values": [name, first, column, last, column],
                "fill": {"color": _COLOURS[(column - 1) % len(_COLOURS)]},
                "gap": 60,
                "data_labels": {
                    "value": True,
                    "num_format": _label_format(chart),
                    "font": _font(10, "#FFFFFF" if _is_dark(chart, column) else "#262626"),
                },
            }
        )
        if len(values) != len(chart.categories):
            raise ValueError(f"{chart.title}: {len(values)} values, not one a category")
    _arrange(drawn, chart, width)
    return drawn


def _is_dark(chart: ChartData, column: int) -> bool:
    """Whether the label stands inside a dark bar."""
    return chart.stacked and (column - 1) % len(_COLOURS) in {0, 2}


def _label_format(chart: ChartData) -> str:
    """Whole numbers without decimals, others with one; a part of nothing shows no label."""
    values = [value for _, values in chart.series for value in values if value is not None]
    shown = "#,##0" if all(value.denominator == 1 for value in values) else "#,##0.0"
    return f"{shown};-{shown};;" if chart.stacked else shown


def _font(size: int, color: str, *, bold: bool = False) -> dict[str, Any]:
    return {"name": FONT, "size": size, "color": color, "bold": bold}


def _arrange(drawn: Chart, chart: ChartData, width: int) -> None:
    """Title, legend, axes and the room for long labels."""
    height = chart_height(chart)
    drawn.set_size({"width": width, "height": height})
    said = not chart.unit or chart.unit in chart.title
    title = chart.title if said else f"{chart.title} ({chart.unit})"
    drawn.set_title({"name": title, "name_font": _font(13, NAVY, bold=True), "overlay": False})
    if len(chart.series) > 1:
        drawn.set_legend({"position": "bottom", "font": _font(11, "#262626")})
    else:
        drawn.set_legend({"none": True})
    quiet = {"line": {"color": "#BFBFBF"}, "num_font": _font(11, "#262626"), "interval_unit": 1}
    categories = {**quiet, "reverse": chart.horizontal, "major_tick_mark": "none"}
    categories["major_gridlines"] = {"visible": False}
    values = {"visible": False, "min": 0, "major_gridlines": {"visible": False}}
    # XlsxWriter names the axes of a bar chart by where they lie, not by what they show.
    drawn.set_x_axis(values if chart.horizontal else categories)
    drawn.set_y_axis(categories if chart.horizontal else values)
    drawn.set_chartarea({"border": {"color": "#D9D9D9"}})
    drawn.show_hidden_data()
    longest = max((len(category) for category in chart.categories), default=0)
    left = min(_LARGEST_LABEL, (longest * _LETTER + 20) / width) if chart.horizontal else 0.04
    below = _LEGEND_ROOM + (0 if chart.horizontal else _LABEL_ROOM)
    drawn.set_plotarea(
        {
            "layout": {
                "x": left,
                "y": _TITLE_ROOM / height,
                "width": 0.94 - left,
                "height": (height - _TITLE_ROOM - below) / height,
            }
        }
    )


def rows_taken(chart: ChartData, row_pixels: int) -> int:
    """How many sheet rows the chart covers, one row of air included."""
    return ceil(chart_height(chart) / row_pixels) + 1

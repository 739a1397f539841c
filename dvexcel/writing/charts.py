"""Native charts: readable labels, quiet colours, their numbers on a hidden sheet."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Any

from dvexcel.writing.cells import put, put_text
from dvexcel.writing.formats import FONT, NAVY, number_format

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart

    from dvexcel.model.sheets import ChartData
    from dvexcel.writing.book import FittedSheet, NewBook

_TITLE_ROOM, _LEGEND_ROOM, _LABEL_ROOM = 44, 34, 26  # pixels
_BAR, _GAP = 17, 12  # pixels a bar and between two groups of bars
_LEAST_PLOT, _COLUMN_PLOT = 110, 160
_LETTER = 5.6  # pixels an average letter of a label takes
_LARGEST_LABEL = 0.46  # of the chart's width; longer labels wrap
_PLOT_ENDS = 0.94  # of the chart's width
#: Programs that heed the mark write "97,5" on any computer; Word goes by the computer's region.
_VIETNAMESE = "[$-42A]"
_DIGIT, _LABEL_AIR = 6.5, 3  # pixels a digit of a label takes, and what parts it from its bar


@dataclass(frozen=True, slots=True)
class ChartLook:
    """How charts look in one place.

    ``fills`` are the colours of the series in their order, ``dark`` the ones whose labels are
    white, ``outline`` the line around a bar. ``titled``: the title stands inside the chart.
    """

    fills: tuple[str, ...]
    dark: frozenset[int]
    outline: str = ""
    titled: bool = True

    def fill(self, number: int) -> str:
        """The colour of the series at ``number`` (from 0)."""
        return self.fills[number % len(self.fills)]

    def is_dark(self, number: int) -> bool:
        """Whether a label inside a bar of that series must be white."""
        return number % len(self.fills) in self.dark


ON_SCREEN = ChartLook(
    ("#3F6FA5", "#E3AE5E", "#B5534C", "#B9B9B9", "#6F9A6B", "#8A75A8"), frozenset({0, 2})
)
#: Five shades that stay apart on a black-and-white printer; the caption stands in the document.
IN_PRINT = ChartLook(
    ("#1F3864", "#A9BBD8", "#FFFFFF", "#5B7DB1", "#D9D9D9"),
    frozenset({0, 3}),
    outline="#262626",
    titled=False,
)


def put_chart_numbers(book: NewBook, sheet: FittedSheet, first_row: int, chart: ChartData) -> int:
    """Write the chart's numbers below ``first_row`` (from 0); the first free row after them."""
    look = book.look()
    put_text(sheet, first_row, 0, chart.title, look)
    for column, (name, values) in enumerate(chart.series, start=1):
        put_text(sheet, first_row + 1, column, name, look)
        for offset, value in enumerate(values):
            if value is not None:  # a cell written blank would be kept in the chart as 0
                put(sheet, first_row + 2 + offset, column, value, look)
    for offset, category in enumerate(chart.categories):
        put_text(sheet, first_row + 2 + offset, 0, category, look)
    return first_row + len(chart.categories) + 3


def chart_height(chart: ChartData, look: ChartLook = ON_SCREEN) -> int:
    """The height in pixels that leaves every category its room."""
    if not chart.horizontal:
        return _above(look) + _COLUMN_PLOT + _LABEL_ROOM + _LEGEND_ROOM
    bars = 1 if chart.stacked else len(chart.series)
    plot = max(_LEAST_PLOT, len(chart.categories) * (bars * _BAR + _GAP))
    return _above(look) + plot + _LEGEND_ROOM


def _above(look: ChartLook) -> int:
    return _TITLE_ROOM if look.titled else _LABEL_AIR


def draw_chart(
    book: NewBook,
    numbers: FittedSheet,
    first_row: int,
    chart: ChartData,
    width: int,
    look: ChartLook = ON_SCREEN,
) -> Chart:
    """The chart over the numbers written at ``first_row``; ``width`` in pixels."""
    for _, values in chart.series:
        if len(values) != len(chart.categories):
            raise ValueError(f"{chart.title}: {len(values)} values, not one a category")
    kind: dict[str, Any] = {"type": "bar" if chart.horizontal else "column"}
    if chart.stacked:
        kind["subtype"] = "stacked"
    drawn = book.add_chart(kind)
    first, last = first_row + 2, first_row + 1 + len(chart.categories)
    name = numbers.get_name()
    for number, (_, values) in enumerate(chart.series):
        column = number + 1
        is_dark = chart.stacked and look.is_dark(number)
        labels: dict[str, Any] = {
            "value": True,
            "num_format": _label_format(chart, number),
            "font": _font(10, "#FFFFFF" if is_dark else "#262626"),
        }
        if chart.stacked:
            labels["custom"] = [
                None if fits else {"delete": True} for fits in _fitting(chart, values, width)
            ]
        series = {
            "name": [name, first_row + 1, column],
            "categories": [name, first, 0, last, 0],
            "values": [name, first, column, last, column],
            "fill": {"color": look.fill(number)},
            "gap": 60,
            "data_labels": labels,
        }
        if look.outline:
            series["border"] = {"color": look.outline, "width": 0.75}
        drawn.add_series(series)
    _arrange(drawn, chart, width, look)
    return drawn


def _fitting(chart: ChartData, values: tuple[Fraction | None, ...], width: int) -> list[bool]:
    """Which parts of a stacked bar are wide enough for their label."""
    if not chart.horizontal:
        return [True] * len(values)
    longest = _longest_stack(chart)
    pixels = (_PLOT_ENDS - _label_share(chart, width)) * width
    return [
        value is None
        or longest == 0
        or value / longest * pixels >= len(str(round(value))) * _DIGIT + _LABEL_AIR
        for value in values
    ]


def _longest_stack(chart: ChartData) -> Fraction:
    stacks = zip(*(values for _, values in chart.series), strict=True)
    return max(sum((part or Fraction(0) for part in stack), Fraction(0)) for stack in stacks)


def _label_format(chart: ChartData, number: int) -> str:
    """Whole numbers without decimals, others with one; a part of nothing shows no label."""
    values = [value for _, values in chart.series for value in values if value is not None]
    if chart.decimals:
        shown = _VIETNAMESE + number_format(chart.decimals[number])
    else:
        shown = number_format(0 if all(value.denominator == 1 for value in values) else 1)
    return f"{shown};-{shown};;" if chart.stacked else shown


def _font(size: int, color: str, *, bold: bool = False) -> dict[str, Any]:
    return {"name": FONT, "size": size, "color": color, "bold": bold}


def _label_share(chart: ChartData, width: int) -> float:
    """The share of the width that the names of the categories take on the left."""
    if not chart.horizontal:
        return 0.04
    longest = max((len(category) for category in chart.categories), default=0)
    return min(_LARGEST_LABEL, (longest * _LETTER + 20) / width)


def _arrange(drawn: Chart, chart: ChartData, width: int, look: ChartLook) -> None:
    """Title, legend, axes and the room for long labels."""
    height = chart_height(chart, look)
    drawn.set_size({"width": width, "height": height})
    if look.titled:
        said = not chart.unit or chart.unit in chart.title
        title = chart.title if said else f"{chart.title} ({chart.unit})"
        drawn.set_title({"name": title, "name_font": _font(13, NAVY, bold=True), "overlay": False})
    else:
        drawn.set_title({"none": True})
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
    drawn.set_chartarea({"border": {"color": "#D9D9D9"} if look.titled else {"none": True}})
    drawn.show_hidden_data()
    left = _label_share(chart, width)
    below = _LEGEND_ROOM + (0 if chart.horizontal else _LABEL_ROOM)
    drawn.set_plotarea(
        {
            "layout": {
                "x": left,
                "y": _above(look) / height,
                "width": _PLOT_ENDS - left,
                "height": (height - _above(look) - below) / height,
            }
        }
    )


def rows_taken(chart: ChartData, row_pixels: int) -> int:
    """How many sheet rows the chart covers, one row of air included."""
    return ceil(chart_height(chart) / row_pixels) + 1

"""The charts of a paper drawn as parts that a Word document can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.paper import Chart
from dvexcel.model.sheets import ChartData
from dvexcel.specs.rule_book import current_book
from dvexcel.text.numbers import rounded

if TYPE_CHECKING:
    from dvexcel.model.paper import Paper
    from dvexcel.model.sheets import ChartPart


def drawn_charts(paper: Paper) -> dict[str, ChartPart]:
    """The charts of the body by name, as parts that a document can hold."""
    charts = [one for one in paper.body if isinstance(one, Chart) and one.categories]
    if not charts:
        return {}
    from dvexcel.writing.chart_part import chart_part  # noqa: PLC0415 - XlsxWriter, as above

    width = current_book(paper.system).text_width
    return {chart.name: chart_part(_data_of(chart), width) for chart in charts}


def _data_of(chart: Chart) -> ChartData:
    """The numbers of a chart as they are printed: rounded, so that the page holds no other."""
    series = list(chart.printed())
    return ChartData(
        chart.caption,
        chart.categories,
        tuple(
            (name, tuple(None if p is None else rounded(p.value, p.decimals) for p in points))
            for name, points in series
        ),
        chart.stacked,
        chart.horizontal,
        chart.unit,
        tuple(
            max((p.decimals for p in points if p is not None), default=0) for _, points in series
        ),
    )

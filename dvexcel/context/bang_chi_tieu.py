"""The table of indicators in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.sentences import Content, words
from dvexcel.model.consolidation import PROVINCE, Measure
from dvexcel.model.indicator import Comparison
from dvexcel.model.paper import Align, Grid

if TYPE_CHECKING:
    from dvexcel.context.figures import Figures


def indicator_grid(figures: Figures, ago: str) -> Grid:
    """One row an indicator of the province, every number a figure."""
    rows = []
    measures = [m for m in figures.consolidation.measures if m.scope == PROVINCE]
    for number, measure in enumerate(measures, 1):
        has_value, has_past = measure.value is not None, measure.previous is not None
        rows.append(
            (
                words(str(number)),
                words(measure.indicator.name),
                words(measure.indicator.measure),
                words(figures.measure(measure)) if has_value else words("–"),
                words(figures.measure(measure, "truoc")) if has_past else words("–"),
                _target(figures, measure),
                words("" if measure.verdict is None else measure.verdict.value),
                words(
                    figures.measure(measure, "n"),
                    "/",
                    figures.measure(measure, "N"),
                ),
            )
        )
    return Grid(
        "chi_tieu",
        (
            "TT",
            "Chỉ tiêu",
            "ĐVT",
            "Kết quả",
            ago[0].upper() + ago[1:],
            "Mục tiêu",
            "Đánh giá",
            "n/N đơn vị",
        ),
        (8, 66, 17, 17, 17, 16, 17, 14),
        tuple(rows),
        (
            Align.CENTRE,
            Align.LEFT,
            Align.CENTRE,
            Align.RIGHT,
            Align.RIGHT,
            Align.CENTRE,
            Align.CENTRE,
            Align.CENTRE,
        ),
        "Kỳ này không có chỉ tiêu phải tổng hợp.",
    )


def _target(figures: Figures, measure: Measure) -> Content:
    target = measure.indicator.target
    if target is None:
        return ()
    value = figures.measure(measure, "muctieu")
    if target.comparison is Comparison.RANGE and target.upper is not None:
        return words(value, " – ", figures.measure(measure, "muctieuden"))
    signs = {Comparison.AT_LEAST: "≥ ", Comparison.AT_MOST: "≤ ", Comparison.EQUAL: ""}
    return words(signs.get(target.comparison, f"{target.comparison.value} "), value)

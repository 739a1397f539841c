"""The tables of indicators in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.context.sentences import Content, Since, words
from dvexcel.model.figure import PROVINCE, Measure
from dvexcel.model.indicator import Comparison
from dvexcel.model.paper import ColumnAlign, Grid
from dvexcel.specs.keys import SINCE_BEFORE, SINCE_YEAR

if TYPE_CHECKING:
    from dvexcel.context.figures import Figures

_NONE = "–"
_WHOLE = 100  # per cent
_SIGNS = {Comparison.AT_LEAST: "≥ ", Comparison.AT_MOST: "≤ ", Comparison.EQUAL: ""}
_EMPTY = "Kỳ này không có chỉ tiêu phải tổng hợp."


def indicator_grid(figures: Figures, past: Since) -> Grid:
    """One row an indicator of the province, every number a figure, beside the past that is told."""
    measures = [m for m in figures.consolidation.measures if m.scope == PROVINCE]
    told = []
    if past.before:
        told.append((past.before, SINCE_BEFORE.then))
    if not past.before or any(m.last_year is not None for m in measures):
        told.append((past.year_ago, SINCE_YEAR.then))
    width = 70 - 16 * (len(told) - 1)
    rows = []
    for number, measure in enumerate(measures, 1):
        known = {SINCE_BEFORE.then: measure.previous, SINCE_YEAR.then: measure.last_year}
        rows.append(
            (
                words(str(number)),
                words(measure.indicator.name),
                words(measure.indicator.dvt),
                words(_NONE if measure.value is None else figures.of(measure)),
                *(
                    words(_NONE if known[part] is None else figures.of(measure, part))
                    for _, part in told
                ),
                target_content(figures, measure),
                words("" if measure.verdict is None else measure.verdict.value),
                words(figures.of(measure, "n"), "/", figures.of(measure, "N")),
            )
        )
    pasts = tuple(name[0].upper() + name[1:] for name, _ in told)
    return Grid(
        "chi_tieu",
        ("TT", "Chỉ tiêu", "ĐVT", "Kết quả", *pasts, "Mục tiêu", "Đánh giá", "n/N đơn vị"),
        (7, width, 15, 16, *(16,) * len(told), 14, 20, 14),
        tuple(rows),
        (
            ColumnAlign.CENTRE,
            ColumnAlign.LEFT,
            ColumnAlign.CENTRE,
            ColumnAlign.RIGHT,
            *(ColumnAlign.RIGHT,) * len(told),
            ColumnAlign.CENTRE,
            ColumnAlign.CENTRE,
            ColumnAlign.CENTRE,
        ),
        _EMPTY,
    )


def group_grid(figures: Figures) -> Grid:
    """One row an indicator, one column a group of units, then the province.

    A figure that one unit supplies for the whole province says nothing of its own group.
    """
    by_place = {
        (m.indicator.code, m.scope): m
        for m in figures.consolidation.measures
        if m.scope == PROVINCE or not figures.has_one_supplier(m.indicator)
    }
    groups = list(dict.fromkeys(s.unit.group for s in figures.consolidation.statuses))
    scopes = [scope for scope in groups if any(place[1] == scope for place in by_place)]
    scopes.append(PROVINCE)
    indicators = [m.indicator for m in figures.consolidation.measures if m.scope == PROVINCE]
    rows = []
    for number, indicator in enumerate(indicators, 1):
        cells = (by_place.get((indicator.code, scope)) for scope in scopes)
        rows.append(
            (
                words(str(number)),
                words(indicator.name),
                words(indicator.dvt),
                *(
                    words(_NONE if cell is None or cell.value is None else figures.of(cell))
                    for cell in cells
                ),
            )
        )
    names = tuple(scope[0].upper() + scope[1:] for scope in scopes)
    return Grid(
        "theo_khoi",
        ("TT", "Chỉ tiêu", "ĐVT", *names),
        (9, 105, 22, *(30,) * len(scopes)),
        tuple(rows),
        (
            ColumnAlign.CENTRE,
            ColumnAlign.LEFT,
            ColumnAlign.CENTRE,
            *(ColumnAlign.RIGHT,) * len(scopes),
        ),
        _EMPTY,
    )


def target_sign(comparison: Comparison) -> str:
    """What stands before a target's value: "≥ ", nothing for "="."""
    return _SIGNS.get(comparison, f"{comparison.value} ")


def target_content(figures: Figures, measure: Measure) -> Content:
    """A target as a person reads it; nothing for one that does not hold this year."""
    target = measure.indicator.target
    if target is None or measure.verdict is None:
        return ()
    value = figures.of(measure, "muctieu")
    if target.comparison is Comparison.RANGE and target.upper is not None:
        return words(value, " – ", figures.of(measure, "muctieuden"))
    whole = measure.indicator.is_ratio and target.value == _WHOLE  # nothing lies above all of them
    sign = "" if whole else target_sign(target.comparison)
    return words(sign, value)

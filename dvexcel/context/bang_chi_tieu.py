"""The tables of indicators in a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvexcel.context.sentences import Content, Since, past_of, same_units, words
from dvexcel.model.figure import PROVINCE, Measure
from dvexcel.model.indicator import Comparison
from dvexcel.model.paper import ColumnAlign, Grid
from dvexcel.specs.tong_hop import SAME_UNITS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dvexcel.context.figures import Figures
    from dvexcel.model.indicator import Indicator
    from dvexcel.specs.keys import Moved

_NONE = "–"
_ON_ITS_SIDE = 7  # columns of figures from which the page lies on its side
CENTRE, RIGHT = ColumnAlign.CENTRE, ColumnAlign.RIGHT
_WHOLE = 100  # per cent
_SIGNS = {Comparison.AT_LEAST: "≥ ", Comparison.AT_MOST: "≤ ", Comparison.EQUAL: ""}
_EMPTY = "Kỳ này không có chỉ tiêu phải tổng hợp."


def indicator_grid(figures: Figures, past: Since, codes: Collection[str] = ()) -> Grid:
    """One row an indicator of the province, every number a figure, beside the past that is told.

    ``codes``: only these indicators. What the text says of a rise or fall stands beside the totals:
    then and now over the units known both times, where those are not all. A column that would be
    empty is left out.
    """
    measures = [
        one
        for one in figures.consolidation.measures
        if one.scope == PROVINCE and (not codes or one.indicator.code in codes)
    ]
    columns = [
        _Column("Kết quả", 16, RIGHT, [_shown(figures, one) for one in measures], _NONE),
        *_pasts(figures, measures, past),
        _Column("Mục tiêu", 14, CENTRE, [target_content(figures, one) for one in measures]),
        _Column("Đánh giá", 20, CENTRE, [words(_verdict(one)) for one in measures]),
        _Column(
            "n/N đơn vị",
            14,
            CENTRE,
            [words(figures.of(one, "n"), "/", figures.of(one, "N")) for one in measures],
        ),
    ]
    if codes:  # beside the text that says what is told: the annex says of how many units
        columns = [one for one in columns if one.title not in {"n/N đơn vị", "Đánh giá"}]
    columns = [one for one in columns if any(one.cells) or one.title == "Kết quả"]
    others = sum(one.width for one in columns)
    width = 80 if len(columns) >= _ON_ITS_SIDE else max(40, 130 - others)
    names = [
        (words(str(number)), words(one.indicator.name), words(one.indicator.dvt))
        for number, one in enumerate(measures, 1)
    ]
    return Grid(
        "chi_tieu",
        ("TT", "Chỉ tiêu", "ĐVT", *(one.title for one in columns)),
        (7, width, 15, *(one.width for one in columns)),
        tuple(
            (*name, *(column.cells[row] or words(column.blank) for column in columns))
            for row, name in enumerate(names)
        ),
        (CENTRE, ColumnAlign.LEFT, CENTRE, *(one.align for one in columns)),
        _EMPTY,
    )


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that may be left out: its cells are empty where there is nothing to print."""

    title: str
    width: int
    align: ColumnAlign
    cells: list[Content]
    blank: str = ""


def _pasts(figures: Figures, measures: Sequence[Measure], past: Since) -> Iterator[_Column]:
    """Each past that is told, and beside it the same units where some figure is of fewer.

    A short report tells one change of a value: since the first past that is known of it.
    """
    for name, names in past.told:
        title = name[0].upper() + name[1:]
        cells = [_shown(figures, one, names) for one in measures]
        yield _Column(title, 16, RIGHT, cells, _NONE)
        told = [
            () if past.is_brief and _is_told(one, past, names) else same_units(figures, one, names)
            for one in measures
        ]
        yield _Column(SAME_UNITS, 38, CENTRE, told)


def _is_told(measure: Measure, past: Since, names: Moved) -> bool:
    """Whether a past before this one is known of the value."""
    earlier = past.told[: [named for _, named in past.told].index(names)]
    return any(past_of(measure, named)[0] is not None for _, named in earlier)


def _shown(figures: Figures, measure: Measure, names: Moved | None = None) -> Content:
    """The value, or that of a past; () where it is not known."""
    value = measure.value if names is None else past_of(measure, names)[0]
    part = "" if names is None else names.then
    return () if value is None else words(figures.of(measure, part))


def _verdict(measure: Measure) -> str:
    return "" if measure.verdict is None else measure.verdict.value


def group_grid(figures: Figures) -> Grid:
    """One row an indicator that groups tell, one column a group of units, then the province.

    A figure that one unit supplies for the whole province says nothing of its own group.
    """
    by_place = {
        (m.indicator.code, m.scope): m
        for m in figures.consolidation.measures
        if m.scope == PROVINCE or not figures.has_one_supplier(m.indicator)
    }
    groups = dict.fromkeys(s.unit.group for s in figures.consolidation.statuses)
    of_all = [m.indicator for m in figures.consolidation.measures if m.scope == PROVINCE]

    def tells(indicator: Indicator, scope: str) -> bool:
        cell = by_place.get((indicator.code, scope))
        return cell is not None and cell.value is not None

    def is_typed(indicator: Indicator) -> bool:
        return not figures.is_computed(indicator)

    # A group that sent no figure of its own is told by the counts of the office alone.
    scopes = [g for g in groups if any(tells(one, g) for one in filter(is_typed, of_all))]
    indicators = [one for one in of_all if any(tells(one, scope) for scope in scopes)]
    scopes.append(PROVINCE)
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

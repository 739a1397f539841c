"""The charts of a longer report: how returns came in, and how shares stand to their targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.figure import PROVINCE
from dvexcel.model.indicator import Comparison, TargetVerdict
from dvexcel.model.paper import Chart
from dvexcel.specs import keys

if TYPE_CHECKING:
    from dvexcel.context.figures import Figures

_MANY_GROUPS, _FEWEST_BARS = 3, 3
_STATES = (
    ("Đúng hạn", keys.ON_TIME),
    ("Gửi sau hạn", keys.LATE),
    ("Bổ sung sau hạn", keys.LATE_MENDED),
    ("Chưa rõ ngày đến", keys.PROVISIONAL),
    ("Chưa gửi", keys.MISSING),
    ("Còn lỗi", keys.FAULTY),
    ("Được trả lại", keys.RETURNED),
)


def has_many_groups(figures: Figures) -> bool:
    """Whether so many groups owe returns that a picture tells more than a sentence."""
    groups = {status.unit.group for status in figures.consolidation.statuses}
    known = [g for g in groups if figures.has(keys.OWED, g)]
    return sum(figures.count(keys.OWED, g).value > 1 for g in known) >= _MANY_GROUPS


def receipts_chart(figures: Figures, number: int) -> Chart:
    """How many units of each group stand where: a stacked bar a group.

    States in which no unit stands anywhere are left out. ``number`` is printed in the caption.
    """
    statuses = figures.consolidation.statuses
    groups = dict.fromkeys(status.unit.group for status in statuses)
    known = [group for group in groups if figures.has(keys.OWED, group)]
    counted = [
        (name, tuple(figures.count(code, group) for group in known))
        for name, code in _STATES
        if figures.has(code)
    ]
    return Chart(
        "gui_bao_cao",
        f"Biểu đồ {number}. Tình hình gửi báo cáo theo khối (số đơn vị)",
        tuple(known),
        tuple((name, points) for name, points in counted if any(p.value for p in points)),
        "đơn vị",
        stacked=True,
    )


def targets_chart(figures: Figures, number: int) -> Chart:
    """The shares of the province that miss their target this year, each beside it.

    A target that is a range has no single bar and stands in the table only. Where fewer than three
    miss theirs a picture adds nothing: the chart has no categories and is not printed.
    """
    judged = [
        measure
        for measure in figures.consolidation.measures
        if measure.scope == PROVINCE
        and measure.indicator.is_ratio
        and measure.value is not None
        and measure.verdict is TargetVerdict.CHUA_DAT
        and measure.indicator.target is not None
        and measure.indicator.target.comparison is not Comparison.RANGE
    ]
    if len(judged) < _FEWEST_BARS:
        judged = []
    return Chart(
        "muc_tieu",
        f"Biểu đồ {number}. Các tỷ lệ chưa đạt so với mục tiêu (%)",
        tuple(m.indicator.name for m in judged),
        (
            ("Kết quả", tuple(figures.of(m) for m in judged)),
            ("Mục tiêu", tuple(figures.of(m, "muctieu") for m in judged)),
        ),
        "%",
    )

"""The first sheet of the consolidated workbook: key figures and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.figure import PROVINCE
from dvexcel.model.sheets import CellValue, ChartData, Overview
from dvexcel.specs import keys
from dvexcel.text.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.context.figures import Figures
    from dvexcel.model.ledger import Ledger

#: The figures in front, by the code of each.
KEY_FIGURES = (
    (keys.OWED, "Đơn vị phải gửi"),
    (keys.SENT, "Đã gửi, được tính"),
    (keys.LATE, "Gửi trễ"),
    (keys.MISSING, "Chưa gửi"),
    (keys.FAULTY, "Còn lỗi, chưa tính"),
)


def overview(ledger: Ledger, figures: Figures) -> Overview:
    """The first sheet: how many reported, how the indicators stand, in figures and charts."""
    consolidation = figures.consolidation
    period = consolidation.period
    office = ledger.own_office
    groups = list(dict.fromkeys(status.unit.group for status in consolidation.statuses))
    groups = [group for group in groups if figures.has(keys.ON_TIME, group)]  # some owe a return
    key_figures: list[tuple[str, CellValue, str]] = [
        (label, figures.count(code).value, "đơn vị") for code, label in KEY_FIGURES
    ]
    return Overview(
        f"Tổng hợp {consolidation.work.name} {period.code.words}",
        f"{'' if office is None else office.name + ' · '}Số liệu từ {short_date(period.start)} "
        f"đến {short_date(period.end)} · Lập ngày {short_date(consolidation.as_of)}",
        tuple(key_figures),
        tuple(_charts(figures, groups)),
    )


def _charts(figures: Figures, groups: list[str]) -> Iterator[ChartData]:
    if groups:  # a quarter is told by months: nobody sends a return for it
        yield ChartData(
            "Tình hình gửi báo cáo theo khối",
            tuple(groups),
            tuple(
                (label, tuple(figures.count(code, group).value for group in groups))
                for label, code in (
                    ("Đúng hạn", keys.ON_TIME),
                    ("Trễ", keys.LATE),
                    ("Bổ sung sau hạn", keys.LATE_MENDED),
                    ("Chưa rõ ngày đến", keys.PROVISIONAL),
                    ("Còn lỗi", keys.FAULTY),
                    ("Chưa gửi", keys.MISSING),
                )
                if figures.has(code)
            ),
            stacked=True,
            horizontal=True,
            unit="đơn vị",
        )
    shares = [
        m
        for m in figures.consolidation.measures
        if m.scope == PROVINCE and m.indicator.is_ratio and m.value is not None
    ]
    if shares:
        yield ChartData(
            "Các chỉ tiêu tỷ lệ (%)",
            tuple(f"{m.indicator.code} {m.indicator.name}" for m in shares),
            (
                ("Kỳ này", tuple(m.value for m in shares)),
                ("Kỳ trước", tuple(m.previous for m in shares)),
            ),
            horizontal=True,
            unit="%",
        )

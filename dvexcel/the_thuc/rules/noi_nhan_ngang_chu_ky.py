"""Nơi nhận ngang hàng với quyền hạn, chức vụ.

Vì sao: hai phần đứng ngang nhau ở chân văn bản.

Đạt:
    cùng một hàng của bảng

Lỗi:
    Nơi nhận ở hàng dưới chữ ký
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import error
from dvexcel.model.recognised import Component
from dvexcel.specs.document_kinds import left_out
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_applicable, not_assessed
from dvexcel.the_thuc.judging.side_by_side import side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.recognised import Line, Recognised
    from dvexcel.the_thuc.judging.rule import Answer, Case


@document_rule(
    error(
        "TT090",
        "Nơi nhận không ngang chữ ký",
        "“Nơi nhận” ở hàng khác với quyền hạn, chức vụ.",
        "{quy_dinh}",
        "Mời đặt hai phần vào cùng một hàng của bảng không viền.",
    ),
    "quy_dinh.noi_nhan_ngang_chu_ky",
    Component.NOI_NHAN,
)
def noi_nhan_ngang_chu_ky(case: Case) -> Iterator[Answer]:
    """Different rows of one table, or one above the other without a table."""
    label = case.paper.lines_of(Component.NOI_NHAN)[0]
    signed = [
        line
        for component in (Component.QUYEN_HAN, Component.CHUC_VU)
        for line in case.paper.lines_of(component)
    ]
    if not signed or "noi_nhan_ngang_chu_ky" in left_out(case.paper.kind):
        yield not_applicable()
        return
    first = min(signed, key=lambda line: line.order)
    if _is_below_its_table(case.paper, label, first):
        yield fails(label)
        return
    level = side_by_side(case.paper, label, first)
    if level is None:
        yield not_assessed()
    elif not level:
        yield fails(label)


def _is_below_its_table(paper: Recognised, label: Line, signed: Line) -> bool:
    """Whether the label stands behind a table in which one person signs, and nothing else is."""
    cell = signed.paragraph.cell
    if cell is None or label.paragraph.cell is not None or label.order < signed.order:
        return False
    return all(
        other.column == cell.column
        for line in paper.lines
        if (other := line.paragraph.cell) is not None and other.table == cell.table
    )

"""Hai dòng Quốc hiệu và Tiêu ngữ, hai dòng tên cơ quan cách nhau dòng đơn.

Vì sao: phần đầu văn bản gọn, số và ngày cùng hàng.

Đạt:
    Line spacing Single, Before 0 pt, After 0 pt

Lỗi:
    Tiêu ngữ cách Quốc hiệu 12 pt
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.facts import Spacing
from dvexcel.model.mend import Mend, Wanted
from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.text.numbers import short_number as number
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import document_rule, fails, not_assessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.recognised import Line
    from dvexcel.the_thuc.judging.rule import Answer, Case

_PAIRS = (
    (Component.QUOC_HIEU, Component.TIEU_NGU),
    (Component.CO_QUAN_CAP_TREN, Component.CO_QUAN_BAN_HANH),
)
# What nobody sees: a hair more than single, a gap of a few points.
_MOST_LINES, _MOST_GAP = 1.2, 4.0


@document_rule(
    warning(
        "TT111",
        "Khoảng cách giữa hai dòng ở phần đầu",
        "“{text}” {found}.",
        "{quy_dinh}",
        "Mời đặt Line spacing Single, Before và After 0 pt cho hai dòng này.",
    ),
    "quy_dinh.dong_don",
    Component.TIEU_NGU,
    Component.CO_QUAN_CAP_TREN,
    mend=Mend.DINH_DANG,
)
def dong_don(case: Case) -> Iterator[Answer]:
    """A gap or a wide line between the two; what lies between them in other cells is not known."""
    told = False
    for above, below in _PAIRS:
        upper, lower = case.paper.lines_of(above), case.paper.lines_of(below)
        if not upper or not lower or not _follows(upper[-1], lower[0]):
            continue
        told = True
        yield from _far_apart(upper[-1], lower[0])
    if not told:
        yield not_assessed()


def _far_apart(upper: Line, lower: Line) -> Iterator[Answer]:
    setting = lower.paragraph.setting
    after = upper.paragraph.setting.after
    gap = after + setting.before
    if upper.paragraph is not lower.paragraph and gap > _MOST_GAP:
        if setting.before:
            found = f"cách dòng trên {number(gap)} pt"
            yield fails(lower, Wanted(before=0), text=shown(lower), found=found)
        if after:
            found = f"cách dòng dưới {number(gap)} pt"
            yield fails(upper, Wanted(after=0), text=shown(upper), found=found)
    if setting.rule is Spacing.MULTIPLE and setting.line > _MOST_LINES:
        found = f"cách dòng {number(setting.line)} dòng"
        wanted = Wanted(leading=1, unit=Spacing.MULTIPLE)
        yield fails(lower, wanted, text=shown(lower), found=found)


def _follows(upper: Line, lower: Line) -> bool:
    """Whether one line stands right below the other in one cell."""
    near = lower.paragraph.number - upper.paragraph.number
    return near in {0, 1} and upper.paragraph.cell == lower.paragraph.cell

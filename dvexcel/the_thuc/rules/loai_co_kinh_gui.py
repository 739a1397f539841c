"""Chỉ công văn, tờ trình, báo cáo có “Kính gửi”.

Vì sao: văn bản khác gửi theo Nơi nhận.

Đạt:
    công văn có Kính gửi

Lỗi:
    kế hoạch có Kính gửi
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.notice import warning
from dvexcel.model.recognised import Component
from dvexcel.the_thuc.judging.look import shown
from dvexcel.the_thuc.judging.rule import asks, document_rule, not_assessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.the_thuc.judging.rule import Answer, Case

_MAY = {"Công văn", "Tờ trình", "Báo cáo", "Công điện", "Giấy mời", "Thư công", "Phiếu gửi"}
_MAY_TOO = {"Phiếu chuyển", "Phiếu báo"}


@document_rule(
    warning(
        "TT058",
        "Kính gửi ở loại khác",
        "{kind} có dòng “{text}”.",
        "{quy_dinh}",
        "Mời xem lại: nếu gửi theo Nơi nhận thì bỏ dòng Kính gửi.",
    ),
    "quy_dinh.loai_co_kinh_gui",
    Component.KINH_GUI,
)
def loai_co_kinh_gui(case: Case) -> Iterator[Answer]:
    """Other kinds: some offices do so on purpose, so a person looks."""
    label = case.paper.lines_of(Component.KINH_GUI)[0]
    kind = case.paper.kind
    if not kind:
        yield not_assessed()
    elif kind not in _MAY | _MAY_TOO:
        yield asks(label, kind=kind, text=shown(label))

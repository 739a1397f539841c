"""The templates that ship: where each stands under ``templates/``, and what builds it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dvexcel.word import party_frame, state_frame

if TYPE_CHECKING:
    from collections.abc import Callable

TEMPLATES: dict[str, Callable[[], bytes]] = {
    "nha_nuoc/ke_hoach.docx": partial(state_frame.titled, "Mẫu Kế hoạch"),
    "nha_nuoc/chi_thi.docx": partial(state_frame.titled, "Mẫu Chỉ thị"),
    "nha_nuoc/cong_van.docx": partial(state_frame.cong_van, "Mẫu Công văn"),
    "nha_nuoc/bao_cao.docx": partial(state_frame.titled, "Mẫu Báo cáo"),
    "dang/ke_hoach.docx": partial(party_frame.titled, "Mẫu Kế hoạch của Đảng"),
}

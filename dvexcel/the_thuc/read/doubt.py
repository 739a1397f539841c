"""Where the recognition itself is not sure, and why: what rests on it is for a person to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.model.recognised import OF_BODY, Component
from dvexcel.the_thuc.read.opening import is_letter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvexcel.model.facts import DocumentFacts
    from dvexcel.the_thuc.read.header import Parts

_BODY = (Component.CAN_CU, *OF_BODY)
_NEAR_THE_TITLE = (
    Component.TRICH_YEU,
    Component.TRICH_YEU_CONG_VAN,
    Component.KINH_GUI,
    Component.DONG_KINH_GUI,
    *_BODY,
)
_OF_THE_HEAD = (Component.SO_KY_HIEU, Component.CO_QUAN_BAN_HANH, Component.DIA_DANH)
_EMBEDDED = "Nội dung nằm trong tệp nhúng"
_NO_KIND = "Chưa rõ đây là loại văn bản nào"
_NO_HEAD = "Phần đầu dựng khác thường, chỉ nhận ra một phần"


def doubts(facts: DocumentFacts, parts: Parts, kind: str) -> Mapping[Component, str]:
    """Each component that may be taken for what it is not, with the reason as a clause."""
    unsure: dict[Component, str] = {}
    named = {Component.TEN_LOAI, Component.SO_KY_HIEU}
    if not (kind or is_letter(parts)) and named.isdisjoint(parts):
        unsure |= dict.fromkeys(_NEAR_THE_TITLE, _NO_KIND)
    if sum(part in parts for part in _OF_THE_HEAD) == 1:
        unsure |= dict.fromkeys(_OF_THE_HEAD, _NO_HEAD)
    if facts.embedded:
        unsure |= dict.fromkeys(_BODY, _EMBEDDED)
    return unsure

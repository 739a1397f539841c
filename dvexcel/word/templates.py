"""The templates that ship: where each stands under ``templates/``, and what builds it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dvexcel.model.paper import System
from dvexcel.specs.document_kinds import CONG_VAN
from dvexcel.specs.loai_van_ban import (
    DRAFTED,
    QUYET_DINH,
    annex_template_name,
    template_name,
)
from dvexcel.word import party_frame, state_frame
from dvexcel.word.annex_frame import annex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TITLED = {System.STATE: state_frame.titled, System.PARTY: party_frame.titled}
_OWN_WAY = {
    (System.STATE, CONG_VAN): state_frame.cong_van,
    (System.STATE, QUYET_DINH): state_frame.quyet_dinh,
    (System.PARTY, CONG_VAN): party_frame.cong_van,
}
_OF = {System.STATE: "", System.PARTY: " của Đảng"}


def _all() -> Iterator[tuple[str, Callable[[], bytes]]]:
    for system, kinds in DRAFTED.items():
        for kind in kinds:
            make = _OWN_WAY.get((system, kind), _TITLED[system])
            yield template_name(system, kind), partial(make, f"Mẫu {kind}{_OF[system]}")
        for wide, called in ((False, "Phụ lục"), (True, "Phụ lục trang ngang")):
            name = annex_template_name(system, wide=wide)
            yield name, partial(annex, system, f"Mẫu {called}{_OF[system]}", wide=wide)


TEMPLATES: dict[str, Callable[[], bytes]] = dict(_all())

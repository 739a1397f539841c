"""The templates that ship: where each stands under ``templates/``, and what builds it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dvexcel.model.paper import System
from dvexcel.specs.forms import forms
from dvexcel.specs.loai_van_ban import annex_template_name, template_name
from dvexcel.word import party_frame, state_frame
from dvexcel.word.annex_frame import annex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MADE_BY = {System.STATE: state_frame.document, System.PARTY: party_frame.document}
_OF = {System.STATE: "", System.PARTY: " của Đảng"}


def _all() -> Iterator[tuple[str, Callable[[], bytes]]]:
    for system, make in _MADE_BY.items():
        for kind, form in forms(system).items():
            yield template_name(system, kind), partial(make, form, f"Mẫu {kind}{_OF[system]}")
        for wide, called in ((False, "Phụ lục"), (True, "Phụ lục trang ngang")):
            name = annex_template_name(system, wide=wide)
            yield name, partial(annex, system, f"Mẫu {called}{_OF[system]}", wide=wide)


TEMPLATES: dict[str, Callable[[], bytes]] = dict(_all())

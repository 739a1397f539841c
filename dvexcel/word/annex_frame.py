"""The templates of a phụ lục, after mẫu 2.1 of Nghị định 30/2020/NĐ-CP: upright and on its side.

An annex has no header blocks and no signature: it goes with the document that it belongs to, in
a section of its own whose pages count from 1.
"""

from __future__ import annotations

from dvexcel.model.paper import System
from dvexcel.specs.rule_book import current_book
from dvexcel.word import party_frame, state_frame
from dvexcel.word.blank import count_pages_anew
from dvexcel.word.frame import Frame
from dvexcel.word.names import Style

_HEADS = {System.STATE: state_frame.header, System.PARTY: party_frame.header}


def issued(system: System, title: str) -> bytes:
    """The template of what a decision issues (mẫu 1.3): its head has neither number nor day."""
    frame = Frame(current_book(system))
    count_pages_anew(frame.document)
    _HEADS[system](frame, dated=False, numbered=False)
    frame.add("{{ phu_luc|in_hoa }}", Style.TEN_LOAI)
    frame.add("{{ ten_phu_luc }}", Style.TRICH_YEU)
    frame.add("{{ kem_theo }}", Style.KEM_THEO)
    if "kem_theo" in frame.book.parts:
        frame.rule_line(Style.KE_PHU_LUC, frame.room)
    frame.body()
    return frame.data(title)


def annex(system: System, title: str, *, wide: bool) -> bytes:
    """The template of a phụ lục of ``system``."""
    frame = Frame(current_book(system), wide=wide)
    count_pages_anew(frame.document)
    frame.annex_head()
    frame.body()
    return frame.data(title)

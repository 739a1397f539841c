"""The templates of a phụ lục, after mẫu 2.1 of Nghị định 30/2020/NĐ-CP: upright and on its side.

An annex has no header blocks and no signature: it goes with the document that it belongs to, in
a section of its own whose pages count from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvexcel.specs.rule_book import current_book
from dvexcel.word.blank import count_pages_anew
from dvexcel.word.frame import Frame

if TYPE_CHECKING:
    from dvexcel.model.paper import System


def annex(system: System, title: str, *, wide: bool) -> bytes:
    """The template of a phụ lục of ``system``."""
    frame = Frame(current_book(system), wide=wide)
    count_pages_anew(frame.document)
    frame.annex_head()
    frame.body()
    return frame.data(title)

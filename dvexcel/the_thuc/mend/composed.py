"""Letters with their marks as one sign each (NFC), in every part that holds text."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.model.mend import Fault
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.mend.desk import Desk


def compose(desk: Desk, faults: Sequence[Fault]) -> None:
    """Compose all text; a mark that begins a run joins the letter it stands on."""
    for name in desk.names:
        texts = list(desk.look(name).iter(W + "t"))
        if all(unicodedata.is_normalized("NFC", text.text or "") for text in texts):
            continue
        for paragraph in desk.open(name).iter(W + "p"):
            _compose(list(paragraph.iter(W + "t")))
    for fault in faults:
        desk.note(fault, "Unicode tổ hợp", "Unicode dựng sẵn")


def _compose(texts: list[Xml]) -> None:
    before: Xml | None = None
    for text in texts:
        said = text.text or ""
        marks = len(said) - len(said.lstrip(_MARKS))
        if before is not None and marks and before.text:
            before.text += said[:marks]
            said = said[marks:]
        text.text = said
        if said:
            before = text
    for text in texts:
        text.text = unicodedata.normalize("NFC", text.text or "")


# The marks of Vietnamese: grave, acute, circumflex, tilde, breve, hook above, horn, dot below.
_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"

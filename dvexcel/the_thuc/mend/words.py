"""The words of a document, for proof that a mending touched none of them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W
from dvexcel.office_file.packages import read_parts
from dvexcel.the_thuc.mend.stories import text_beside_fields
from dvexcel.the_thuc.read.parts import Parts
from dvexcel.the_thuc.read.typed import is_typed_rule

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml


def words_of(data: bytes, file: str) -> dict[str, tuple[str, ...]]:
    """The text of every paragraph by part, in NFC, without blanks and page numbers.

    Paragraphs without text are left out, and so are lines drawn with the keyboard.
    """
    parts = Parts(data, file)
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(read_parts(data)):
        root = parts.root(name) if name.startswith("word/") and name.endswith(".xml") else None
        if root is None:
            continue
        texts = tuple(filter(None, map(_words, root.iter(W + "p"))))
        if texts:
            found[name] = texts
    return found


def _words(paragraph: Xml) -> str:
    whole = "".join(node.text or "" for node in paragraph.iter(W + "t"))
    if is_typed_rule(whole):
        return ""
    return unicodedata.normalize("NFC", text_beside_fields(paragraph))

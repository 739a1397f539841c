"""The words of a Word document, paragraph by paragraph, as far as two of them are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from dvexcel.office_file.ooxml import DOCUMENT, W, parse, text_of
from dvexcel.office_file.package_guard import Refusal, judge_entries, open_zip, read_entry

if TYPE_CHECKING:
    from collections.abc import Sequence


def paragraphs_of(data: bytes) -> Sequence[str] | None:
    """The paragraphs with words, spaces made one; None for what is no Word document."""
    try:
        with open_zip(data) as package:
            judge_entries(package)
            root = parse(read_entry(package, DOCUMENT))
    except (Refusal, KeyError, etree.XMLSyntaxError):
        return None
    texts = (" ".join(text_of(one).split()) for one in root.iter(W + "p"))
    return [text for text in texts if text]

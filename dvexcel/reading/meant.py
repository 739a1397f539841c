"""Cells whose formula is none of arithmetic: a picture in the cell, or words that Excel misread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.raw import RawKind
from dvexcel.text.unicode import clean

if TYPE_CHECKING:
    from dvexcel.model.raw import RawCell

# Excel's own IMAGE, and the function by which WPS puts a picture into a cell.
_PICTURE = re.compile(r"^\s*=\s*(?:_xlfn\.)*(?:DISPIMG|IMAGE)\s*\(", re.IGNORECASE)
_CALL = re.compile(r"[A-Z][A-Z0-9.]*\(")
_WORDS = re.compile(r"[^\W\d_]{2,}")


def is_picture(cell: RawCell) -> bool:
    """Whether a picture stands in the cell, whatever the cell holds for programs that know none."""
    if cell.kind is RawKind.PICTURE:
        return True
    text = cell.value if isinstance(cell.value, str) else ""
    return bool(_PICTURE.match(cell.formula or "") or _PICTURE.match(text))


def misread_words(cell: RawCell) -> str:
    """The words that Excel took for a formula because they begin with a sign; else nothing.

    "-Tổ chức hội nghị" becomes the formula =-Tổ chức hội nghị, which shows #NAME?.
    """
    if cell.kind is not RawKind.ERROR or cell.value != "#NAME?" or cell.formula is None:
        return ""
    words = clean(cell.formula.removeprefix("="))
    if any(sign in words for sign in '!"[') or _CALL.search(words) or not _WORDS.search(words):
        return ""
    begins_with_sign = words[0] in "-+=@"
    return words if begins_with_sign or " " in words or not words.isascii() else ""

"""Where a tone mark sits in oa, oe, uy: the older way "hoà, uỷ", or the newer "hòa, ủy"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_OLD_TO_NEW = {
    **dict(zip(("oà", "oá", "oả", "oã", "oạ"), ("òa", "óa", "ỏa", "õa", "ọa"), strict=True)),
    **dict(zip(("oè", "oé", "oẻ", "oẽ", "oẹ"), ("òe", "óe", "ỏe", "õe", "ọe"), strict=True)),
    **dict(zip(("uỳ", "uý", "uỷ", "uỹ", "uỵ"), ("ùy", "úy", "ủy", "ũy", "ụy"), strict=True)),
}
_PAIRS = {
    **_OLD_TO_NEW,
    **{old.upper(): new.upper() for old, new in _OLD_TO_NEW.items()},
    **{old[0].upper() + old[1]: new[0].upper() + new[1] for old, new in _OLD_TO_NEW.items()},
}
# The vowels must end the syllable: "hoàn", "quý" are written in one way only.
_OLD = re.compile(rf"(?<!\w)\w*(?<![qQ])({'|'.join(_PAIRS)})(?!\w)")
_NEW = re.compile(rf"(?<!\w)\w*(?<![qQ])({'|'.join(_PAIRS.values())})(?!\w)")


def modern(text: str) -> str:
    """``text`` in NFC with every tone of oa, oe, uy on the first vowel."""
    composed = unicodedata.normalize("NFC", text)
    return _OLD.sub(lambda match: match[0].removesuffix(match[1]) + _PAIRS[match[1]], composed)


@lru_cache(maxsize=8192)  # a document is judged again after each stage of mending
def placements(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The syllables of ``text`` that are written the older way, and those the newer way."""
    composed = unicodedata.normalize("NFC", text)
    old, new = (tuple(match[0] for match in found.finditer(composed)) for found in (_OLD, _NEW))
    return old, new

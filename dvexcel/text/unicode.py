"""Vietnamese text in one form: NFC, no invisible marks; and a folded form for matching."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
# Cyrillic and Greek letters, and two other D, that look like Latin ones.
_LOOKALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧοÐðƉɖ",
    "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXoĐđĐđ",
)
# Hyphens and blanks that look like the usual ones, whatever program typed them.
_AS_READ = {
    **_INVISIBLE,
    **dict.fromkeys(map(ord, "\u2010\u2011\u2212\ufe63\uff0d"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u1680\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
}
# Classes for patterns over NFC text: a range such as "à-ỹ" holds letters of both cases.
_VIETNAMESE = [chr(code) for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]
LOWER = "a-z" + "".join(letter for letter in _VIETNAMESE if letter.islower())
UPPER = "A-Z" + "".join(letter for letter in _VIETNAMESE if letter.isupper())
_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=8192)  # titles and codes come again and again
def clean(text: str) -> str:
    """``text`` in NFC, without invisible or control characters, inner spaces single, ends bare.

    Line breaks stay: Excel's Alt+Enter is content. Letters are never changed.
    """
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()


def as_read(text: str) -> str:
    """``text`` as the eye reads it: NFC, every hyphen a hyphen, every blank a blank.

    Dashes stay dashes: they are longer, and a symbol typed with one is typed wrongly.
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).translate(_AS_READ)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """``text`` without tones, diacritics, case and punctuation, for matching only.

    "Uỷ ban", "Ủy ban" and "UY BAN" fold alike, and so do letters of other scripts that look the
    same; the text that people see is never folded.
    """
    latin = clean(text).translate(_LOOKALIKE)
    decomposed = unicodedata.normalize("NFD", latin.casefold())
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return _NEITHER_LETTER_NOR_DIGIT.sub(" ", bare.replace("đ", "d")).strip()


def plain_code(text: str) -> str:
    """A code as it is meant: codes are ASCII, so a look-alike of another script is the Latin one.

    A text that is not ASCII even so stays as it was typed.
    """
    cleaned = clean(text)
    if cleaned.isascii():
        return cleaned
    latin = unicodedata.normalize("NFKC", cleaned).translate(_LOOKALIKE)
    return latin if latin.isascii() else cleaned

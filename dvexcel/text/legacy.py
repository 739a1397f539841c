"""Vietnamese typed before Unicode: TCVN3 (fonts .VnTime) and VNI (fonts VNI-Times) made Unicode.

Both put Vietnamese letters on the codes of Western ones, so that "d©n" reads "dân" only in their
fonts. Sources: TCVN 5712:1993 (as the .Vn fonts use it), VNI for Windows.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache

_LATIN_1 = 0xFF
_TCVN3_LOWER = dict(
    zip(
        "\u00b8µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ",
        "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ",
        strict=True,
    )
)
_TCVN3 = str.maketrans(_TCVN3_LOWER | dict(zip("¡¢§£¤¥¦", "ĂÂĐÊÔƠƯ", strict=True)))

# VNI writes a vowel and then its marks; only a few letters have a code of their own.
_VNI_MARKS = {
    "a": dict(zip("ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ", strict=True)),
    "e": dict(zip("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("ùøûõïâáàåãä", "óòỏõọôốồổỗộ", strict=True)),
    "u": dict(zip("ùøûõï", "úùủũụ", strict=True)),
    "y": dict(zip("ùøûõ", "ýỳỷỹ", strict=True)),
    "ô": dict(zip("ùøûõï", "ớờởỡợ", strict=True)),
    "ö": dict(zip("ùøûõï", "ứừửữự", strict=True)),
}
_VNI_ALONE = dict(zip("íìæóòôöîñ", "íìỉĩịơưỵđ", strict=True))
_VNI_PAIRS = {
    base + mark: made for base, marks in _VNI_MARKS.items() for mark, made in marks.items()
}
_VNI_ALL = {**_VNI_PAIRS, **_VNI_ALONE}
_VNI = {
    **_VNI_ALL,
    **{typed.upper(): made.upper() for typed, made in _VNI_ALL.items()},
    **{typed[0].upper() + typed[1:]: made.upper() for typed, made in _VNI_PAIRS.items()},
}
_VNI_TYPED = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_LETTER_BESIDE_MARK = re.compile(r"[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]")  # no bare "©"
_BETWEEN = re.compile(r"[\s.,;:()/+\-\"'“”0-9]+")
_INITIAL = re.compile(r"ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|[bcdghklmnpqrstvx]|")
# Every rime of Vietnamese spelling, without its tone.
_RIMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu
    iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt
    ơ ơi ơm ơn ơp ơt u ua uac uach uai uan uang uanh uao uat uay uăc uăn uăng uăt uâng uân uât uây
    uc ue uen ueo uet uê uêch uên uênh uêt uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
    uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu
    ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu
    """.split()  # noqa: SIM905 - a list of 150 quoted rimes is read by nobody
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


class Encoding(Enum):
    """An encoding from before Unicode; the value is what people call it."""

    TCVN3 = "TCVN3 (phông .Vn…)"
    VNI = "VNI (phông VNI-…)"


def encoding_of_font(name: str) -> Encoding | None:
    """The encoding that a font shows its text in; None for a font of Unicode."""
    plain = name.strip().casefold()
    if plain.startswith(".vn"):
        return Encoding.TCVN3
    return Encoding.VNI if plain.startswith("vni-") else None


def is_capital_font(name: str) -> bool:
    """Whether the font shows small letters as capitals: .VnTimeH and its family."""
    return encoding_of_font(name) is Encoding.TCVN3 and name.strip().endswith("H")


def converted(text: str, encoding: Encoding, *, capitals: bool = False) -> str:
    """``text`` of that encoding in Unicode; ``capitals`` where its font showed it in capitals."""
    if encoding is Encoding.TCVN3:
        made = text.translate(_TCVN3)
        return made.upper() if capitals else made
    return _VNI_TYPED.sub(lambda match: _VNI[match[0]], text)


def can_be_legacy(text: str) -> bool:
    """Whether there is anything to convert, and no letter that only Unicode has."""
    return not text.isascii() and all(
        ord(letter) <= _LATIN_1 or not letter.isalpha() for letter in text
    )


@lru_cache(maxsize=4096)
def guessed_encoding(text: str) -> Encoding | None:
    """The encoding in which every word of ``text`` is a Vietnamese syllable, if now one is not.

    None when the text reads well as it is, or in neither, or in both.
    """
    if not can_be_legacy(text) or not _LETTER_BESIDE_MARK.search(text) or _reads_well(text):
        return None
    fitting = [one for one in Encoding if _reads_well(converted(text, one))]
    return fitting[0] if len(fitting) == 1 else None


def _reads_well(text: str) -> bool:
    """Whether every word with a letter beyond ASCII is spelled like a Vietnamese syllable."""
    words = [word for word in _BETWEEN.split(text) if not word.isascii()]
    return bool(words) and all(map(_is_syllable, words))


def _is_syllable(word: str) -> bool:
    plain = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    toneless = "".join(mark for mark in plain if mark not in _TONES)
    if len(plain) - len(toneless) > 1:
        return False
    spelled = unicodedata.normalize("NFC", toneless)
    initial = _INITIAL.match(spelled)
    rest = spelled[initial.end() :] if initial is not None else spelled
    return rest in _RIMES or (spelled.startswith("gi") and spelled[1:] in _RIMES)

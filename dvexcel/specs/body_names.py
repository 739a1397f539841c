"""Names of bodies and offices that are also common nouns: only what stands around tells them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dvexcel.specs.name_lists import any_of, known_names
from dvexcel.text.unicode import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = rf"[{LOWER}{UPPER}]"
# A name goes on with a capital, or says whose body it is.
_GOES_ON = re.compile(
    rf",? (?:[{UPPER}]|(?:tỉnh|thành phố|xã|phường|đặc khu|huyện|trung ương|quốc gia|các khu)\b)"
)
# "Ban chỉ đạo các sở …": a Ban named before, and what it does.
_DOES = re.compile(r" (?:các(?! [Kk]hu)|việc|những|và)\b")
_MANY = re.compile(r"(?:\b(?:các|những|mỗi|từng|một|mọi|số)|\d) $", re.IGNORECASE)
_WITHIN = re.compile(rf"(?:{_WORD}|[,;]) $")
_MEANT_FOR_ALL = re.compile(rf"(?<=[{LOWER},;] )Đoàn thể(?!\w)")
# A person or a ward may be called so.
_ALSO_A_NAME = re.compile(
    rf"(?:\b[Pp]hường|\b[Xx]ã|\b[Tt]hôn|\b(?!Chánh\b|Phó\b|Tổng\b)[{UPPER}]{_WORD}*) $"
)


def miswritten_bodies(text: str) -> Iterator[tuple[str, str]]:
    """Each name of a body or an office whose capitals are wrong: as it stands, as it should."""
    bodies, right = _bodies()
    for match in bodies.finditer(text):
        expected = right[match[0].lower()]
        if match[0] != expected and _is_a_name(text, match):
            yield match[0], expected
    for match in _two_syllables().finditer(text):
        if not _ALSO_A_NAME.search(text[: match.start()]):
            yield match[0], match[0].capitalize()
    for match in _deputies().finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if _WITHIN.search(before) or _GOES_ON.match(after):
            yield match[0], f"Phó {match[1].capitalize()}"
    for match in _leaders().finditer(text):
        yield match[0], f"{match[1]} Ban {match[2]}"
    for match in _MEANT_FOR_ALL.finditer(text):
        yield match[0], match[0].lower()


def _is_a_name(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if _MANY.search(before) or _DOES.match(after):
        return False
    return bool(_WITHIN.search(before) or _GOES_ON.match(after))


@cache
def _bodies() -> tuple[re.Pattern[str], dict[str, str]]:
    names = known_names()["loai_hinh"]
    return re.compile(rf"\b(?:{any_of(names)})(?!\w)"), {name.lower(): name for name in names}


@cache
def _two_syllables() -> re.Pattern[str]:
    """Two syllables with a capital each, where the second has none."""
    return re.compile(rf"\b(?:{'|'.join(map(str.title, known_names()['hai_am_tiet']))})(?!\w)")


@cache
def _leaders() -> re.Pattern[str]:
    """The leader of a body that is named: "Trưởng ban Chỉ đạo"."""
    led = "|".join(known_names()["ten_ban"])
    return re.compile(rf"\b((?:Phó )?Trưởng) ban ({led})(?!\w)")


@cache
def _deputies() -> re.Pattern[str]:
    offices = "|".join(map(str.lower, known_names()["cap_pho"]))
    return re.compile(rf"\bPhó ({offices})(?!\w)")

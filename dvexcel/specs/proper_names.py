"""Names whose capitals are known, and where a text writes them with other ones."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING

import yaml

from dvexcel.text.unicode import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# A family name with the usual middle name alone is no whole name: what follows belongs to it.
_PERSON = re.compile(
    rf"\b((?:[Ôô]ng|[Bb]à) [{UPPER}][{LOWER}]+ (?:Văn|Thị|Đình) )([{LOWER}]+)(?=,| -)"
)
_ARTICLE = re.compile(r"\b((?:Như|như|tại|theo|Theo) )điều(?= \d)")
_OFFICE = re.compile(rf"\bChánh văn phòng(?= (?:[{UPPER}]|[Hh]uyện|[Tt]ỉnh))")
_MANY = re.compile(r"\b([Cc]ác )(Sở|Xã|Phường|Huyện)(?=,| ban\b| ngành\b)")


@lru_cache(maxsize=8192)  # a document is judged again after each stage of mending
def miswritten(text: str) -> tuple[tuple[str, str], ...]:
    """Each name in ``text`` (NFC) whose capitals are wrong: as it stands, as it should."""
    return tuple(_miswritten(text))


def _miswritten(text: str) -> Iterator[tuple[str, str]]:
    for pattern, right in _named():
        for match in pattern.finditer(text):
            known = _known(match["name"], right)
            expected = match["before"] + known if known else match[0]
            if match[0] != expected:
                yield match[0], expected
    for pattern, change in _CERTAIN:
        for match in pattern.finditer(text):
            yield match[0], change(match)


_CERTAIN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_ARTICLE, lambda match: f"{match[1]}Điều"),
    (_OFFICE, lambda _: "Chánh Văn phòng"),
    (_MANY, lambda match: match[1] + match[2].lower()),
    (_PERSON, lambda match: match[1] + match[2].capitalize()),
)


def _known(name: str, right: dict[str, str]) -> str:
    return right.get(name.lower(), "")


@cache
def _named() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """What stands before a name, the name in any capitals, and each name as it should be.

    What stands before has its capital: only then is it the kind of a law or of a body.
    """
    data: dict[str, list[str]] = yaml.safe_load(
        (resources.files("dvexcel.specs") / "the_thuc" / "ten_rieng.yaml").read_text("utf-8")
    )
    return (
        _pattern(r"(?:Bộ luật|Luật|Pháp lệnh) ", data["van_ban"], first_only=True),
        _pattern(r"(?:Sở|Bộ) ", data["linh_vuc"]),
        _pattern("", data["co_quan"], begins=True),
        _pattern(r"(?:[Tt]ỉnh|[Tt]hành phố) ", data["tinh"], begins=True),
    )


def _pattern(
    before: str, names: Iterable[str], *, begins: bool = False, first_only: bool = False
) -> tuple[re.Pattern[str], dict[str, str]]:
    """``begins``: the name begins with its capital; ``first_only``: only that one is judged."""
    listed = sorted(names, key=len, reverse=True)
    options = "|".join(
        _first(name) if first_only else _any_case(name, begins=begins) for name in listed
    )
    pattern = re.compile(rf"\b(?P<before>{before})(?P<name>{options})(?!\w)")
    return pattern, {name.lower(): name for name in listed}


def _first(name: str) -> str:
    """The name as it is but for its first letter, in either case."""
    return f"[{name[0]}{name[0].lower()}]{re.escape(name[1:])}"


def _any_case(name: str, *, begins: bool) -> str:
    """The name with either case at the beginning of each word, not all in capitals."""
    words = name.split(" ")
    first = re.escape(words[0]) if begins else _first(words[0])
    return " ".join([first, *map(_first_either, words[1:])])


def _first_either(word: str) -> str:
    first = word[0]
    if not first.isalpha():
        return re.escape(word)
    return f"[{first.upper()}{first.lower()}]{re.escape(word[1:])}"

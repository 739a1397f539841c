"""Names whose capitals are known, and where a text writes them with other ones."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dvexcel.specs.body_names import miswritten_bodies
from dvexcel.specs.name_lists import any_of, known_names
from dvexcel.text.unicode import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# A family name with the usual middle name alone is no whole name: what follows belongs to it.
_PERSON = re.compile(
    rf"\b((?:[Ôô]ng|[Bb]à) [{UPPER}][{LOWER}]+ (?:Văn|Thị|Đình) )([{LOWER}]+)(?=,| -)"
)
_ARTICLE = re.compile(r"\b((?:Như|như|tại|theo|Theo) )điều(?= \d)")
# Without its number an Điều is none in particular: so all titles of laws have it.
_SOME = re.compile(r"\b([Mm]ột số )Điều(?= của\b)")
_OFFICE = re.compile(rf"\bChánh văn phòng(?= (?:[{UPPER}]|[Hh]uyện|[Tt]ỉnh))")
# The State may have its capital wherever it is meant as this State.
_EITHER_WAY = re.compile(r"(?<=\w )Nhà nước\b")
# With its number a paper is a certain one.
_CITED = re.compile(
    r"(?<=\w )(nghị định|nghị quyết|quyết định|thông tư|hướng dẫn|kế hoạch|công văn|chỉ thị"
    r"|tờ trình)(?= số \d+[/-])"
)
_MANY = re.compile(r"\b([Cc]ác )(Bộ|Sở|Xã|Phường|Huyện)(?=,| ban\b| ngành\b)")
_MANY_BODIES = re.compile(
    r"\b([Cc]ác )([Hh]ội [Qq]uần chúng|[Hh]ội [Nn]ghị|[Kk]hu [Cc]ông nghiệp|[Cc]ụm [Cc]ông nghiệp"
    r"|Đoàn thể)(?!\w)"
)
# The State is meant where it stands beside the Party, or has policies and laws.
_STATE = re.compile(r"\b(Đảng(?: và|,) |(?:chính sách|pháp luật) của )nhà nước\b")
_MEMBERS = re.compile(rf"(?<=[{LOWER}\d] )Đoàn viên(?: [Tt]hanh niên)(?!\w)")
# Fields of one body, the last with its capital and the one before without.
_FIELDS = re.compile(
    rf"\b((?:Phòng|Sở|Trung tâm)(?: Xúc tiến)? [{UPPER}][{LOWER}]+ [{LOWER}]+, )"
    rf"(việc làm|thương mại|thể thao|hạ tầng|kỹ thuật)(?= và [{UPPER}])"
)


@lru_cache(maxsize=8192)  # a document is judged again after each stage of mending
def miswritten(text: str) -> tuple[tuple[str, str], ...]:
    """Each name in ``text`` (NFC) whose capitals are wrong: as it stands, as it should."""
    return tuple(_miswritten(text))


def _miswritten(text: str) -> Iterator[tuple[str, str]]:
    for pattern, right in _named():
        for match in pattern.finditer(text):
            known = _known(match["name"], right)
            expected = match["before"] + known if known else match[0]
            if not _alike(match[0], expected):
                yield match[0], expected
    for pattern, change in _CERTAIN:
        for match in pattern.finditer(text):
            if (expected := change(match)) != match[0]:
                yield match[0], expected
    yield from miswritten_bodies(text)


_CERTAIN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_ARTICLE, lambda match: f"{match[1]}Điều"),
    (_SOME, lambda match: f"{match[1]}điều"),
    (_OFFICE, lambda _: "Chánh Văn phòng"),
    (_MANY, lambda match: match[1] + match[2].lower()),
    (_MANY_BODIES, lambda match: match[1] + match[2].lower()),
    (_STATE, lambda match: f"{match[1]}Nhà nước"),
    (_MEMBERS, lambda match: match[0].lower()),
    (_FIELDS, lambda match: match[1] + match[2].capitalize()),
    (_CITED, lambda match: match[0].capitalize()),
    (_PERSON, lambda match: match[1] + match[2].capitalize()),
)


def _alike(written: str, expected: str) -> bool:
    return _EITHER_WAY.sub(_lower, written) == _EITHER_WAY.sub(_lower, expected)


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()


def _known(name: str, right: dict[str, str]) -> str:
    return right.get(name.lower(), "")


@cache
def _named() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """What stands before a name, the name in any capitals, and each name as it should be.

    What stands before has its capital: only then is it the kind of a law or of a body.
    """
    data = known_names()
    return (
        _pattern(r"(?:Bộ luật|Luật|Pháp lệnh) ", data["van_ban"]),
        _pattern(r"(?:Sở|Bộ) ", data["linh_vuc"]),
        _pattern("", data["co_quan"], begins=True),
        _pattern(r"(?:[Tt]ỉnh|[Tt]hành phố) ", data["tinh"], begins=True),
    )


def _pattern(
    before: str, names: list[str], *, begins: bool = False
) -> tuple[re.Pattern[str], dict[str, str]]:
    """``begins``: the name begins with its capital."""
    options = any_of(names, begins=begins)
    pattern = re.compile(rf"\b(?P<before>{before})(?P<name>{options})(?!\w)")
    return pattern, {name.lower(): name for name in names}

"""What a typed or pasted paragraph begins with: "Chương II", "Điều 3.", "I.", "1.1.", "a)", "-".

Nghị định 30/2020/NĐ-CP, Phụ lục I gives the forms of numbers; people also paste "I-", "1)", "–"
and "•", which say the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dvexcel.model.paper import Level

_LEAST_TITLE = 4  # letters of a heading in capitals behind "A."


def _anything(_: str) -> bool:
    return True


def _no_initial(rest: str) -> bool:
    """Whether no second initial follows: "V. I. Lê-nin" is a name."""
    return not re.match(r"[A-ZĐ]\.", rest)


def _capitals(rest: str) -> bool:
    return len(rest) >= _LEAST_TITLE and rest.isupper()


def _begins_large(rest: str) -> bool:
    return rest.lstrip("*")[:1].isupper()


_NUMBER = r"[IVXL]+|\d{1,3}"
_ORDER = r"thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
_TITLE = r"\s*[.:]?\s*(?P<rest>.*)"
# A heading's own word stands before its number and is followed by nothing, by a mark or by
# capitals: "Mục 1 Điều 5 quy định" is a sentence.
_NAMED = (
    (Level.PHAN, re.compile(rf"(?:Phần|PHẦN)\s+(?P<number>{_NUMBER}|{_ORDER}){_TITLE}", re.DOTALL)),
    (Level.CHUONG, re.compile(rf"(?:Chương|CHƯƠNG)\s+(?P<number>{_NUMBER}){_TITLE}", re.DOTALL)),
    (Level.MUC, re.compile(rf"(?:Mục|MỤC)\s+(?P<number>{_NUMBER}){_TITLE}", re.DOTALL)),
    (
        Level.TIEU_MUC,
        re.compile(rf"(?:Tiểu mục|TIỂU MỤC)\s+(?P<number>{_NUMBER}){_TITLE}", re.DOTALL),
    ),
)
_REST = r"(?P<rest>\S.*)"
_NUMBERED = tuple(
    (level, re.compile(rf"(?P<number>{number}){gap}{_REST}", re.DOTALL), guard)
    for level, number, gap, guard in (
        (Level.DIEU, r"Điều\s+\d{1,3}[a-zđ]?\s*[.:]", r"\s*", _anything),
        (Level.MUC_LA_MA, r"[IVX]{1,5}[.)–-]", r"\s*", _no_initial),
        (Level.MUC_LA_MA, r"[A-EĐ]\.", r"\s+", _capitals),
        (Level.MUC_SO_NHO, r"\d{1,2}(?:\.\d{1,2}){1,3}\.", r"\s*", _begins_large),
        (Level.MUC_SO_NHO, r"\d{1,2}(?:\.\d{1,2}){1,3}", r"\s+", _begins_large),
        (Level.MUC_SO, r"\d{1,3}[.)–-]", r"\s+", _anything),
        (Level.MUC_SO, r"\d{1,2}\.", "", _begins_large),
        (Level.DIEM, r"[a-zđ]\)", r"\s*", _anything),
        (Level.GACH, r"[-–—•·]", r"(?:\s+|(?!\d))", _anything),
        (Level.CONG, r"\+", r"(?:\s+|(?!\d))", _anything),
    )
)
_OPENING = re.compile(r"(?P<marks>\*{0,3})\s*(?P<said>.*)", re.DOTALL)
#: Levels whose number stands on a line of its own above the title.
ON_TWO_LINES = frozenset({Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC})


@dataclass(frozen=True, slots=True)
class Begun:
    """A paragraph's level and number as its first words tell them, and what is left to say."""

    level: Level
    number: str
    rest: str


def begun(text: str) -> Begun | None:
    """What ``text`` begins with; None where it begins with words.

    Numbers come without the word ("Điều") and as typed otherwise; a mark of bold or italic around
    number and words goes on around the words.
    """
    opening = _OPENING.match(text.strip())
    marks, said = ("", text) if opening is None else (opening["marks"], opening["said"])
    # "**1.** Lời": the number alone is marked, which says nothing of the words.
    alone = re.match(
        rf"(?P<number>[^*\n]{{1,12}}?)\s*{re.escape(marks)}\s+(?P<rest>[^*].*)", said, re.DOTALL
    )
    if marks and alone is not None and (found := _found(f"{alone['number']} {alone['rest']}")):
        return found
    found = _found(said)
    if found is None or not marks:
        return found
    rest = f"{marks}{found.rest}" if found.rest.strip("* ") else ""
    return Begun(found.level, found.number, rest)


def _found(said: str) -> Begun | None:
    for level, pattern in _NAMED:
        match = pattern.fullmatch(said)
        if match is not None and _is_title(said, match):
            return Begun(level, match["number"], match["rest"].strip())
    for level, pattern, may_follow in _NUMBERED:
        match = pattern.fullmatch(said)
        if match is not None and may_follow(match["rest"]):
            return Begun(level, _tidy(level, match["number"]), match["rest"].strip())
    return None


def _is_title(said: str, match: re.Match[str]) -> bool:
    rest = match["rest"].strip("* \n")
    marked = said[match.end("number") : match.start("rest")].strip() != ""
    return not rest or marked or "\n" in said[: match.start("rest")] or rest == rest.upper()


def _tidy(level: Level, number: str) -> str:
    """Dashes of every kind are one; a bracket or long dash behind a figure is the usual mark."""
    if level is Level.GACH:
        return "-"
    if level is Level.DIEU:
        return number.removeprefix("Điều").strip(" .:")
    return number.replace("–", "-").replace(")", ".") if level in _COUNTED else number


_COUNTED = {Level.MUC_LA_MA, Level.MUC_SO}

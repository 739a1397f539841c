"""The level of a body paragraph, told by the number it begins with; the number as it is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dvexcel.model.paper import Level

_ROMAN = r"[IVXL]+"
#: What a paragraph of each level begins with; the number is what the printed label holds.
_LEVELS = (
    (
        Level.PHAN,
        re.compile(rf"(?P<label>Phần\s+(?P<number>thứ\s+\w+|{_ROMAN}|\d+))\s*[.:]?(?=\s|$)", re.I),
    ),
    (Level.DIEU, re.compile(r"(?P<label>Điều\s+(?P<number>\d+[a-zđ]?)\s*[.:])")),
    (Level.MUC_LA_MA, re.compile(rf"(?P<label>(?P<number>{_ROMAN})\s*[.)-])(?=\s)")),
    (
        Level.MUC_SO,
        re.compile(r"(?P<label>(?P<number>\d{1,2}(?:\.\d{1,2})*)\s*[.)/-])(?=\s+\S)"),
    ),
    (Level.MUC_SO, re.compile(r"(?P<label>(?P<number>\d{1,2}(?:\.\d{1,2})+))(?=\s+\S)")),
    (Level.DIEM, re.compile(r"(?P<label>(?P<number>[a-zđ])\s*[.)])(?=\s+\S)")),
    (Level.GACH, re.compile(r"(?P<label>[-–+•*])(?=\s+\S)")),
    (Level.GACH, re.compile(r"(?P<label>[-–+])(?=[^\W\d])")),
)
_BULLETS = "•·▪●○◦*"


@dataclass(frozen=True, slots=True)
class Begun:
    """How a paragraph begins: its level, its label as printed, how many letters that takes."""

    level: Level
    label: str
    length: int


def begun(text: str, label: str = "", *, below_an_article: bool = False) -> Begun:
    """The beginning of a paragraph whose automatic numbering prints ``label``, "" for none.

    Below an Điều what is numbered 1., 2. are its khoản. Without any number it is a Đoạn.
    """
    lead = len(text) - len(text.lstrip())
    shown = f"{label} {text.lstrip()}" if label else text.lstrip()
    for level, pattern in _LEVELS:
        found = pattern.match(shown)
        if found is not None:
            if below_an_article and level is Level.MUC_SO:
                level = Level.KHOAN  # noqa: PLW2901 - the same number means another level there
            behind = shown[found.end() :]
            taken = 0 if label else lead + found.end() + len(behind) - len(behind.lstrip())
            return Begun(level, _printed(found["label"]), taken)
    if label:  # automatic, and of no form we know: it is printed as it is
        level = Level.GACH if label in _BULLETS else Level.DOAN
        return Begun(level, _printed(label), 0)
    return Begun(Level.DOAN, "", 0)


def _printed(label: str) -> str:
    """The label as it is printed; a round bullet becomes the dash of official papers."""
    single = " ".join(label.split())
    return "-" if single in _BULLETS or single == "–" else single

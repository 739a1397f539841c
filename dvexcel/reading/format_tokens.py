"""A number format as tokens: what each piece of its code stands for.

Source: ECMA-376 part 1, 18.8.31.
"""

from __future__ import annotations

import re
from enum import Enum, auto

_TOKEN = re.compile(
    r'"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|general|am/pm|a/p|y+|m+|d+|h+|s+|b+|g+|e[+-]|e+|[0#?]|.',
    re.IGNORECASE | re.DOTALL,
)
_SECTIONS = 4  # for numbers above, below and at zero, and for texts


class Letter(Enum):
    """What a token of a format stands for."""

    LITERAL = auto()
    BLANK = auto()
    DIGIT = auto()
    POINT = auto()
    GROUP = auto()
    PERCENT = auto()
    EXPONENT = auto()
    SLASH = auto()
    CELL_TEXT = auto()
    GENERAL = auto()
    MOMENT = auto()  # letters of a day or time: "yyyy", "mm"
    MINUTE = auto()
    ELAPSED = auto()
    HALF_DAY = auto()


Token = tuple[Letter, str]
MOMENTS = frozenset({Letter.MOMENT, Letter.MINUTE, Letter.ELAPSED, Letter.HALF_DAY})
_ONE_SIGN = {
    "0": Letter.DIGIT,
    "#": Letter.DIGIT,
    "?": Letter.DIGIT,
    ".": Letter.POINT,
    ",": Letter.GROUP,
    "%": Letter.PERCENT,
    "/": Letter.SLASH,
    "@": Letter.CELL_TEXT,
}


def pieces(code: str) -> list[list[str]]:
    """The tokens of each section; an empty last section is there too."""
    found: list[list[str]] = [[]]
    for token in _TOKEN.findall(code):
        if token == ";":  # noqa: S105 - a token of a format
            found.append([])
        else:
            found[-1].append(token)
    return found[:_SECTIONS]


def token_of(token: str) -> Token:
    """What one piece of a code stands for."""
    lower, first = token.lower(), token[0]
    if first == '"':
        return Letter.LITERAL, token.strip('"')
    if first == "\\" and len(token) > 1:
        return Letter.LITERAL, token[1]
    if first in "_*" and len(token) > 1:
        return Letter.BLANK, " " if first == "_" else ""
    if lower == "general":
        return Letter.GENERAL, ""
    if lower in {"am/pm", "a/p"}:
        return Letter.HALF_DAY, lower
    if lower in {"e+", "e-"}:
        return Letter.EXPONENT, token[1]
    if first.isascii() and first.isalpha() and lower[0] in "ymdhsbge":
        return Letter.MOMENT, lower
    return _ONE_SIGN.get(token, Letter.LITERAL), token


def settled(tokens: list[Token]) -> list[Token]:
    """Letters that only their neighbours explain: minutes, and letters beside a plain number."""
    moments = [i for i, (part, _) in enumerate(tokens) if part in MOMENTS]
    real = [i for i in moments if tokens[i][1][0] in "ymdhs" or tokens[i][0] is Letter.HALF_DAY]
    if not real or (_digits_lead(tokens) and not any(tokens[i][1][0] in "ydh" for i in real)):
        return [
            (Letter.LITERAL, text) if part in MOMENTS else (part, text) for part, text in tokens
        ]
    for place, i in enumerate(moments):
        part, text = tokens[i]
        if part is Letter.MOMENT and text in {"m", "mm"}:
            before = tokens[moments[place - 1]][1][0] if place else ""
            after = tokens[moments[place + 1]][1][0] if place + 1 < len(moments) else ""
            if before == "h" or after == "s":
                tokens[i] = Letter.MINUTE, text
    return tokens


def _digits_lead(tokens: list[Token]) -> bool:
    """Whether placeholders of digits stand before the first letter of a moment."""
    first = next((part for part, _ in tokens if part is Letter.DIGIT or part in MOMENTS), None)
    return first is Letter.DIGIT


def before_point(tokens: list[Token] | tuple[Token, ...]) -> list[Token]:
    """The tokens of the whole part of a number."""
    end = next((i for i, (part, _) in enumerate(tokens) if part is Letter.POINT), len(tokens))
    return list(tokens[:end])


def scaled_by(tokens: list[Token] | tuple[Token, ...]) -> int:
    """How many times a thousand the number is divided: commas right after the last whole digit."""
    digits = [i for i, (part, _) in enumerate(tokens) if part is Letter.DIGIT]
    if not digits:
        return 0
    point = len(before_point(tokens))
    counted = 0
    for end in {max((i for i in digits if i < point), default=-1), digits[-1]}:
        place = end + 1
        while end >= 0 and place < len(tokens) and tokens[place][0] is Letter.GROUP:
            counted, place = counted + 1, place + 1
    return counted

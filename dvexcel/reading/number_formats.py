"""What a number format makes of a cell: one place says which kind it is and takes it apart.

What a cell shows and what it stores are two things: 1 shows as 100%, 0,5 as 12:00, 1250000 as
1.250, and 7 as nothing at all. Source: ECMA-376 part 1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from dvexcel.reading.built_in_formats import GENERAL_WORDS
from dvexcel.reading.format_tokens import (
    MOMENTS,
    Letter,
    Token,
    before_point,
    pieces,
    scaled_by,
    settled,
    token_of,
)

_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:[.,]\d+)?)\]")
_LOCALE = re.compile(r"\[\$([^\]-]*)(?:-([^\]]*))?\]")
_MOST_LETTERS = 255  # Excel's own limit of a format
_ALL = 4  # sections: for numbers above, below and at zero, and for texts


class Shows(Enum):
    """What a section of a format makes of a number."""

    GENERAL = auto()
    NUMBER = auto()
    PADDED = auto()
    SCALED = auto()
    PERCENT = auto()
    SCIENTIFIC = auto()
    FRACTION = auto()
    DATE = auto()
    TIME = auto()
    ELAPSED = auto()
    TEXT = auto()
    WORDS = auto()
    HIDDEN = auto()


@dataclass(frozen=True, slots=True)
class FormatSection:
    """One part of a format between semicolons; ``locale`` is its language tag in hexadecimal."""

    kind: Shows
    tokens: tuple[Token, ...]
    condition: tuple[str, float] | None = None
    locale: str = ""

    @property
    def says_words(self) -> bool:
        """Whether it puts letters or digits of its own beside the number."""
        return any(
            part is Letter.LITERAL and any(sign.isalnum() for sign in text)
            for part, text in self.tokens
        )

    @property
    def marks_negative(self) -> bool:
        """Whether it shows a minus or brackets by itself."""
        return any(part is Letter.LITERAL and set("-(−") & set(text) for part, text in self.tokens)


_AS_IT_IS = FormatSection(Shows.GENERAL, ((Letter.GENERAL, ""),))


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A format taken apart. ``is_plain``: it shows the number itself, at most rounded."""

    code: str
    numeric: tuple[FormatSection, ...]
    text: FormatSection | None
    is_plain: bool

    @property
    def is_general(self) -> bool:
        """Whether a cell shows what it holds, with nothing done to it."""
        return len(self.numeric) == 1 and self.numeric[0].kind in {Shows.GENERAL, Shows.TEXT}

    @property
    def shows_day(self) -> bool:
        """Whether it shows a day, a month or a year; a pure time shows none."""
        return any(one.kind is Shows.DATE for one in self.numeric)

    @property
    def changes_text(self) -> bool:
        """Whether a text is not shown as it stands: it is hidden, or has words beside it."""
        return self.text is not None and [p for p, _ in self.text.tokens] != [Letter.CELL_TEXT]

    def section_for(self, number: float) -> tuple[FormatSection, bool]:
        """The section that shows ``number``, and whether a minus is put before it."""
        numeric = self.numeric
        if any(one.condition for one in numeric):
            return _by_condition(numeric, number)
        if number < 0 and len(numeric) > 1:
            return numeric[1], False
        if number == 0 and len(numeric) > 2:  # noqa: PLR2004 - the third is for zero
            return numeric[2], False
        return numeric[0], number < 0


def _by_condition(sections: tuple[FormatSection, ...], number: float) -> tuple[FormatSection, bool]:
    """The first whose condition holds; one without a condition takes the rest, or all below zero.

    No minus is put before a number by a section that shows nothing but numbers below zero.
    """
    for place, one in enumerate(sections):
        if one.condition is not None:
            sign, limit = one.condition
            if _holds(number, sign, limit):
                return one, number < 0 and not (sign in {"<", "<="} and limit <= 0)
        elif place == len(sections) - 1:
            return one, number < 0
        elif place == 1 and number < 0:
            return one, False
    return sections[-1], number < 0


def _holds(number: float, sign: str, limit: float) -> bool:
    return {
        "<": number < limit,
        "<=": number <= limit,
        ">": number > limit,
        ">=": number >= limit,
        "=": number == limit,
        "<>": number != limit,
    }[sign]


@lru_cache(maxsize=4096)
def number_format(code: str) -> NumberFormat:
    """The format that ``code`` spells; what no program would write is taken letter by letter."""
    bare = code.strip()
    if bare.casefold() in GENERAL_WORDS or len(code) > _MOST_LETTERS:
        return NumberFormat(code, (_AS_IT_IS,), None, is_plain=True)
    sections = tuple(map(_section, pieces(code)))
    text = None
    if len(sections) == _ALL or (len(sections) > 1 and sections[-1].kind is Shows.TEXT):
        *numeric, text = sections
        sections = tuple(numeric)
    elif sections[0].kind is Shows.TEXT:
        text = sections[0]
    return NumberFormat(code, sections, text, _is_plain(sections))


def _is_plain(sections: tuple[FormatSection, ...]) -> bool:
    """Whether every number comes out as itself; a zero may be a dash."""
    kinds = {Shows.NUMBER, Shows.PADDED, Shows.GENERAL, Shows.TEXT}
    above_and_below, at_zero = sections[:2], sections[2:]
    if any(one.kind not in kinds for one in above_and_below):
        return False
    if any(one.kind not in {*kinds, Shows.WORDS} for one in at_zero):
        return False
    if any(one.condition or one.says_words for one in sections):
        return False
    return len(sections) == 1 or sections[1].marks_negative


def _kind(tokens: list[Token], locale: str) -> Shows:
    parts = {part for part, _ in tokens}
    if Letter.GENERAL in parts:
        return Shows.GENERAL
    if parts & MOMENTS:
        letters = {text[0] for part, text in tokens if part is Letter.MOMENT}
        if letters & set("ymdbge"):
            return Shows.DATE
        return Shows.ELAPSED if Letter.ELAPSED in parts else Shows.TIME
    return _kind_of_digits(tokens) if Letter.DIGIT in parts else _kind_of_words(tokens, locale)


def _kind_of_words(tokens: list[Token], locale: str) -> Shows:
    if any(part is Letter.CELL_TEXT for part, _ in tokens):
        return Shows.TEXT
    if any(part is Letter.LITERAL and text.strip() for part, text in tokens):
        return Shows.WORDS
    return Shows.DATE if locale.endswith("F800") else Shows.HIDDEN


def _kind_of_digits(tokens: list[Token]) -> Shows:
    parts = {part for part, _ in tokens}
    marks = (
        (Letter.EXPONENT, Shows.SCIENTIFIC),
        (Letter.SLASH, Shows.FRACTION),
        (Letter.PERCENT, Shows.PERCENT),
    )
    for part, kind in marks:
        if part in parts:
            return kind
    if scaled_by(tokens):
        return Shows.SCALED
    whole = "".join(text for part, text in before_point(tokens) if part is Letter.DIGIT)
    return Shows.PADDED if whole.count("0") > 1 else Shows.NUMBER


def _section(spelled: list[str]) -> FormatSection:
    tokens: list[Token] = []
    condition, locale = None, ""
    for token in spelled:
        if token.startswith("["):
            if found := _ELAPSED.fullmatch(token):
                tokens.append((Letter.ELAPSED, found[1].lower()))
            elif found := _CONDITION.fullmatch(token):
                condition = found[1], float(found[2].replace(",", "."))
            elif found := _LOCALE.fullmatch(token):
                locale = (found[2] or "").upper()
                if found[1]:
                    tokens.append((Letter.LITERAL, found[1]))
        else:
            tokens.append(token_of(token))
    tokens = settled(tokens)
    return FormatSection(_kind(tokens, locale), tuple(tokens), condition, locale)

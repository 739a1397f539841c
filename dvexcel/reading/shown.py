"""The text that a cell shows: a number or moment in its format, as Excel writes it in a place.

Rounded half away from zero on the 15 digits that Excel keeps. Source: ECMA-376 part 1, 18.8.31;
tests hold the answers of LibreOffice for Vietnamese and American places.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from dvexcel.reading.format_tokens import Letter, before_point, scaled_by
from dvexcel.reading.moments import moment_text
from dvexcel.reading.number_formats import FormatSection, Shows, number_format
from dvexcel.reading.place_words import EN_US, PLACES, VI_VN, PlaceWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.reading.format_tokens import Token

__all__ = ["EN_US", "VI_VN", "shown_number", "shown_text"]

TOO_WIDE = "#####"
_GROUP = 3
_MOST_DIGITS = 400
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell's day has no zone


def shown_number(value: float | datetime, code: str, place: PlaceWords = VI_VN) -> str:
    """What a cell with ``value`` and the format ``code`` shows; "#####" for a day that is none."""
    made = number_format(code)
    number = serial(value) if isinstance(value, datetime) else value
    section, minus = made.section_for(number)
    words = PLACES.get(section.locale[-3:], place) if section.locale else place
    match section.kind:
        case Shows.DATE | Shows.TIME | Shows.ELAPSED:
            return _moment(number, section, words, place)
        case Shows.TEXT:
            return _beside(section, general(number, place))
        case Shows.HIDDEN | Shows.WORDS:
            return _sign(_beside(section, ""), minus=minus and section.kind is Shows.WORDS)
        case Shows.GENERAL:
            return _sign(_beside(section, general(abs(number), place)), minus=minus)
    return _sign(_digits_text(Decimal(f"{abs(number):.15g}"), section, place), minus=minus)


def shown_text(text: str, code: str) -> str:
    """What a cell with ``text`` shows in the format ``code``."""
    section = number_format(code).text
    if section is None:
        return text
    return "".join(
        text if part is Letter.CELL_TEXT else said
        for part, said in section.tokens
        if part in {Letter.CELL_TEXT, Letter.LITERAL, Letter.BLANK}
    )


def general(number: float, place: PlaceWords = VI_VN) -> str:
    """The number to the 15 digits Excel keeps: =0,1+0,2 is 0,3, not 0,30000000000000004."""
    return f"{number:.15g}".replace(".", place.decimal).replace("e", "E")


def serial(moment: datetime) -> float:
    """The moment as Excel counts it, in days."""
    return (moment - _DAY_ZERO) / timedelta(days=1)


def _sign(text: str, *, minus: bool) -> str:
    """The text with its minus; a number that is rounded to zero has none."""
    is_zero = not any(sign in "123456789" for sign in text) and "0" in text
    return f"-{text}" if minus and not is_zero else text


def _beside(section: FormatSection, text: str) -> str:
    """A text among the words of its section."""
    holes = {Letter.CELL_TEXT, Letter.GENERAL}
    return "".join(text if part in holes else said for part, said in section.tokens)


def _moment(number: float, section: FormatSection, words: PlaceWords, place: PlaceWords) -> str:
    if number < 0 and section.kind is not Shows.ELAPSED:
        return TOO_WIDE
    try:
        return moment_text(number, section.tokens, words, place.decimal)
    except (OverflowError, ValueError):
        return TOO_WIDE


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A number's digits before and after the point, as many as asked for."""

    whole: str
    parts: str


def _rounded(number: Decimal, decimals: int) -> _Spelled:
    with localcontext() as context:
        context.prec = _MOST_DIGITS
        scaled = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, parts = f"{scaled:f}".partition(".")
    return _Spelled(whole.lstrip("0"), parts)


def _digits_text(number: Decimal, section: FormatSection, place: PlaceWords) -> str:
    if section.kind is Shows.FRACTION:
        return _fraction(number, section)
    tokens = section.tokens
    number *= Decimal(100) ** sum(part is Letter.PERCENT for part, _ in tokens)
    number = number.scaleb(-3 * scaled_by(tokens))
    head = before_point(tokens)
    tail = tokens[len(head) :]
    if section.kind is Shows.SCIENTIFIC:
        return _scientific(number, head, tail, place)
    decimals = sum(part is Letter.DIGIT for part, _ in tail)
    spelled = _rounded(number, decimals)
    return _whole(spelled.whole, head, place) + _parts(spelled.parts, tail, place)


def _whole(digits: str, tokens: Sequence[Token], place: PlaceWords) -> str:
    """Digits filled into their placeholders from the right; the first one takes all that is left.

    Commas between placeholders put a mark of thousands after every third digit.
    """
    holes = [i for i, (part, _) in enumerate(tokens) if part is Letter.DIGIT]
    grouped = any(
        part is Letter.GROUP and holes and holes[0] < i < holes[-1]
        for i, (part, _) in enumerate(tokens)
    )
    made: list[str] = []
    written = 0

    def put(sign: str) -> None:
        nonlocal written
        if grouped and written and written % _GROUP == 0:
            made.append(place.group if sign.isdigit() else " ")
        made.append(sign)
        written += 1

    for i in range(len(tokens) - 1, -1, -1):
        part, text = tokens[i]
        if part is Letter.DIGIT:
            if digits:
                put(digits[-1])
                digits = digits[:-1]
            elif text != "#":
                put("0" if text == "0" else " ")
            while i == holes[0] and digits:
                put(digits[-1])
                digits = digits[:-1]
        elif part is not Letter.GROUP:
            made.append(text[::-1])
    # Each piece was written backwards, so that a word of several signs comes out in its order.
    whole = "".join(piece for piece in made)[::-1]
    return digits + whole if not holes else whole


def _parts(digits: str, tokens: Sequence[Token], place: PlaceWords) -> str:
    """What stands after the whole part, trailing zeros only where the format asks for them."""
    holes = [text for part, text in tokens if part is Letter.DIGIT]
    kept = len(holes)
    while kept and holes[kept - 1] != "0" and digits[kept - 1] == "0":
        kept -= 1
    made, at = [], 0
    for part, text in tokens:
        if part is Letter.DIGIT:
            if at < kept:
                made.append(digits[at])
            elif text == "?":
                made.append(" ")
            at += 1
        elif part is Letter.POINT:
            made.append(place.decimal if kept or "?" in holes else "")
        elif part is not Letter.GROUP:
            made.append(text)
    return "".join(made)


def _scientific(
    number: Decimal, head: Sequence[Token], tail: Sequence[Token], place: PlaceWords
) -> str:
    """The mantissa, whose whole part has as many digits as asked for, and the power of ten."""
    tokens = [*head, *tail]
    at = next(i for i, (part, _) in enumerate(tokens) if part is Letter.EXPONENT)
    mantissa, power = tokens[:at], tokens[at + 1 :]
    head = before_point(mantissa)
    tail = mantissa[len(head) :]
    width = max(1, sum(part is Letter.DIGIT for part, _ in head))
    decimals = sum(part is Letter.DIGIT for part, _ in tail)
    exponent = 0 if number == 0 else _exponent(number, width)
    spelled = _rounded(number.scaleb(-exponent), decimals)
    if len(spelled.whole) > width:
        exponent += width
        spelled = _rounded(number.scaleb(-exponent), decimals)
    sign = "-" if exponent < 0 else tokens[at][1].replace("-", "")
    shown = _whole(spelled.whole, head, place) + _parts(spelled.parts, tail, place)
    return f"{shown}E{sign}{_whole(str(abs(exponent)).lstrip('0'), power, place)}"


def _exponent(number: Decimal, width: int) -> int:
    return (number.adjusted() // width) * width if width > 1 else number.adjusted()


def _fraction(number: Decimal, section: FormatSection) -> str:
    """The number as a whole part and a fraction whose denominator has no more digits than asked."""
    tokens = list(section.tokens)
    slash = next(i for i, (part, _) in enumerate(tokens) if part is Letter.SLASH)
    above = slash
    while above and tokens[above - 1][0] is Letter.DIGIT:
        above -= 1
    below = slash + 1
    while below < len(tokens) and (tokens[below][0] is Letter.DIGIT or _is_figure(tokens[below])):
        below += 1
    spelled = "".join(text for _, text in tokens[slash + 1 : below])
    has_whole = any(part is Letter.DIGIT for part, _ in tokens[:above])
    exact = Fraction(number)
    whole = exact.numerator // exact.denominator if has_whole else 0
    rest = exact - whole
    if spelled.strip("0").isdigit() and int(spelled):
        denominator = int(spelled)
        numerator = ceil(rest * denominator - Fraction(1, 2))
    else:
        near = rest.limit_denominator(10 ** len(spelled) - 1)
        numerator, denominator = near.numerator, near.denominator
    if has_whole and numerator == denominator:
        whole, numerator = whole + 1, 0
    front = "".join(_whole_of(whole, tokens[:above], has_value=bool(whole or not numerator)))
    width = slash - above
    if has_whole and numerator == 0:
        middle = " " * (width + 1 + len(spelled))
    else:
        middle = f"{str(numerator).rjust(width)}/{str(denominator).ljust(len(spelled))}"
    behind = "".join(text for _, text in tokens[below:])
    return f"{front}{middle}{behind}"


def _is_figure(token: Token) -> bool:
    return token[0] is Letter.LITERAL and token[1].isdigit()


def _whole_of(whole: int, tokens: Sequence[Token], *, has_value: bool) -> str:
    if not any(part is Letter.DIGIT for part, _ in tokens):
        return "".join(text for _, text in tokens)
    digits = str(whole) if whole else ("0" if has_value else "")
    return _whole(digits, tokens, EN_US)

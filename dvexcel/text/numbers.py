"""Numbers as Vietnamese offices write them: "1.250,5", a point for thousands, a comma for parts."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

_GROUPED = re.compile(r"^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_PLAIN = re.compile(r"^[+-]?\d+(?:[,.]\d+)?$")
_GROUP = 3
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def parse_number(text: str) -> Decimal:
    """The number in a cell that holds text; raise ValueError when it can be read in no one way.

    "1.250" in text is one thousand two hundred fifty (a grouped number); "1250,5" and "1250.5"
    have a fraction. Words, signs like "~" and units of measure are refused, not guessed at.
    """
    bare = text.strip().replace("\u00a0", "").replace(" ", "")
    if _GROUPED.match(bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if _PLAIN.match(bare):
        return Decimal(bare.replace(",", "."))
    raise ValueError(f"not a number: {text!r}")


def rounded(value: Fraction | int, decimals: int = 0) -> Fraction:
    """``value`` as it is printed with ``decimals``: rounded half up, away from zero."""
    scaled = abs(Fraction(value)) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**decimals)


def decimals_of(value: Fraction) -> int:
    """The fewest decimals that print a decimal fraction whole; ``value`` must be one."""
    decimals = 0
    while (value * 10**decimals).denominator != 1:
        decimals += 1
    return decimals


def format_number(value: Fraction | int, decimals: int = 0, least: int = 1) -> str:
    """``value`` rounded half up (away from zero), with "." between thousands and "," before parts.

    1250,5 with one decimal is "1.250,5"; a negative number has a hyphen-minus in front. ``least``
    is how many digits a whole number other than zero has: 2 is "02" where it is two.
    """
    scale = 10**decimals
    scaled = abs(Fraction(value)) * scale
    digits = str((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator))
    least = least if decimals == 0 and int(digits) else 1
    digits = digits.rjust(decimals + least, "0")
    whole, part = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    groups: list[str] = []
    while len(whole) > _GROUP:
        groups.insert(0, whole[-_GROUP:])
        whole = whole[:-_GROUP]
    grouped = ".".join([whole, *groups])
    sign = "-" if value < 0 and int(digits) != 0 else ""
    return f"{sign}{grouped},{part}" if part else f"{sign}{grouped}"


def roman(number: int) -> str:
    """A Roman numeral."""
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text


def to_scaled(value: Decimal, decimals: int) -> int:
    """``value`` as a whole number at the scale of ``decimals``; ValueError if it has more parts."""
    scaled = value.scaleb(decimals)
    if scaled != scaled.to_integral_value():
        raise ValueError(f"{value} has more than {decimals} decimals")
    return int(scaled)


def short_number(value: float) -> str:
    """A measure as a clerk writes it, at most one decimal: "12,7", "14"."""
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")

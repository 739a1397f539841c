"""A figure is the only way a number enters a document: a value, its key, its decimals."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to print, with the key under which the sheet Nguồn tells where it came from.

    ``value`` is exact; ``decimals`` says how many are printed, rounded half up; ``digits`` how many
    a whole number above zero has at least: running text says "02 cuộc", a table 2.
    """

    value: Fraction
    key: str
    decimals: int = 0
    digits: int = 1

    def __post_init__(self) -> None:
        if not isinstance(self.value, Fraction):
            raise TypeError(f"{self.key}: a figure needs an exact value, not {self.value!r}")
        if not self.key:
            raise ValueError("a figure needs a key")


def figure(value: int | Fraction, key: str, decimals: int = 0) -> Figure:
    """A figure from a whole number or an exact fraction."""
    return Figure(Fraction(value), key, decimals)

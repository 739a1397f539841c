"""The check code that ties a signed sheet of paper to the file it was printed from.

The form computes it by plain formulas, this module computes it from the figures read; both use
the same numbers, and every step stays far below 15 digits so that all spreadsheets agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MODULUS = 999_983  # the largest prime of six digits: a code people can compare by eye
CYCLE = MODULUS - 1  # amounts count modulo this, plus one: a filled cell never weighs nothing
_WEIGHT_MODULUS = 9_973
_WEIGHT_BASE = 37


NUMBER_FORMAT = "000 000"  # how the signed sheet prints the code


def shown(code: int) -> str:
    """The code as it stands on paper: "022 748"."""
    thousands, rest = divmod(code, 1000)
    return f"{thousands:03d} {rest:03d}"


def weight(position: int) -> int:
    """The weight of the figure at ``position`` (from 0), so that swapped figures show."""
    return pow(_WEIGHT_BASE, position + 1, _WEIGHT_MODULUS)


def check_code(amounts: Sequence[int | None]) -> int:
    """The code of the figures in the order of the form; between 0 and MODULUS - 1.

    An amount is a whole number at its element's scale; "Không phát sinh" is 0; None is an empty
    cell, and gives another code than 0 does.
    """
    return (
        sum(
            weight(position) * (amount % CYCLE + 1)
            for position, amount in enumerate(amounts)
            if amount is not None
        )
        % MODULUS
    )

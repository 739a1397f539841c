"""What a template prints is first a token; the value takes its place when the page is whole.

So no value ever passes through the template engine: it cannot be read as a tag or as XML, and
figures are numbered in the order in which they stand on paper.
"""

from __future__ import annotations

import math
import re
from datetime import date
from decimal import Decimal
from numbers import Number
from typing import TypeAlias

from jinja2 import Undefined

from dvexcel.model.figure import Figure
from dvexcel.model.paper import Chart, Footnote, Grid, Run
from dvexcel.word import messages
from dvexcel.word.fields import Content, HeadingDate

Piece: TypeAlias = Run | Footnote | Figure | Grid | Chart
TOKEN = re.compile("\ufdd0([0-9]+)\ufdd1")


class Prints:
    """The values printed so far; a token is the number of one of them."""

    def __init__(self) -> None:
        self._values: list[tuple[Piece, ...]] = []

    def token(self, value: object) -> str:
        """The token that stands for ``value``; Unprintable for what must not be printed."""
        pieces = _pieces(value)
        if not pieces:
            return ""
        self._values.append(pieces)
        return f"\ufdd0{len(self._values) - 1}\ufdd1"

    def pieces(self, number: str) -> tuple[Piece, ...]:
        """The pieces behind a token's number."""
        return self._values[int(number)]


def _pieces(value: object) -> tuple[Piece, ...]:
    if isinstance(value, Undefined):
        str(value)  # raises, naming the field
    if isinstance(value, str):
        return (Run(str(value)),) if value else ()
    if isinstance(value, Content):
        return value.items
    if isinstance(value, Figure | Grid | Chart):
        return (value,)
    raise _refusal(value)


def _refusal(value: object) -> messages.Unprintable:
    """Why ``value`` is not printed."""
    if value is None or _is_nan(value):
        return messages.missing_value()
    if isinstance(value, Number):
        return messages.bare_number()
    if isinstance(value, date | HeadingDate):
        return messages.date_without_filter()
    return messages.not_printable_here()


def _is_nan(value: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_nan()
    return isinstance(value, float) and math.isnan(value)

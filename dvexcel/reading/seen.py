"""What a person sees in a cell, held against the number that stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from dvexcel.reading.format_tokens import Letter
from dvexcel.reading.number_formats import Shows, number_format
from dvexcel.reading.shown import general, serial, shown_number, shown_text
from dvexcel.text.dates import short_date
from dvexcel.text.guesses import likely_number, means_nothing
from dvexcel.text.unicode import clean

if TYPE_CHECKING:
    from dvexcel.model.raw import RawCell
    from dvexcel.reading.number_formats import FormatSection

_MOMENTS = frozenset({Shows.DATE, Shows.TIME, Shows.ELAPSED})
_ROUND_TOO = frozenset({Shows.FRACTION, Shows.SCIENTIFIC})
_DAY, _MONTH, _YEAR = "d", "m", "y"
_CLOCK = frozenset("hs")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a cell of a number shows: ``text``, and ``number``, the one a reader takes from it.

    ``is_itself``: the number, with at most marks of thousands. ``is_exact``: nothing rounded.
    """

    text: str
    kind: Shows
    number: Decimal | None
    is_itself: bool = False
    is_exact: bool = True
    is_same_number: bool = True

    @property
    def is_percent(self) -> bool:
        """Whether the number stands before a percent sign that multiplies it."""
        return self.kind is Shows.PERCENT and self.number is not None


def quoted(cell: RawCell) -> str:
    """What the cell shows, a day written as offices write it: "07:30 ngày 05/9/2026"."""
    code, value = cell.number_format, cell.value
    match value:
        case None | bool():
            return "" if value is None else str(value).upper()
        case str():
            # A hidden text is read as any hidden row is, and told to be out of sight.
            return clean(shown_text(value, code)) or clean(value)
        case datetime():
            return _moment(value, code)
    return clean(shown_number(value, code)) or general(value)


def is_out_of_sight(cell: RawCell) -> bool:
    """Whether the format of the cell shows nothing of what it holds."""
    match cell.value:
        case None | bool():
            return False
        case str():
            return not clean(shown_text(cell.value, cell.number_format)) and cell.value != ""
        case datetime():
            return False
    return not clean(shown_number(cell.value, cell.number_format))


def _moment(value: datetime, code: str) -> str:
    letters = _letters(number_format(code).section_for(serial(value))[0])
    if not letters >= {_DAY, _MONTH, _YEAR}:
        return clean(shown_number(value, code))
    day = short_date(value.date())
    shows_clock = bool(letters & _CLOCK) and bool(value.hour or value.minute or value.second)
    return f"{value:%H:%M} ngày {day}" if shows_clock else day


def _letters(section: FormatSection) -> set[str]:
    return {text[0] for part, text in section.tokens if part is Letter.MOMENT}


def as_seen(cell: RawCell) -> Seen:
    """What a cell of a number or day shows by its format."""
    value = cell.value
    if isinstance(value, datetime):
        return Seen(quoted(cell), Shows.DATE, None, is_exact=False, is_same_number=False)
    return _seen(float(value or 0), cell.number_format)


@lru_cache(maxsize=4096)
def _seen(value: float, code: str) -> Seen:
    made = number_format(code)
    section, _ = made.section_for(value)
    held = Decimal(f"{value:.15g}")
    if made.is_plain and value.is_integer():
        return Seen("", section.kind, held, is_itself=True)
    text = clean(shown_number(value, code))
    if section.kind in _MOMENTS:
        return Seen(text, section.kind, None, is_same_number=False)
    if section.kind in _ROUND_TOO:
        return Seen(text, section.kind, held, is_itself=_amount(text) == held, is_exact=False)
    number = _read(text)
    if section.kind is Shows.PERCENT:
        exact = number == held.scaleb(2)
        return Seen(text, section.kind, number, is_exact=exact, is_same_number=False)
    if number is None or section.kind is Shows.HIDDEN:
        # Nothing is shown: the number is read, and told to be out of sight.
        is_hidden = section.kind is Shows.HIDDEN
        return Seen(text, section.kind, None, is_exact=False, is_same_number=is_hidden)
    if number == held:
        return Seen(text, section.kind, number, is_itself=True)
    digits = len(text.partition(",")[2].rstrip(" )%"))
    near = abs(number - held) <= Decimal(5).scaleb(-min(digits, 15) - 1)
    return Seen(text, section.kind, number, is_exact=False, is_same_number=near)


def _amount(text: str) -> Decimal | None:
    """The number that a fraction or a power of ten spells."""
    whole, _, part = text.rpartition(" ")
    above, slash, below = part.partition("/")
    try:
        if not slash:
            return Decimal(text.replace(".", "").replace(",", "."))
        return Decimal(whole or 0) + Decimal(above) / Decimal(below)
    except ArithmeticError:
        return None


def _read(text: str) -> Decimal | None:
    """The number that a person reads; a dash is nothing, brackets are below zero."""
    if text and means_nothing(text):
        return Decimal(0)
    bare = text.strip("()")
    number = likely_number(bare.replace("- ", "-"))
    return -number if number is not None and text.startswith("(") and text.endswith(")") else number

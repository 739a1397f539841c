"""A day or time in its format: "dd/mm/yyyy", "hh:mm", "[h]:mm:ss"."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from dvexcel.reading.format_tokens import Letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvexcel.reading.format_tokens import Token
    from dvexcel.reading.place_words import PlaceWords

_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell's day has no zone
_MILLISECONDS = 86_400_000
_HOURS = 12
_BUDDHIST = 543
_UNITS = {"h": 3_600_000, "m": 60_000, "s": 1000}
_LONG, _FIRST_LETTER = 4, 5


def moment_text(number: float, tokens: Sequence[Token], words: PlaceWords, decimal: str) -> str:
    """``number`` of days shown by ``tokens``; OverflowError beyond the year 9999."""
    tokens = _joined(tokens)
    digits = max((len(text) for part, text in tokens if part is Letter.DIGIT), default=0)
    # A second is rounded to what is shown of it; a minute or hour is cut off.
    step = 10 ** (3 - min(digits, 3)) if _shows_seconds(tokens) else 1
    total = (round(abs(number) * _MILLISECONDS) + step // 2) // step * step
    moment = _DAY_ZERO + timedelta(milliseconds=total)
    half_day = any(part is Letter.HALF_DAY for part, _ in tokens)
    made = ["-" if number < 0 else ""]
    for part, text in tokens:
        match part:
            case Letter.MOMENT:
                made.append(_letters(moment, text, words, half_day=half_day))
            case Letter.MINUTE:
                made.append(_padded(moment.minute, text))
            case Letter.ELAPSED:
                made.append(_padded(total // _UNITS[text[0]], text))
            case Letter.HALF_DAY:
                made.append(_half(moment, text, words))
            case Letter.DIGIT:
                made.append(f"{decimal}{total % 1000:03d}"[: len(text) + 1])
            case (
                Letter.SLASH
                | Letter.LITERAL
                | Letter.BLANK
                | Letter.POINT
                | Letter.GROUP
                | Letter.PERCENT
            ):
                made.append(text)
    return "".join(made)


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "." and zeros right after seconds as one: the parts of a second."""
    made: list[Token] = []
    for part, text in tokens:
        after = made[-1] if made else None
        if part is Letter.DIGIT and after is not None and after[0] is Letter.DIGIT:
            made[-1] = Letter.DIGIT, after[1] + text
        elif part is Letter.DIGIT and after == (Letter.POINT, "."):
            made[-1] = Letter.DIGIT, text
        else:
            made.append((part, text))
    return made


def _shows_seconds(tokens: Sequence[Token]) -> bool:
    return any(part in {Letter.MOMENT, Letter.ELAPSED} and text[0] == "s" for part, text in tokens)


def _padded(number: int, text: str) -> str:
    return str(number).zfill(len(text))


def _half(moment: datetime, text: str, words: PlaceWords) -> str:
    name = words.half_days[moment.hour >= _HOURS]
    return name if text == "am/pm" else ("a", "p")[moment.hour >= _HOURS]


def _letters(moment: datetime, text: str, words: PlaceWords, *, half_day: bool) -> str:
    size = len(text)
    match text[0]:
        case "y" | "e":
            return f"{moment.year % 100:02d}" if text in {"y", "yy"} else f"{moment.year:04d}"
        case "b":
            year = moment.year + _BUDDHIST
            return f"{year % 100:02d}" if size < _LONG - 1 else str(year)
        case "m":
            return _month(moment.month, size, words)
        case "d":
            weekday = (moment.weekday() + 1) % 7
            if size >= _LONG:
                return words.days[weekday]
            return words.short_days[weekday] if size == _LONG - 1 else _padded(moment.day, text)
        case "h":
            hour = (moment.hour + _HOURS - 1) % _HOURS + 1 if half_day else moment.hour
            return _padded(hour, text[:2])
        case "s":
            return _padded(moment.second, text[:2])
    return ""


def _month(month: int, size: int, words: PlaceWords) -> str:
    if size >= _FIRST_LETTER:
        return words.months[month - 1][0]
    if size == _LONG:
        return words.months[month - 1]
    return words.short_months[month - 1] if size == _LONG - 1 else str(month).zfill(size)

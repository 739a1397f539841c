"""Follows the ordinals of sections, clauses and points, and finds where they skip."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.model.recognised import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvexcel.model.recognised import Line, Recognised

_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}
_PART = re.compile(r"^(?:Phần|Chương)\s+([IVXL]+|\d+)\.?$", re.IGNORECASE)
_ORDINAL = re.compile(r"^(?:Điều\s+)?([IVXL]+|\d+(?:\.\d+)*+|[a-zđ])(?=\s*[./):-]|\s)")
# A level begins anew below each of the levels named with it.
_STARTS_ANEW = {
    Component.MUC_LA_MA: {Component.PHAN},
    Component.MUC_SO: {Component.PHAN, Component.MUC, Component.MUC_LA_MA, Component.DIEU},
    Component.DIEM: {
        Component.PHAN,
        Component.MUC,
        Component.MUC_LA_MA,
        Component.DIEU,
        Component.MUC_SO,
    },
    Component.DIEU: set(),
    Component.PHAN: set(),
}


def gaps(paper: Recognised) -> Iterator[tuple[Line, str, str, str]]:
    """Each line whose ordinal does not follow: the line, the one before, its own, the due one.

    A list may begin anew with its first ordinal; a list that begins later is its own affair.
    """
    levels = {*_STARTS_ANEW, Component.MUC}
    lines = sorted(
        ((line, level) for level in levels for line in paper.lines_of(level)),
        key=lambda item: item[0].order,
    )
    last: dict[str, tuple[int, ...]] = {}
    for line, level in lines:
        for other, parents in _STARTS_ANEW.items():
            if level in parents:
                last.pop(other, None)
        number = _number(line, level)
        if level not in _STARTS_ANEW or number is None:
            continue
        series = _series(line, level)
        before = last.get(series)
        if before is not None and not _follows(before, number):
            depth = min(len(number), len(before))
            due = (*before[: depth - 1], before[depth - 1] + 1)
            yield line, _written(before, level), _written(number, level), _written(due, level)
        last[series] = number


def _series(line: Line, level: Component) -> str:
    """What counts on together: Phần and Chương are one level and two counts."""
    return line.text.split()[0].upper() if level is Component.PHAN else level


def _number(line: Line, level: Component) -> tuple[int, ...] | None:
    match = (_PART if level is Component.PHAN else _ORDINAL).match(line.text)
    if match is None:
        return None
    text = match[1]
    if level in {Component.MUC_LA_MA, Component.PHAN} and not text.isdigit():
        return (_roman(text.upper()),)
    if level is Component.DIEM:
        return (_ALPHABET.index(text) + 1,) if text in _ALPHABET else None
    return tuple(int(part) for part in text.split(".")) if text[0].isdigit() else None


def _follows(before: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether ``number`` may come behind ``before``: next, anew, one level down or back up."""
    if number[-1] == 1:
        return True
    depth = len(number)
    if depth > len(before):
        return False
    return number == (*before[: depth - 1], before[depth - 1] + 1)


def _written(number: tuple[int, ...], level: Component) -> str:
    if level in {Component.MUC_LA_MA, Component.PHAN}:
        return _as_roman(number[0])
    if level is Component.DIEM:
        return _ALPHABET[(number[0] - 1) % len(_ALPHABET)]
    said = ".".join(map(str, number))
    return f"Điều {said}" if level is Component.DIEU else said


def _roman(text: str) -> int:
    worths = [_ROMAN_DIGITS[letter] for letter in text]
    following = [*worths[1:], 0]
    return sum(-a if a < b else a for a, b in zip(worths, following, strict=True))


def _as_roman(number: int) -> str:
    said = ""
    for worth, letters in (
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        while number >= worth:
            said += letters
            number -= worth
    return said

"""Reads the small values of WordprocessingML; nonsense counts as not said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import TWIPS_PER_MM, TWIPS_PER_POINT, W

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml

EMU_PER_MM = 36000
_OFF = {"0", "false", "off", "none"}
_UNIT_IN_TWIPS = {
    "": 1.0,
    "pt": 20.0,
    "in": 1440.0,
    "cm": 1440 / 2.54,
    "mm": TWIPS_PER_MM,
    "pc": 240.0,
    "pi": 240.0,
}
_MEASURE = re.compile(r"^\s*(-?\d+(?:\.\d+)?)\s*([a-z]*)\s*$")
_MOST = 1e6  # twips: beyond it a value is a slip of a program


def val(owner: Xml | None, tag: str, name: str = "val") -> str | None:
    """The attribute ``w:name`` of the child ``w:tag``, None when either is missing."""
    child = None if owner is None else owner.find(W + tag)
    return None if child is None else child.get(W + name)


def switch(owner: Xml | None, tag: str) -> bool | None:
    """An on/off child: None when it is not said, on when it stands there without a value."""
    child = None if owner is None else owner.find(W + tag)
    if child is None:
        return None
    return (child.get(W + "val") or "1").lower() not in _OFF


def twips(text: str | None) -> float | None:
    """A length in twips; "12pt" and "1.5cm" are lengths too."""
    match = _MEASURE.match(text or "")
    if match is None or match[2] not in _UNIT_IN_TWIPS:
        return None
    value = float(match[1]) * _UNIT_IN_TWIPS[match[2]]
    return value if abs(value) < _MOST else None


def mm(text: str | None) -> float | None:
    """A length in mm."""
    value = twips(text)
    return None if value is None else value / TWIPS_PER_MM


def points(text: str | None) -> float | None:
    """A length in pt."""
    value = twips(text)
    return None if value is None else value / TWIPS_PER_POINT


def whole(text: str | None) -> int | None:
    """A whole number."""
    try:
        return int(text or "")
    except ValueError:
        return None

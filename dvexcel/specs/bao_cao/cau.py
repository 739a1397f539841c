"""A sentence with slots for figures.

An example: ``Đã tổ chức {B1| tuyên truyền}[ tại {B1DV:so} đơn vị].``

``{CODE| words}``: the value, its unit of measure, the words, and how it moved. ``{CODE:form}``
prints it otherwise (see Form). A stretch in square brackets is left out when a slot in it has no
figure; a sentence is left out when one outside brackets has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_TOKEN = re.compile(r"\{(?P<slot>[^{}]*)\}|\[(?P<optional>[^\[\]]*)\]|(?P<text>[^{}\[\]]+)")
_SLOT = re.compile(r"^(?P<code>[A-Z0-9.]+)(?::(?P<form>[a-z_]+))?(?:\|(?P<words>.*))?$")


class Form(StrEnum):
    """How a slot prints its code.

    FULL: value, unit of measure, words, how it moved. COUNTED: the same without the unit, which
    the words name. BARE: the number alone. PARTS: the parts of a total. LEADERS: the units with
    the highest value.
    """

    FULL = ""
    COUNTED = "dem"
    BARE = "so"
    PARTS = "gom"
    LEADERS = "dan_dau"


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a figure."""

    code: str
    form: Form = Form.FULL
    words: str = ""


@dataclass(frozen=True, slots=True)
class Optional:
    """A stretch that stands only when all its slots have figures."""

    pieces: tuple[str | Slot, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The pieces of a sentence; ``when_zero`` replaces it when its first figure is 0."""

    pieces: tuple[str | Slot | Optional, ...]
    when_zero: str = ""

    @property
    def required(self) -> tuple[Slot, ...]:
        """The slots without which the sentence is not said."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Slot))

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Every slot, in reading order."""
        found: list[Slot] = []
        for piece in self.pieces:
            inner = piece.pieces if isinstance(piece, Optional) else (piece,)
            found += [one for one in inner if isinstance(one, Slot)]
        return tuple(found)


def parse_sentence(text: str, when_zero: str = "") -> Sentence:
    """Read a sentence; raise ValueError for a bracket that does not close or an unknown form."""
    pieces = _pieces(text)
    if not any(isinstance(piece, Slot) for piece in pieces):
        raise ValueError(f"a sentence without a figure it depends on: {text!r}")
    return Sentence(tuple(pieces), when_zero)


def _pieces(text: str) -> list[str | Slot | Optional]:
    pieces: list[str | Slot | Optional] = []
    position = 0
    for match in _TOKEN.finditer(text):
        if match.start() != position:
            break
        position = match.end()
        if match["slot"] is not None:
            pieces.append(_slot(match["slot"]))
        elif match["optional"] is not None:
            inner = _pieces(match["optional"])
            pieces.append(Optional(tuple(p for p in inner if not isinstance(p, Optional))))
        else:
            pieces.append(match["text"])
    if position != len(text):
        raise ValueError(f"a bracket does not close: {text!r}")
    return pieces


def _slot(text: str) -> Slot:
    match = _SLOT.match(text)
    if match is None:
        raise ValueError(f"not a slot: {text!r}")
    return Slot(match["code"], Form(match["form"] or ""), match["words"] or "")

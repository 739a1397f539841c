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
_SLOT = re.compile(r"^(?P<code>[^\s:|]+)(?::(?P<form>[^|]*))?(?:\|(?P<words>.*))?$")
_QUOTED = 20  # characters of a sentence, from where its brackets go wrong
LEFT_OUT = "-"  # in the place of what is said of a zero: nothing is


class Form(StrEnum):
    """How a slot prints its code.

    FULL: value, unit of measure, words, how it moved. COUNTED: the same without the unit, which
    the words name. BARE: the number alone. PARTS: the parts of a total. LEADERS: the units with
    the highest value. GROUPS: what each group of units came to.
    """

    FULL = ""
    COUNTED = "dem"
    BARE = "so"
    PARTS = "gom"
    LEADERS = "dan_dau"
    GROUPS = "theo_khoi"


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
    """The pieces of a sentence; ``when_zero`` replaces it when its first figure is 0.

    LEFT_OUT there leaves the sentence out.
    """

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
    """Read a sentence; ValueError says in the clerk's words what of it cannot be read."""
    pieces = _pieces(text)
    if not any(isinstance(piece, Slot) for piece in pieces):
        raise ValueError("Câu chưa có chỗ cho số, ví dụ {B1| tuyên truyền}, ngoài ngoặc vuông.")
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
        raise ValueError(f"Dấu ngoặc không khớp ở “{text[position:][:_QUOTED]}”.")
    return pieces


def _slot(text: str) -> Slot:
    match = _SLOT.match(text)
    if match is None:
        raise ValueError(f"Không hiểu “{{{text}}}”: cần mã, hoặc mã rồi :so, :dem, :gom, :dan_dau.")
    form = match["form"] or ""
    if form not in set(Form):
        raise ValueError(f"Không có cách ghi “:{form}”; có: :so, :dem, :gom, :dan_dau.")
    return Slot(match["code"], Form(form), match["words"] or "")

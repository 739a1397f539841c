"""A unit by its name alone: its code, kind, group and the other names that people write.

The kinds are those of the sheet Đơn vị; the words that tell them stand in ``ten_don_vi.yaml``. A
name that tells no kind has none: nobody guesses whether "Tân Phong" is a xã or a phường.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from dvexcel.specs.read_yaml import read_yaml
from dvexcel.text.unicode import clean, fold

_FILE = resources.files("dvexcel.specs") / "ten_don_vi.yaml"
_LISTED = re.compile(r"^(?:[-–+•*]|\(?\d{1,3}[.)/:-]|\d{1,3}\s)\s*")
_COMMUNE = re.compile(
    r"^(?:(?:UBND|U\.B\.N\.D|[ỦU][ỷyỶY] ban nhân dân|HĐND(?: và |, ?|-)UBND)\s+)?"
    r"(?P<kind>xã|phường|đặc khu|x\.|p\.|đk\.)\s*(?P<name>\S.*)$",
    re.IGNORECASE,
)
_SHORT = {"x.": "xã", "p.": "phường", "đk.": "đặc khu"}
_CODES = {"xã": "XA", "phường": "PH", "đặc khu": "DK"}
_SO = re.compile(r"^s[ởơo]\s+(?P<field>.+)$", re.IGNORECASE)
_OF_A_PLACE = re.compile(r"\s+(?:tỉnh|thành phố|TP\.?)\s+.*$", re.IGNORECASE)
_NO_INITIAL = {"va", "cua", "cac", "tinh"}
_LONGEST_CODE = 16


@dataclass(frozen=True, slots=True)
class NamedUnit:
    """What a name tells; ``kind`` and ``group`` are empty where it tells none."""

    name: str
    code: str
    kind: str
    group: str
    aliases: tuple[str, ...]


def names_in(text: str) -> list[str]:
    """The names of a pasted list: one a line, or several between semicolons or tabs."""
    pieces = re.split(r"[\n;\t]", text.replace("\r", "\n"))
    bare = (_LISTED.sub("", clean(piece)).rstrip(" ,.;:") for piece in pieces)
    return [name for name in bare if any(map(str.isalpha, name))]


def unit_of_name(typed: str) -> NamedUnit:
    """The unit that a typed name means."""
    text = clean(typed)
    commune = _COMMUNE.match(text)
    if commune is not None:
        return _commune(commune)
    so = _SO.match(text)
    if so is not None:
        return _department(so["field"])
    kind, group = _kind_of(text)
    return NamedUnit(text, _initials(text), kind, group, ())


def _commune(found: re.Match[str]) -> NamedUnit:
    kind = _SHORT.get(found["kind"].lower(), found["kind"].lower())
    place = found["name"]
    code = f"{_CODES[kind]}-{fold(place).replace(' ', '').upper()}"[:_LONGEST_CODE]
    aliases = (f"Ủy ban nhân dân {kind} {place}", f"{kind} {place}", place)
    group = _table()["nhom"]["xã"]
    return NamedUnit(f"UBND {kind} {place}", code, kind, group, aliases)


def _department(field: str) -> NamedUnit:
    """A Sở, whose field may be typed short: "Sở NN&MT", "Sở GDĐT"."""
    place = _OF_A_PLACE.search(field)
    bare = _OF_A_PLACE.sub("", field)
    short = re.sub(r"[\W_]", "", bare).casefold()
    full = _table()["so_viet_tat"].get(short, bare)
    name = f"Sở {full}{place[0] if place else ''}"
    aliases = [] if full == bare else [f"Sở {bare}"]
    if " và " in full:
        aliases.append(f"Sở {full.replace(' và ', ' & ')}")
    return NamedUnit(
        name, _initials(f"Sở {full}"), "sở, ngành", _table()["nhom"]["sở, ngành"], tuple(aliases)
    )


def _kind_of(name: str) -> tuple[str, str]:
    folded = f"{fold(name)} "
    for row in _table()["loai"]:
        if re.match(rf"(?:{row['bat_dau']})\b", folded):
            return row["loai"], _table()["nhom"][row["loai"]]
    return "", ""


def _initials(name: str) -> str:
    folded = fold(name)
    for row in _table()["ma_rieng"]:
        if re.match(rf"(?:{row['bat_dau']})\b", folded):
            return str(row["ma"])
    words = [word for word in fold(_OF_A_PLACE.sub("", name)).split() if word not in _NO_INITIAL]
    return "".join(word if word == "ubnd" else word[0] for word in words).upper()[:_LONGEST_CODE]


@cache
def _table() -> Any:  # noqa: ANN401 - what the file holds
    return read_yaml(_FILE)

"""The kinds of official document with their letters, and the bodies that issue no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from dvexcel.model.paper import System
from dvexcel.specs.read_yaml import read_yaml
from dvexcel.text.unicode import fold

if TYPE_CHECKING:
    from datetime import date

CONG_VAN = "Công văn"
_FOLDER = resources.files("dvexcel.specs") / "the_thuc"


@dataclass(frozen=True, slots=True)
class Ended:
    """A body that ended on ``since``.

    ``pattern`` finds its folded name in a letterhead, ``letters`` stand for it in a symbol;
    ``in_text`` finds it in a sentence, None where it is not looked for there.
    """

    name: str
    pattern: re.Pattern[str] | None
    in_text: re.Pattern[str] | None
    letters: tuple[str, ...]
    since: date
    successor: str
    can_cu: str


def kinds(system: System | None) -> dict[str, str]:
    """The kinds of a system by name, with their letters; of both systems when it is not known."""
    systems = tuple(System) if system is None else (system,)
    return {name: letters for one in systems for name, letters in _kinds()[one][0].items()}


def kind_named(text: str, system: System | None) -> str:
    """The kind whose name ``text`` is, whatever its capitals and tones; "" when it is none."""
    folded = fold(text)
    known = (*kinds(system), *normative_kinds())
    return next((name for name in known if fold(name) == folded), "")


def left_out(kind: str) -> frozenset[str]:
    """What the decree's own form of a kind does not have, by the names of rules and components."""
    return frozenset(_read("ten_loai.yaml")["mau_khong_co"]["ten_loai"].get(kind, ()))


def commands(kind: str) -> str:
    """The words above the Điều of a kind that rules: "QUYẾT ĐỊNH"; "" for other kinds."""
    found: str = _read("ten_loai.yaml")["menh_lenh"].get(kind, "")
    return found


def kind_begun(text: str, system: System | None) -> str:
    """The kind that a title begins with and goes on from ("HƯỚNG DẪN LIÊN NGÀNH"), "" if none."""
    folded = fold(text)
    begun = [name for name in kinds(system) if folded.startswith(f"{fold(name)} ")]
    return max(begun, key=len, default="")


@cache
def _other_forms() -> tuple[tuple[str, str], ...]:
    return tuple((fold(name), name) for name in _read("ten_loai.yaml")["mau_khac"]["ten_loai"])


def other_forms() -> tuple[str, ...]:
    """The names of the forms that the books do not hold."""
    return tuple(name for _, name in _other_forms())


def other_form(text: str) -> str:
    """The name of a form that the books do not hold and that ``text`` begins with, "" if none."""
    folded = f"{fold(text)} "
    return next((name for bare, name in _other_forms() if folded.startswith(f"{bare} ")), "")


def normative_kinds() -> tuple[str, ...]:
    """The kinds that are law for everybody and have a form of their own."""
    return tuple(_read("ten_loai.yaml")[System.STATE.value]["quy_pham"])


def letters_of(kind: str, system: System) -> tuple[str, ...]:
    """The letters a kind may carry in a symbol, the usual ones first; ("",) means none at all."""
    usual, also = _kinds()[system]
    if kind not in usual:
        return ()
    return (usual[kind], *also.get(kind, ()))


@cache
def ended_bodies() -> tuple[Ended, ...]:
    """The bodies that have ended."""
    return tuple(
        Ended(
            name=one["ten"],
            pattern=re.compile(one["mau"]) if "mau" in one else None,
            in_text=re.compile(one["trong_cau"]) if "trong_cau" in one else None,
            letters=tuple(one.get("ky_hieu", ())),
            since=one["tu"],
            successor=one["thay_bang"],
            can_cu=one["can_cu"],
        )
        for one in _read("co_quan_cu.yaml")
    )


@cache
def _kinds() -> dict[System, tuple[dict[str, str], dict[str, list[str]]]]:
    data = _read("ten_loai.yaml")
    return {
        system: (data[system.value]["ten_loai"], data[system.value].get("cung_viet", {}))
        for system in System
    }


@cache
def _read(name: str) -> Any:  # noqa: ANN401 - what the file holds
    return read_yaml(_FOLDER / name)

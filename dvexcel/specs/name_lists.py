"""The lists of names whose capitals are known, and how a name may be typed instead."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from dvexcel.specs.read_yaml import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def known_names() -> dict[str, list[str]]:
    """The names of each list of ``ten_rieng.yaml``."""
    file = resources.files("dvexcel.specs") / "the_thuc" / "ten_rieng.yaml"
    lists: dict[str, list[str]] = read_yaml(file)
    return lists


def any_of(names: Iterable[str], *, begins: bool = True) -> str:
    """A pattern for each of the names in any capitals, the longer before the shorter.

    ``begins``: the name begins with its capital, and so is meant as one.
    """
    listed = sorted(names, key=len, reverse=True)
    return "|".join(_any_case(name, begins=begins) for name in listed)


def _any_case(name: str, *, begins: bool) -> str:
    """The name with either case at the beginning of each word, not all in capitals."""
    words = name.split(" ")
    first = re.escape(words[0]) if begins else _first_either(words[0])
    return " ".join([first, *map(_first_either, words[1:])])


def _first_either(word: str) -> str:
    first = word[0]
    if not first.isalpha():
        return re.escape(word)
    return f"[{first.upper()}{first.lower()}]{re.escape(word[1:])}"

"""What automatic numbering prints in front of a paragraph: "I.", "2.1.", "a)", "-"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dvexcel.office_file.ooxml import W
from dvexcel.the_thuc.read.values import val, whole

if TYPE_CHECKING:
    from dvexcel.office_file.ooxml import Xml
    from dvexcel.the_thuc.read.style_chain import StyleSheet

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DEEPEST = 8
_SYMBOLS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8"  # bullets of symbol fonts


class AutoNumbering:
    """Counts through one document; call ``label`` on its paragraphs in their order."""

    def __init__(self, root: Xml | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._abstract: dict[str, Xml] = {}
        self._lists: dict[str, Xml] = {}
        self._counts: dict[str, list[int]] = {}
        if root is not None:
            abstract = {a.get(W + "abstractNumId", ""): a for a in root.iter(W + "abstractNum")}
            for number in root.iter(W + "num"):
                identifier = number.get(W + "numId", "")
                self._lists[identifier] = number
                self._abstract[identifier] = abstract.get(val(number, "abstractNumId") or "")

    def label(self, properties: Xml | None, style: str | None) -> tuple[str, Xml | None]:
        """The label of the next paragraph and the paragraph properties its level gives."""
        identifier, depth = self._place(properties, style)
        level = self._level(identifier, depth)
        if level is None:
            return "", None
        counts = self._counts.setdefault(self._series(identifier), [0] * (_DEEPEST + 1))
        if not counts[depth]:
            counts[depth] = self._start(identifier, depth) - 1
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (_DEEPEST - depth)
        return self._printed(identifier, level, counts), level.find(W + "pPr")

    def _place(self, properties: Xml | None, style: str | None) -> tuple[str, int]:
        levels = [] if properties is None else [properties]
        levels += self._styles.properties(style, "pPr")
        said = [n for level in levels if (n := level.find(W + "numPr")) is not None]
        identifier = next((i for n in said if (i := val(n, "numId")) is not None), "0")
        depth = next((d for n in said if (d := whole(val(n, "ilvl"))) is not None), 0)
        return identifier, min(max(depth, 0), _DEEPEST)

    def _series(self, identifier: str) -> str:
        """Lists of one abstract definition count on together unless one starts anew."""
        number = self._lists[identifier]
        if number.find(W + "lvlOverride") is not None:
            return identifier
        return f"abstract {val(number, 'abstractNumId')}"

    def _level(self, identifier: str, depth: int) -> Xml | None:
        abstract = self._abstract.get(identifier)
        if abstract is None:
            return None
        own = self._override(identifier, depth)
        inner = None if own is None else own.find(W + "lvl")
        if inner is not None:
            return inner
        levels = abstract.findall(W + "lvl")
        return next((one for one in levels if one.get(W + "ilvl") == str(depth)), None)

    def _override(self, identifier: str, depth: int) -> Xml | None:
        overrides = self._lists[identifier].findall(W + "lvlOverride")
        return next((one for one in overrides if one.get(W + "ilvl") == str(depth)), None)

    def _start(self, identifier: str, depth: int) -> int:
        own = whole(val(self._override(identifier, depth), "startOverride"))
        if own is not None:
            return own
        start = whole(val(self._level(identifier, depth), "start"))
        return 1 if start is None else start

    def _printed(self, identifier: str, level: Xml, counts: list[int]) -> str:
        text = val(level, "lvlText") or ""
        if (val(level, "numFmt") or "decimal") == "bullet":
            return "•" if text in _SYMBOLS else text

        def number(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            shown = self._level(identifier, depth)
            return _written(counts[depth], val(shown, "numFmt") or "decimal")

        return _PLACE.sub(number, text)


def _written(count: int, form: str) -> str:
    match form:
        case "upperRoman":
            return _roman(count)
        case "lowerRoman":
            return _roman(count).lower()
        case "lowerLetter":
            return _letter(count)
        case "upperLetter":
            return _letter(count).upper()
        case "decimalZero":
            return f"{count:02d}"
        case "none":
            return ""
        case _:
            return str(count)


def _letter(count: int) -> str:
    return _LETTERS[(count - 1) % len(_LETTERS)] * ((count - 1) // len(_LETTERS) + 1)


def _roman(count: int) -> str:
    said = "X" * (count // 10)
    count %= 10
    for worth, letters in _ROMAN:
        while count >= worth:
            said += letters
            count -= worth
    return said
